/* Needs that are merged late: what the table already knew of them goes on with the one they become. */
import { describe, expect, it } from 'vitest';
import { groupResources } from '../../../src-shared/exercises/resources/index.ts';
import { groupA } from '../../support/ids.ts';
import { having, withPicks } from './situations.ts';

const merge = { into: 'n2', from: ['n1', 'n3'], text: '水質を読む技術と部品' };
const supply = (needId: string, candidateId: string, level: number, isConfirmed: boolean) => ({
  needId,
  candidateId,
  level,
  isConfirmed,
});

describe('merging needs that are filled in already', () => {
  it('keeps the larger supply of each candidate, confirmed before expected, and the place among the picks', () => {
    // c1 brings n1 in full, as a guess; n1 is picked.
    const asked = having(withPicks(), 'setSupply', supply('n2', 'c2', 0.5, false));
    const confirmed = having(asked, 'setSupply', supply('n3', 'c2', 0.5, true));
    const owned = having(confirmed, 'setOwnSupply', { needId: 'n3', level: 0.5 });

    const after = groupResources(having(owned, 'mergeNeeds', merge).resources, groupA);

    expect(after.needs.map(({ id, text, ownSupply }) => ({ id, text, ownSupply }))).toEqual([
      { id: 'n2', text: merge.text, ownSupply: 0.5 },
    ]);
    expect(after.supply).toEqual({
      n2: {
        c1: { level: 1, isConfirmed: false },
        c2: { level: 0.5, isConfirmed: true },
      },
    });
    expect(after.picks).toEqual(['n2']);
  });

  it('changes nothing but the wording where the need it becomes has the larger share already', () => {
    const owned = having(withPicks(), 'setOwnSupply', { needId: 'n1', level: 1 });
    const before = groupResources(owned.resources, groupA);

    const merged = having(owned, 'mergeNeeds', { into: 'n1', from: ['n2'], text: '技術と部品' });
    const after = groupResources(merged.resources, groupA);

    expect(after).toEqual({
      ...before,
      needs: before.needs
        .filter(({ id }) => id !== 'n2')
        .map((need) => (need.id === 'n1' ? { ...need, text: '技術と部品' } : need)),
    });
  });
});
