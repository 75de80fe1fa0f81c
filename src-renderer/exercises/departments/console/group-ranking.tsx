/* Quick mode: the group's order of the criteria; the weights follow from the order alone. */

import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import type { ConsoleWeightRound } from '../../../../src-shared/exercises/departments/index.ts';
import { FailureNotice, useEntry } from '../../../entry/asking.tsx';
import layout from '../../../entry/layout.module.css';
import { Button } from '../../../ui/button.tsx';
import styles from './departments.module.css';
import { useAsk, useScene } from './scene.tsx';
import { useGroupOrder } from './unfinished-votes.ts';

export function GroupRanking(props: { readonly round: ConsoleWeightRound }) {
  const { words, nameOfCriterion } = useScene();
  const { round } = props;
  const ask = useAsk();
  const [moved, write] = useGroupOrder(round.id);
  const recorded = round.groupRanking;
  const order = moved ?? recorded ?? round.criterionIds;
  const list = useRef<HTMLOListElement>(null);
  const casting = useEntry(async () => {
    const refused = await ask('departments.rankAsGroup', {
      roundId: round.id,
      ranking: [...order],
    });
    // What was moved meanwhile is not recorded yet.
    if (refused === null) write((now) => (now === moved ? null : now));
    return refused;
  });
  const isRecorded = recorded !== null && order.every((id, place) => recorded[place] === id);

  function move(from: number, step: -1 | 1) {
    const to = from + step;
    const one = order[from];
    const other = order[to];
    if (one === undefined || other === undefined) return;
    write(() => order.with(to, one).with(from, other));
    // The focus goes with the criterion, once it is drawn in its new place.
    requestAnimationFrame(() => {
      list.current?.children[to]?.querySelector<HTMLElement>('[data-row]')?.focus();
    });
  }

  function onKeyDown(event: KeyboardEvent, place: number) {
    const step = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (event.altKey) move(place, step);
    else list.current?.children[place + step]?.querySelector<HTMLElement>('[data-row]')?.focus();
  }

  return (
    <div className={layout.stack}>
      <p className={layout.quiet}>{words.weights.groupHint}</p>
      <ol className={styles.ranking} ref={list} aria-label={words.weights.group}>
        {order.map((id, place) => (
          <li key={id}>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: a row takes the focus so that Alt and an arrow move it; its buttons do the same. */}
            <div
              className={styles.rankingRow}
              data-row
              // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
              tabIndex={0}
              onKeyDown={(event) => onKeyDown(event, place)}
            >
              <b>{place + 1}</b>
              <span className={styles.grow}>{nameOfCriterion(id)}</span>
              <button
                type="button"
                className={layout.bareButton}
                aria-label={words.weights.up(nameOfCriterion(id))}
                disabled={place === 0}
                onClick={() => move(place, -1)}
              >
                <IconArrowUp size={18} aria-hidden />
              </button>
              <button
                type="button"
                className={layout.bareButton}
                aria-label={words.weights.down(nameOfCriterion(id))}
                disabled={place === order.length - 1}
                onClick={() => move(place, 1)}
              >
                <IconArrowDown size={18} aria-hidden />
              </button>
            </div>
          </li>
        ))}
      </ol>
      {casting.failure !== null && <FailureNotice failure={casting.failure} />}
      <div className={layout.entryActions}>
        <span className={layout.quiet} role="status">
          {isRecorded && words.weights.groupCast}
        </span>
        <Button
          kind="primary"
          isDisabled={isRecorded}
          isBusy={casting.isBusy}
          onPress={() => void casting.run()}
        >
          {words.weights.castGroup}
        </Button>
      </div>
    </div>
  );
}
