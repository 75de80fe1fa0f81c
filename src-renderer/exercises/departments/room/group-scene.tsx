import type { ReactNode } from 'react';
import {
  criterionAnchor,
  criterionName,
  type DepartmentsStepId,
} from '../../../../src-shared/exercises/departments/index.ts';
import { GroupPicture } from '../../../room/group-picture.tsx';
import room from '../../../room/room.module.css';
import { Empty, Received } from '../../../room/signs.tsx';
import { CardScene, KnockoutScene } from './card-scenes.tsx';
import { CompareScene, DecideScene } from './decide-scenes.tsx';
import { hasLong } from './long.ts';
import { ResultScene } from './result-scene.tsx';
import styles from './room.module.css';
import type { ContentOf, SceneProps } from './scene-props.ts';
import { SpreadScene } from './spread-scene.tsx';

/** One group's picture: its name and what to do now on one line, then the content of the step. */
export function GroupScene(props: SceneProps & { readonly step: DepartmentsStepId }) {
  const { group, step, text } = props;
  return (
    <GroupPicture group={group} prompt={text.steps[step].prompt} heading="prompt" kind={step}>
      <Content {...props} />
    </GroupPicture>
  );
}

function Content(props: SceneProps): ReactNode {
  const { content } = props.group;
  switch (content.kind) {
    case 'gut':
      return <GutScene {...props} content={content} />;
    case 'cards':
      return <CardScene {...props} content={content} />;
    case 'knockouts':
      return <KnockoutScene {...props} content={content} />;
    case 'scoring':
      return <ScoringScene {...props} content={content} />;
    case 'weights':
      return <WeightScene {...props} content={content} />;
    case 'spread':
      return <SpreadScene {...props} content={content} />;
    case 'result':
      return <ResultScene {...props} content={content} />;
    case 'compareGut':
      return <CompareScene {...props} content={content} />;
    case 'decide':
      return <DecideScene {...props} content={content} />;
  }
}

function NumberedOptions(props: { readonly names: readonly string[] }) {
  return (
    <ol
      className={styles.options}
      data-many={props.names.length > 5 || undefined}
      data-long={hasLong(props.names) || undefined}
    >
      {props.names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ol>
  );
}

function GutScene({ content, text, words }: SceneProps & { readonly content: ContentOf<'gut'> }) {
  const { options, vote } = content;
  if (options.length === 0) return <Empty words={text.empty.options} />;
  const isIn = vote.isOpen && vote.expected > 0 && vote.received >= vote.expected;
  return (
    <div className={styles.listScene}>
      <NumberedOptions names={options} />
      {vote.isOpen && (
        <div className={styles.foot}>
          <Received vote={vote} say={text.progress.received} />
          {isIn && <p className={room.body}>{words.room.sealedIn}</p>}
        </div>
      )}
    </div>
  );
}

/** What 1, 3 and 5 mean in each criterion, beside the numbers of the departments on the slip. */
function ScoringScene({
  group,
  content,
  text,
  words,
}: SceneProps & { readonly content: ContentOf<'scoring'> }) {
  const { options, vote } = content;
  if (options.length === 0) return <Empty words={text.empty.options} />;
  return (
    <div className={styles.listScene}>
      <div className={styles.scoring}>
        <table className={styles.anchors} data-many={group.criteria.length > 6 || undefined}>
          <thead>
            <tr>
              <td />
              {anchorLevels.map((level) => (
                <th key={level} scope="col">
                  {level}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {group.criteria.map((criterion) => (
              <tr key={criterion.id}>
                <th scope="row">{criterionName(criterion, text)}</th>
                {anchorLevels.map((level) => (
                  <td key={level}>{criterionAnchor(criterion, level, text)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <NumberedOptions names={options} />
      </div>
      <div className={styles.foot}>
        {vote.isOpen && <Received vote={vote} say={text.progress.received} />}
        <p className={room.label}>{words.room.moreIsBetter}</p>
      </div>
    </div>
  );
}

const anchorLevels = [1, 3, 5] as const;

function WeightScene({
  group,
  content,
  text,
}: SceneProps & { readonly content: ContentOf<'weights'> }) {
  return (
    <div className={styles.listScene} data-headed>
      <p className={styles.question}>{text.questions.swing}</p>
      <NumberedOptions names={group.criteria.map((criterion) => criterionName(criterion, text))} />
      <div className={styles.foot}>
        {content.vote.isOpen && <Received vote={content.vote} say={text.progress.received} />}
      </div>
    </div>
  );
}
