/* How the map is drawn, the same on console and projector: bars of coverage, marks and arrows of the grid. */
import type {
  GroupResources,
  ResourceMeasures,
  ResourcesText,
  Supply,
} from '../../../src-shared/exercises/resources/index.ts';
import type { GridColumn, GridMark } from '../../charts/mark-grid.tsx';
import type { ShareBar } from '../../charts/share-bars.tsx';
import { markLevel, wholePercent } from './levels.ts';

type Coverage = Pick<ResourceMeasures, 'currentCoverage' | 'potentialCoverage'>;

/** The two bars, or null while nothing can be measured. What partners would add is the hatched part. */
export function shareBarsOf(measures: Coverage, text: ResourcesText): readonly ShareBar[] | null {
  const { currentCoverage: now, potentialCoverage: possible } = measures;
  if (now === null || possible === null) return null;
  return [
    {
      id: 'now',
      label: text.coverage.now,
      share: now,
      value: text.coverage.percent(wholePercent(now)),
    },
    {
      id: 'possible',
      label: text.coverage.possible,
      share: possible,
      filled: now,
      value: text.coverage.percent(wholePercent(possible)),
    },
  ];
}

/** The mark of one supply; an absent one is none. */
export function gridMarkOf(supply: Supply | undefined): GridMark {
  const level = supply?.level ?? 0;
  return { level: markLevel(level), isFirm: level > 0 && (supply?.isConfirmed ?? false) };
}

/** A mark in words: 一部（見込み）. */
export function markInWords(mark: GridMark, text: ResourcesText): string {
  const level = text.supplyLevels[mark.level];
  if (mark.level === 'none') return level;
  return text.levelWithState(level, mark.isFirm ? text.confirmed : text.expected);
}

/** The columns of the grid with their arrows back: dashed to those who would bring something for nothing. */
export function gridColumnsOf(
  map: Pick<GroupResources, 'candidates' | 'offers'>,
  oneSided: ResourceMeasures['oneSided'],
): readonly GridColumn[] {
  return map.candidates.map(({ id, name }) => ({
    id,
    label: name,
    back: oneSided.includes(id)
      ? 'missing'
      : map.offers.some((offer) => offer.to === id)
        ? 'given'
        : null,
  }));
}
