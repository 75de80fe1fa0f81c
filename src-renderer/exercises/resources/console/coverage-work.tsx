/* Step 8: what the map says in words, the three needs to act on, and closing the group. */

import type { Candidate } from '../../../../src-shared/exercises/resources/index.ts';
import { FinishRow } from '../../../entry/closing.tsx';
import layout from '../../../entry/layout.module.css';
import { classNames } from '../../../ui/plain/class-names.ts';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import { wholePercent } from '../levels.ts';
import { CoverageBars } from './coverage-bars.tsx';
import { PickTable } from './pick-table.tsx';
import styles from './resources.module.css';
import { useAsk, useScene } from './scene.tsx';

export function CoverageWork() {
  const { map, text, words } = useScene();
  if (map.needs.length === 0) {
    return <EmptyState title={text.empty.needs} hint={words.merge.emptyHint} />;
  }
  return (
    <div className={layout.stack}>
      <CoverageBars />
      <PickTable />
      <Gains />
      <Finish />
    </div>
  );
}

/** What each candidate changes, alone and by leaving, in whole percent. */
function Gains() {
  const { map, words } = useScene();
  if (map.candidates.length === 0) return null;
  return (
    <section className={layout.panel} aria-label={words.coverage.candidates}>
      <h2 className={layout.heading}>{words.coverage.candidates}</h2>
      <ul className={styles.gains}>
        {map.candidates.map((candidate) => (
          <Gain key={candidate.id} candidate={candidate} />
        ))}
      </ul>
    </section>
  );
}

function Gain(props: { readonly candidate: Candidate }) {
  const { map, text, words } = useScene();
  const { id, name, kind } = props.candidate;
  const { currentCoverage: now, potentialCoverage: possible, candidates, oneSided } = map.measures;
  const measured = candidates.find((each) => each.candidateId === id);
  const solo = measured?.soloGain ?? null;
  const unique = measured?.uniqueContribution ?? null;
  return (
    <li>
      <strong>{name}</strong>
      <span className={layout.tag}>{text.kinds[kind]}</span>
      <span>
        {now !== null && solo !== null
          ? words.coverage.solo(wholePercent(now), wholePercent(now + solo))
          : words.coverage.unmeasured}
      </span>
      <span>
        {possible !== null &&
          unique !== null &&
          words.coverage.unique(wholePercent(possible), wholePercent(possible - unique))}
      </span>
      {oneSided.includes(id) && (
        <span className={classNames(layout.flag, styles.gainFlag)}>{text.flags.oneSided}</span>
      )}
    </li>
  );
}

function Finish() {
  const { map, words } = useScene();
  const ask = useAsk();
  return (
    <FinishRow
      missing={map.picks.length > 0 ? null : words.closing.pickFirst}
      onClose={() => ask('resources.close', {})}
    />
  );
}
