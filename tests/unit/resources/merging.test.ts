/* Needs that are merged late: what the table already knew of them goes on with the one they become. */
import { describe, expect, it } from 'vitest';
import { groupResources, measureResources } from '../../../src-shared/exercises/resources/index.ts';
import { groupA } from '../../support/ids.ts';
import { having, need, withImportance, withNeeds, withPicks } from './situations.ts';

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

  it('takes the opened votes along where nobody judged the need it becomes', () => {
    const late = having(withImportance(), 'addNeeds', { needs: [need('n4', '水質')] });
    const merged = having(late, 'mergeNeeds', { into: 'n4', from: ['n1', 'n2'], text: '水質' });
    const before = measureResources(groupResources(late.resources, groupA));
    const after = measureResources(groupResources(merged.resources, groupA));
    const weightIn = (measures: typeof after, id: string) =>
      measures.needs.find(({ needId }) => needId === id)?.weight;

    expect(weightIn(before, 'n4')).toBeNull();
    // n1 mattered more than n2.
    expect(weightIn(after, 'n4')).toBe(weightIn(before, 'n1'));
  });

  it('keeps the votes of the need it becomes where it has some', () => {
    const merged = having(withImportance(), 'mergeNeeds', {
      into: 'n2',
      from: ['n1'],
      text: '部品',
    });
    const { needs } = measureResources(groupResources(merged.resources, groupA));

    expect(needs.find(({ needId }) => needId === 'n2')?.weight).toBe(2);
  });

  it('still needs a company where one of them does', () => {
    const alone = having(withNeeds(), 'changeNeed', {
      needId: 'n2',
      text: '部品の調達',
      category: 'goods',
      needsNoCompany: true,
    });
    const into = (id: string, from: string) =>
      groupResources(
        having(alone, 'mergeNeeds', { into: id, from: [from], text: '部品' }).resources,
        groupA,
      ).needs.find((each) => each.id === id)?.needsNoCompany;

    expect(into('n2', 'n1')).toBe(false);
    expect(into('n1', 'n2')).toBe(false);
  });
});
