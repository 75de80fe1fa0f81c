import type { CSSProperties, ReactNode } from 'react';
import {
  draftFrameParts,
  type ProjectedGroupVision,
  type VisionStepId,
  type VisionText,
} from '../../../../src-shared/exercises/vision/index.ts';
import { dotsChart } from '../../../../src-shared/report/vision-charts.ts';
import type { SheetWords as ChartWords } from '../../../../src-shared/report/vision-sheet-words.ts';
import { ProjectorBoard } from '../../../boards/projector-board.tsx';
import { ChartPicture } from '../../../charts/chart-picture.tsx';
import { GroupPicture } from '../../../room/group-picture.tsx';
import room from '../../../room/room.module.css';
import { Empty, Received } from '../../../room/signs.tsx';
import styles from './room.module.css';
import { AmendScene, VoteScene } from './vote-scene.tsx';

type Content = ProjectedGroupVision['content'];
type Of<Kind extends Content['kind']> = Extract<Content, { readonly kind: Kind }>;

/** One group's picture: its name and what to do now on one line, then the content of the step. */
export function GroupScene(props: {
  readonly group: ProjectedGroupVision;
  readonly step: VisionStepId;
  readonly text: VisionText;
  readonly chartWords: ChartWords;
}) {
  const { group, step, text, chartWords } = props;
  return (
    <GroupPicture
      group={group}
      prompt={text.steps[step].prompt}
      heading="group"
      kind={group.content.kind}
    >
      <SceneContent
        content={group.content}
        question={group.focusQuestion || text.focusQuestion}
        step={step}
        text={text}
        chartWords={chartWords}
      />
    </GroupPicture>
  );
}

function SceneContent(props: {
  readonly content: Content;
  readonly question: string;
  readonly step: VisionStepId;
  readonly text: VisionText;
  readonly chartWords: ChartWords;
}): ReactNode {
  const { content, question, step, text, chartWords } = props;
  switch (content.kind) {
    case 'writing':
      return (
        <WritingScene
          content={content}
          question={step === 'pairs' ? text.pairQuestion : question}
          text={text}
        />
      );
    case 'board':
      return (
        <BoardScene
          content={content}
          question={step === 'name' ? text.nameQuestion : null}
          text={text}
        />
      );
    case 'dots':
      return <DotsScene content={content} text={text} chartWords={chartWords} />;
    case 'drafts':
      return <DraftsScene content={content} text={text} />;
    case 'vote':
      return <VoteScene content={content} text={text} chartWords={chartWords} />;
    case 'amend':
      return <AmendScene content={content} text={text} chartWords={chartWords} />;
    case 'outsideLine':
      return <OutsideScene content={content} text={text} />;
  }
}

function WritingScene(props: {
  readonly content: Of<'writing'>;
  readonly question: string;
  readonly text: VisionText;
}) {
  const { content, text } = props;
  return (
    <div className={room.centred}>
      <h2 className={styles.question}>{props.question}</h2>
      {content.noteCount > 0 && (
        <p className={room.label}>{text.progress.notes(content.noteCount)}</p>
      )}
    </div>
  );
}

function BoardScene(props: {
  readonly content: Of<'board'>;
  readonly question: string | null;
  readonly text: VisionText;
}) {
  const { content, text } = props;
  if (content.notes.length === 0) return <Empty words={text.empty.notes} />;
  if (props.question !== null && content.notes.length > mostReadCards) {
    return <ClusterNames content={content} question={props.question} text={text} />;
  }
  const clusters = content.clusters.map((cluster, index) => ({
    id: cluster.id,
    name: cluster.name || text.unnamedCluster(index + 1),
    isUnnamed: cluster.name === '',
    ...(cluster.dots === null ? {} : { badge: text.dots.count(cluster.dots) }),
  }));
  return (
    <div className={styles.boardScene}>
      {props.question !== null && <h2 className={styles.boardQuestion}>{props.question}</h2>}
      <div className={styles.boardPlace}>
        <ProjectorBoard
          notes={content.notes}
          clusters={clusters}
          labels={{ board: text.clusters, free: text.loners, marked: '' }}
        />
      </div>
    </div>
  );
}

/** More cards than this can't be read from the back of the room; their clusters' names can. */
const mostReadCards = 36;

function ClusterNames(props: {
  readonly content: Of<'board'>;
  readonly question: string;
  readonly text: VisionText;
}) {
  const { content, question, text } = props;
  const { clusters } = content;
  return (
    <div className={styles.boardScene}>
      <h2 className={styles.boardQuestion}>{question}</h2>
      <Options
        items={clusters.map((cluster, index) => ({
          id: cluster.id,
          label: cluster.name || text.unnamedCluster(index + 1),
          detail: text.progress.notes(
            content.notes.filter((note) => note.clusterId === cluster.id).length,
          ),
        }))}
      />
    </div>
  );
}

