/* Step 9: the line for outside, the axis, the way back from the vision, and closing the group. */

import type { ContractFailure } from '../../../../src-shared/contract/failures.ts';
import {
  type ClosingObstacle,
  type Milestone,
  visionLimits,
  visionSteps,
} from '../../../../src-shared/exercises/vision/index.ts';
import { useSend } from '../../../client/index.ts';
import { AddingEntry } from '../../../entry/adding-entry.tsx';
import { useWhole } from '../../../entry/asking.tsx';
import { FinishButton } from '../../../entry/closing.tsx';
import { KeptText } from '../../../entry/kept-text.tsx';
import layout from '../../../entry/layout.module.css';
import { RemoveButton } from '../../../entry/remove-button.tsx';
import { useEntryWords } from '../../../entry/words.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckPanel } from './check-panel.tsx';
import { useAsk, useScene } from './scene.tsx';
import styles from './vision.module.css';

export function ClosingWork() {
  const { vision, text, words } = useScene();
  const ask = useAsk();
  const latest = vision.rounds.at(-1);
  const statement =
    vision.rounds.findLast((round) => round.vote.kind === 'revealed') ?? vision.rounds.at(-1);
  const isUnchecked = vision.obstacles.some((one) => one.startsWith('check-'));
  return (
    <div className={layout.stack}>
      <header className={styles.banner}>
        <p className={layout.quiet}>{text.statement}</p>
        <p className={styles.statement}>{statement?.statement || text.empty.statement}</p>
      </header>
      <section className={layout.panel} aria-label={text.outsideLine}>
        <h2 className={layout.heading}>{text.outsideLine}</h2>
        <KeptText
          field="outside-line"
          label={text.outsideLine}
          isLabelHidden
          look="sentence"
          hint={words.closing.outsideHint}
          value={vision.outsideLine}
          max={visionLimits.outsideLine.max}
          onSend={(typed) => ask('vision.setOutsideLine', { text: typed })}
        />
      </section>
      <Axis />
      <Milestones />
      {isUnchecked && latest !== undefined && (
        <div id={placeOf.checks}>
          <CheckPanel round={latest} />
        </div>
      )}
      <Finish />
    </div>
  );
}

const placeOf = { keep: 'vision-axis-keep', checks: 'vision-closing-checks' } as const;

function focusFieldIn(id: string): void {
  const field = document.querySelector<HTMLElement>(`#${id} :is(input, textarea)`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

function Axis() {
  const { vision, text, words } = useScene();
  const ask = useAsk();
  const change = useWhole(vision.axis, (axis) =>
    ask('vision.setAxis', {
      keep: [...axis.keep],
      adapt: [...axis.adapt],
    }),
  );
  const changeSide = (side: 'keep' | 'adapt', edit: (items: readonly string[]) => string[]) =>
    change((axis) => ({ ...axis, [side]: edit(axis[side]) }));
  return (
    <section className={layout.panel} aria-label={text.axis.name}>
      <h2 className={layout.heading}>{text.axis.name}</h2>
      <p className={layout.lead}>{text.axisQuestion}</p>
      <div className={layout.columns}>
        <div id={placeOf.keep}>
          <AxisSide
            side="keep"
            title={text.axis.keep}
            entry={words.closing.keepEntry}
            items={vision.axis.keep}
            most={visionLimits.axisKeepMost}
            onChange={(edit) => changeSide('keep', edit)}
          />
        </div>
        <AxisSide
          side="adapt"
          title={text.axis.adapt}
          entry={words.closing.adaptEntry}
          items={vision.axis.adapt}
          most={visionLimits.axisAdaptMost}
          onChange={(edit) => changeSide('adapt', edit)}
        />
      </div>
    </section>
  );
}

function AxisSide(props: {
  readonly side: 'keep' | 'adapt';
  readonly title: string;
  readonly entry: string;
  readonly items: readonly string[];
  readonly most: number;
  readonly onChange: (
    edit: (items: readonly string[]) => string[],
  ) => Promise<ContractFailure | null>;
}) {
  const { words } = useScene();
  const { side, items, most, onChange } = props;
  const isFull = items.length >= most;
  return (
    <div className={layout.stack}>
      <h3 className={layout.subheading}>{props.title}</h3>
      {items.length > 0 && (
        <ol className={styles.plainList}>
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item of the axis is its place in the list and has no other identity.
            <li key={index} className={styles.line}>
              <KeptText
                field={`axis/${side}/${index}`}
                label={words.closing.editItem(item)}
                isLabelHidden
                value={item}
                max={visionLimits.axisItem.max}
                onSend={(typed) => onChange((all) => all.with(index, typed))}
              />
              <RemoveButton
                label={words.closing.removeItem(item)}
                onRemove={() => onChange((all) => all.toSpliced(index, 1))}
              />
            </li>
          ))}
        </ol>
      )}
      <AddingEntry
        field={`axis/${side}/new`}
        label={props.entry}
        isLabelHidden
        placeholder={words.closing.itemPlaceholder}
        max={visionLimits.axisItem.max}
        isDisabled={isFull}
        onAdd={(typed) => onChange((all) => [...all, typed])}
        onAddLines="one-by-one"
      />
      {isFull && <p className={layout.quiet}>{words.closing.listFull(most)}</p>}
    </div>
  );
}

