/* Step 2: needs that say the same become one. What is ticked is merged into the first of them. */

import { useId, useRef } from 'react';
import { type Need, resourceLimits } from '../../../../src-shared/exercises/resources/index.ts';
import type { NeedId } from '../../../../src-shared/kernel/ids.ts';
import { textLength } from '../../../../src-shared/kernel/plain-text.ts';
import { FailureNotice, useEntry } from '../../../entry/asking.tsx';
import layout from '../../../entry/layout.module.css';
import { moveByArrows, rowControl } from '../../../entry/row-keys.ts';
import { useEntryWords } from '../../../entry/words.ts';
import { Button } from '../../../ui/button.tsx';
import { isForInputMethod } from '../../../ui/plain/composition.ts';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import { type UnfinishedKind, useUnfinished } from '../../../ui/plain/unfinished.tsx';
import styles from './resources.module.css';
import { useAsk, useScene } from './scene.tsx';

const noneTicked: readonly NeedId[] = [];
/** Ids that are no need any more fall away where they are used. */
const tickedKind: UnfinishedKind<readonly NeedId[]> = {
  none: noneTicked,
  // This window stored ids of needs; a brand leaves no trace in JSON.
  restore: (stored) => (Array.isArray(stored) ? (stored as readonly NeedId[]) : null),
};
const wordingKind: UnfinishedKind<string | null> = {
  none: null,
  restore: (stored) => (typeof stored === 'string' ? stored : null),
};

export function MergeWork() {
  const { map, text, words } = useScene();
  const [ticked, setTicked] = useUnfinished('needs to merge', tickedKind);
  const firstBox = useRef<HTMLInputElement>(null);
  const chosen = map.needs.filter((need) => ticked.includes(need.id));
  const excess = map.needs.length - resourceLimits.needsBeforeMerging;
  if (map.needs.length === 0) {
    return <EmptyState title={text.empty.needs} hint={words.merge.emptyHint} />;
  }
  return (
    <div className={layout.stack}>
      <header className={layout.sectionHead}>
        <h2 className={layout.heading}>{words.merge.heading}</h2>
        <span className={excess > 0 ? layout.gentle : layout.quiet} role="status">
          {excess > 0
            ? words.merge.tooMany(map.needs.length, excess)
            : words.merge.enough(map.needs.length)}
        </span>
        <span className={layout.push}>{words.merge.hint}</span>
      </header>
      <ul className={styles.tickList} onKeyDown={moveByArrows}>
        {map.needs.map((need, index) => (
          <li key={need.id} data-row>
            <label className={styles.tickRow}>
              <input
                {...rowControl}
                ref={index === 0 ? firstBox : undefined}
                type="checkbox"
                checked={ticked.includes(need.id)}
                onChange={(event) => {
                  const isTicked = event.currentTarget.checked;
                  setTicked((all) =>
                    isTicked ? [...all, need.id] : all.filter((id) => id !== need.id),
                  );
                }}
              />
              <span>{need.text}</span>
              <span className={layout.tag}>{text.categories[need.category].name}</span>
            </label>
          </li>
        ))}
      </ul>
      <MergePanel
        // Another choice begins with its own wording.
        key={chosen.map((need) => need.id).join()}
        chosen={chosen}
        onMerged={() => {
          setTicked(() => noneTicked);
          firstBox.current?.focus();
        }}
      />
    </div>
  );
}

function MergePanel(props: { readonly chosen: readonly Need[]; readonly onMerged: () => void }) {
  const { words } = useScene();
  const entryWords = useEntryWords();
  const { chosen } = props;
  const ask = useAsk();
  const id = useId();
  const [first, ...others] = chosen;
  // Begins with the first of them, until something else is typed.
  const [typed, setTyped] = useUnfinished(
    `wording for ${chosen.map((need) => need.id).join()}`,
    wordingKind,
  );
  const text = typed ?? first?.text ?? '';
  const length = textLength(text.trim());
  const isTooLong = length > resourceLimits.need.max;
  const merging = useEntry(async () => {
    if (first === undefined) return null;
    const from = others.map((need) => need.id);
    return ask('resources.mergeNeeds', { into: first.id, from, text });
  });
  const canMerge = others.length > 0 && length > 0 && !isTooLong && !merging.isBusy;

  async function merge() {
    if (!canMerge || !(await merging.run())) return;
    setTyped(() => null);
    props.onMerged();
  }

  return (
    <section className={layout.panel} aria-label={words.merge.panel}>
      {others.length === 0 ? (
        <p className={layout.quiet}>{words.merge.chooseTwo}</p>
      ) : (
        <>
          <label htmlFor={id}>{words.merge.wording(chosen.length)}</label>
          <div className={styles.mergeLine}>
            <input
              id={id}
              type="text"
              className={styles.input}
              autoComplete="off"
              value={text}
              aria-invalid={isTooLong || undefined}
              aria-describedby={`${id}-note`}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setTyped(() => value);
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !isForInputMethod(event)) void merge();
              }}
            />
            <Button
              kind="primary"
              isDisabled={!canMerge}
              isBusy={merging.isBusy}
              onPress={() => void merge()}
            >
              {words.merge.merge(chosen.length)}
            </Button>
          </div>
          <span id={`${id}-note`} className={layout.quiet} aria-live="polite">
            {isTooLong
              ? entryWords.excess(length - resourceLimits.need.max)
              : entryWords.remaining(resourceLimits.need.max - length)}
          </span>
        </>
      )}
      {merging.failure !== null && <FailureNotice failure={merging.failure} />}
    </section>
  );
}
