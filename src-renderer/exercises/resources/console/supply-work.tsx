/* Step 6: what each candidate could bring of each need. The bars answer at once. */

import type { ConsoleGroupResources } from '../../../../src-shared/exercises/resources/index.ts';
import layout from '../../../entry/layout.module.css';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import { CoverageBars } from './coverage-bars.tsx';
import { useScene } from './scene.tsx';
import { SupplyMatrix } from './supply-matrix.tsx';

/** With fewer needs one partner for all of them is no sign of anything. */
const fewestNeedsForHint = 3;

export function SupplyWork() {
  const { map, text, words } = useScene();
  if (map.needs.length === 0) {
    return <EmptyState title={text.empty.needs} hint={words.merge.emptyHint} />;
  }
  if (map.candidates.length === 0) {
    return <EmptyState title={text.empty.candidates} hint={words.supply.emptyHint} />;
  }
  const everything = companyThatBringsAll(map);
  return (
    <div className={layout.stack}>
      <CoverageBars />
      <SupplyMatrix />
      <p className={layout.gentle} role="status">
        {everything !== null && words.supply.fillsAll(everything)}
      </p>
    </div>
  );
}

/** The name of a company that would bring something of every need, or null. */
export function companyThatBringsAll(map: ConsoleGroupResources): string | null {
  if (map.needs.length < fewestNeedsForHint) return null;
  const found = map.candidates.find(
    ({ id, kind }) =>
      kind === 'company' && map.needs.every((need) => (map.supply[need.id]?.[id]?.level ?? 0) > 0),
  );
  return found?.name ?? null;
}