/** A numbered list that stays in sight however long it is: in one column or two, in three sizes. */
function Options(props: {
  readonly items: readonly {
    readonly id: string;
    readonly label: string;
    readonly detail?: string;
  }[];
}) {
  const { items } = props;
  return (
    <ol
      className={styles.options}
      data-many={items.length > 6 || undefined}
      data-size={items.length > 12 ? 'small' : undefined}
      style={rowsOf(items.length)}
    >
      {items.map(({ id, label, detail }) => (
        <li key={id}>
          <span>{label}</span>
          {detail !== undefined && <span className={styles.optionDetail}>{detail}</span>}
        </li>
      ))}
    </ol>
  );
}

/** Half of them, rounded up: read by the style sheet where a list flows in two columns. */
function rowsOf(count: number): CSSProperties {
  // React's type lists the properties of CSS, not a style sheet's own.
  return { '--rows': Math.ceil(count / 2) } as CSSProperties;
}

function DotsScene(props: {
  readonly content: Of<'dots'>;
  readonly text: VisionText;
  readonly chartWords: ChartWords;
}) {
  const { content, text, chartWords } = props;
  if (content.clusters.length === 0) return <Empty words={text.empty.clusters} />;
  const named = content.clusters.map((cluster, index) => ({
    ...cluster,
    label: cluster.name || text.unnamedCluster(index + 1),
  }));
  const isRevealed = named.some((cluster) => cluster.dots !== null);
  const chart = dotsChart(
    named.map(({ label, dots }) => ({ name: label, dots: dots ?? 0 })),
    chartWords,
  );
  if (chart !== null && isRevealed && content.received === 0) {
    return (
      <div
        className={styles.dotResult}
        data-many={named.length > 8 || undefined}
        style={rowsOf(named.length)}
      >
        <ChartPicture chart={chart} title={text.dots.name} size="projector" />
        <p className={room.label}>{text.dots.meaning}</p>
      </div>
    );
  }
  return (
    <div className={styles.stack}>
      <Options items={named.map(({ id, label }) => ({ id, label }))} />
      {content.budgetPerSeat !== null && (
        <>
          <p className={room.body}>{text.dots.rule(content.budgetPerSeat)}</p>
          <Received vote={content} say={text.progress.received} />
        </>
      )}
    </div>
  );
}

function DraftsScene(props: { readonly content: Of<'drafts'>; readonly text: VisionText }) {
  const { content, text } = props;
  const pillars = content.clusters.filter((cluster) => cluster.name !== '');
  return (
    <div className={styles.drafts}>
      {content.drafts.length === 0 ? (
        <div className={room.centred}>
          <ol className={styles.frame}>
            {draftFrameParts.map((part) => (
              <li key={part}>{text.frame[part]}</li>
            ))}
          </ol>
        </div>
      ) : (
        <ol className={styles.draftList} data-size={draftSize(content.drafts)}>
          {content.drafts.map((draft) => (
            <li key={draft.id}>{draft.text}</li>
          ))}
        </ol>
      )}
      {pillars.length > 0 && (
        <ul className={styles.pillars} data-many={pillars.length > 8 || undefined}>
          {pillars.map((cluster) => (
            <li key={cluster.id} className={styles.pillar}>
              {cluster.name}
              {cluster.dots !== null && <span>{text.dots.count(cluster.dots)}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** As large as all of them fit above the names of the clusters. */
function draftSize(drafts: readonly { readonly text: string }[]): 'large' | 'medium' | 'small' {
  const letters = drafts.reduce((sum, { text }) => sum + text.length, 0);
  if (drafts.length <= 2 && letters <= 130) return 'large';
  return drafts.length <= 4 && letters <= 260 ? 'medium' : 'small';
}

function OutsideScene(props: { readonly content: Of<'outsideLine'>; readonly text: VisionText }) {
  const { content, text } = props;
  if (content.outsideLine === '' && content.statement === '') {
    return <Empty words={text.empty.statement} />;
  }
  return (
    <div className={styles.outside}>
      {content.outsideLine === '' ? (
        <p className={styles.statement} data-long={content.statement.length > 90 || undefined}>
          {content.statement}
        </p>
      ) : (
        <>
          <h2
            className={styles.outsideLine}
            data-long={content.outsideLine.length > 28 || undefined}
          >
            {content.outsideLine}
          </h2>
          <p className={styles.smallStatement}>{content.statement}</p>
        </>
      )}
    </div>
  );
}