function Milestones() {
  const { vision, text, words } = useScene();
  const ask = useAsk();
  const change = useWhole<readonly Milestone[]>(vision.milestones, (milestones) =>
    ask('vision.setMilestones', { milestones: [...milestones] }),
  );
  const isFull = vision.milestones.length >= visionLimits.milestonesMost;
  return (
    <section className={layout.panel} aria-label={text.milestones.name}>
      <h2 className={layout.heading}>{text.milestones.name}</h2>
      <p className={layout.quiet}>{words.closing.milestonesHint}</p>
      <ol className={styles.plainList} hidden={vision.milestones.length === 0}>
        {vision.milestones.map((milestone, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step back is its place in the list and has no other identity.
          <li key={index} className={styles.milestone}>
            <KeptText
              field={`milestone/${index}/text`}
              label={words.closing.milestone(index + 1)}
              isLabelHidden
              value={milestone.mustBeTrue}
              max={visionLimits.milestone.max}
              onSend={(mustBeTrue) =>
                change((all) => all.with(index, { ...(all[index] ?? milestone), mustBeTrue }))
              }
            />
            <KeptText
              field={`milestone/${index}/by`}
              label={words.closing.milestoneBy(index + 1)}
              isLabelHidden
              placeholder={words.closing.milestoneByPlaceholder}
              value={milestone.by}
              max={visionLimits.milestoneBy.max}
              onSend={(by) =>
                change((all) => all.with(index, { ...(all[index] ?? milestone), by }))
              }
            />
            <RemoveButton
              label={words.closing.removeMilestone(index + 1)}
              onRemove={() => change((all) => all.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      {!isFull && (
        <AddingEntry
          field="milestones/new"
          label={words.closing.addMilestone}
          placeholder={words.closing.itemPlaceholder}
          max={visionLimits.milestone.max}
          onAdd={(mustBeTrue) => change((all) => [...all, { mustBeTrue, by: '' }])}
        />
      )}
    </section>
  );
}

function Finish() {
  const { vision, words } = useScene();
  const ask = useAsk();
  const entryWords = useEntryWords();
  const isReady = vision.obstacles.length === 0;
  return (
    <section className={layout.panel} aria-label={entryWords.closing.finish}>
      <h2 className={layout.heading}>{entryWords.closing.finish}</h2>
      {isReady ? (
        <p>{entryWords.closing.ready}</p>
      ) : (
        <>
          <p>{words.closing.remains}</p>
          <ul className={styles.obstacles}>
            {vision.obstacles.map((obstacle) => (
              <Obstacle key={obstacle} obstacle={obstacle} />
            ))}
          </ul>
        </>
      )}
      <div className={layout.actions}>
        <FinishButton isReady={isReady} onClose={() => ask('vision.close', {})} />
      </div>
    </section>
  );
}

/** What stands in the way of closing, and the way to where it is put right. */
function Obstacle(props: { readonly obstacle: ClosingObstacle }) {
  const { vision, text, words } = useScene();
  const send = useSend();
  const { obstacle } = props;
  const hasRound = vision.rounds.length > 0;
  const step = vision.rounds.some((round) => round.vote.kind === 'revealed') ? 'amend' : 'vote';

  function goTo(id: 'amend' | 'vote') {
    const index = visionSteps.findIndex((one) => one.id === id);
    void send('stage.enterStep', { exercise: 'vision', step: index });
  }

  const way =
    obstacle === 'no-axis'
      ? { label: words.closing.goToKeep, go: () => focusFieldIn(placeOf.keep) }
      : obstacle === 'no-agreement' || !hasRound
        ? { label: words.closing.goTo(text.steps[step].name), go: () => goTo(step) }
        : { label: words.closing.goToChecks, go: () => focusFieldIn(placeOf.checks) };
  return (
    <li>
      <span>{text.obstacles[obstacle]}</span>
      <Button kind="quiet" size="small" onPress={way.go}>
        {way.label}
      </Button>
    </li>
  );
}
