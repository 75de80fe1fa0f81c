import type { ReactNode } from 'react';
import {
  type ResourcesStepId,
  resourceLimits,
} from '../../../../src-shared/exercises/resources/index.ts';
import { importanceChart } from '../../../../src-shared/report/resources-charts.ts';
import { ChartPicture } from '../../../charts/chart-picture.tsx';
import { LevelMark } from '../../../charts/level-mark.tsx';
import { GroupPicture } from '../../../room/group-picture.tsx';
import room from '../../../room/room.module.css';
import { Empty, Received } from '../../../room/signs.tsx';
import { levelKey, signOf } from '../levels.ts';
import { GridScene, OfferScene } from './map-scenes.tsx';
import styles from './room.module.css';
import type { SceneProps } from './scene-props.ts';

/** More than these can't be read from the back row. */
const mostListed = 30;
/** Bars that fit a picture. */
const mostWeighed = 12;

/** One group's picture: its name and what to do now on one line, then the content of the step. */
export function GroupScene(props: SceneProps & { readonly step: ResourcesStepId }) {
  const { group, step, text } = props;
  return (
    <GroupPicture
      group={group}
      prompt={step === 'silentNeeds' ? '' : text.steps[step].prompt}
      heading={hasOwnQuestion(step) ? 'content' : 'prompt'}
      kind={step}
    >
      <Content {...props} />
    </GroupPicture>
  );
}

/** Steps whose picture is headed by the question that the room answers. */
function hasOwnQuestion(step: ResourcesStepId): boolean {
  return step === 'silentNeeds' || step === 'candidates';
}

function Content(props: SceneProps & { readonly step: ResourcesStepId }): ReactNode {
  const { step, group, text } = props;
  if (step === 'silentNeeds') return <WritingScene {...props} />;
  if (step === 'candidates') return <CandidateScene {...props} />;
  if (group.needs.length === 0) return <Empty words={text.empty.needs} />;
  switch (step) {
    case 'merge':
      return <NeedsScene {...props} />;
    case 'ownSupply':
      return <OwnScene {...props} />;
    case 'importance':
      return <ImportanceScene {...props} />;
    case 'supply':
      return <GridScene {...props} isFinal={false} />;
    case 'offers':
      return <OfferScene {...props} />;
    case 'coverage':
      return <GridScene {...props} isFinal />;
  }
}

function WritingScene({ group, text }: SceneProps) {
  return (
    <div className={room.centred}>
      {group.statement !== null && <p className={styles.statement}>{group.statement}</p>}
      <h1 className={styles.question}>{text.questions.needs}</h1>
      <p className={room.body}>{text.steps.silentNeeds.prompt}</p>
      {group.needCount > 0 && <p className={room.label}>{text.progress.needs(group.needCount)}</p>}
    </div>
  );
}

function density(count: number): 'few' | 'some' | 'many' {
  if (count <= 6) return 'few';
  return count <= resourceLimits.needsBeforeMerging ? 'some' : 'many';
}

function NeedsScene({ group, text, words }: SceneProps) {
  const shown = group.needs.slice(0, mostListed);
  const rest = group.needs.length - shown.length;
  const isTooMany = group.needs.length > resourceLimits.needsBeforeMerging;
  return (
    <div className={styles.listScene}>
      <ul className={styles.needs} data-density={density(shown.length)}>
        {shown.map((need) => (
          <li key={need.id}>
            <span className={styles.needText}>{need.text}</span>
            <span className={styles.category}>{text.categories[need.category].name}</span>
          </li>
        ))}
      </ul>
      <p className={room.label}>
        {words.room.needs(text.progress.needs(group.needs.length), rest, isTooMany)}
      </p>
    </div>
  );
}

function OwnScene({ group, text, words }: SceneProps) {
  const shown = group.needs.slice(0, mostListed);
  return (
    <div className={styles.listScene}>
      <ul className={styles.needs} data-density={density(shown.length)}>
        {shown.map((need) => (
          <li key={need.id}>
            <span className={styles.needText}>{need.text}</span>
            <span className={styles.own} data-open={need.ownSupply === null || undefined}>
              {need.ownSupply !== null && (
                <>
                  <LevelMark cell={signOf(need.ownSupply)} />
                  {text.supplyLevels[levelKey(need.ownSupply)]}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <More group={group} words={words} />
    </div>
  );
}

function More({ group, words }: Pick<SceneProps, 'group' | 'words'>) {
  const rest = group.needs.length - mostListed;
  return rest > 0 ? <p className={room.label}>{words.room.more(rest)}</p> : null;
}

function ImportanceScene({ group, text, chartWords }: SceneProps) {
  const { isOpen, received, expected } = group.importance;
  const weights = new Map(group.measures.needs.map((each) => [each.needId, each.weight]));
  const weighed = group.needs.flatMap((need) => {
    const value = weights.get(need.id) ?? null;
    return value === null ? [] : [{ need, value }];
  });
  const rated = weighed.toSorted((a, b) => b.value - a.value).slice(0, mostWeighed);
  const chart = isOpen ? null : importanceChart(rated, chartWords);
  if (chart !== null) {
    return (
      <div className={styles.weights} data-density={density(rated.length)}>
        <ChartPicture chart={chart} title={text.importance} size="projector" />
      </div>
    );
  }
  // The order of the slips, so that people find each number on paper; a need that is gone keeps its own.
  const asked = isOpen ? group.importance.needIds : group.needs.map((need) => need.id);
  const shown = asked.slice(0, mostListed);
  return (
    <div className={styles.listScene}>
      <ol className={styles.needs} data-density={density(shown.length)} data-numbered>
        {shown.map((id) => (
          <li key={id}>
            <span className={styles.needText}>
              {group.needs.find((need) => need.id === id)?.text ?? '–'}
            </span>
          </li>
        ))}
      </ol>
      {isOpen && <Received vote={{ received, expected }} say={text.progress.received} />}
    </div>
  );
}

function CandidateScene({ group, text }: SceneProps) {
  return (
    <div className={styles.listScene}>
      <h1 className={styles.smallQuestion}>{text.questions.candidates}</h1>
      <ul className={styles.candidates}>
        {group.candidates.map((candidate) => (
          <li key={candidate.id}>
            {candidate.name}
            <span className={styles.category}>{text.kinds[candidate.kind]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
