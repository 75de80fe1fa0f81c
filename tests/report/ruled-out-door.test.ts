/* A door that a knock-out took away after it was chosen: nobody is sent to it. */
import { describe, expect, it } from 'vitest';
import { groupDepartments } from '../../src-shared/exercises/departments/index.ts';
import { adoptedDoors } from '../../src-shared/report/doors.ts';
import type { SheetOrder } from '../../src-shared/report/sheet-order.ts';
import { buildSheets } from '../../src-shared/report/sheets.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { groupA } from '../support/ids.ts';
import { aClosedVision } from '../support/scenarios.ts';
import { blocks, sheet } from '../support/vision-sheets.ts';
import { having, withDecision } from '../unit/departments/situations.ts';

const order: SheetOrder = {
  sheets: ['departments'],
  groupIds: [groupA],
  audience: 'internal',
  language: 'ja',
  paper: 'a4',
};
const ruledOut = (optionId: string): Workshop =>
  having(withDecision(), 'setKnockouts', { optionId, knockouts: ['out', 'ok', 'ok'] });
const doorsOf = ({ departments }: Workshop) => adoptedDoors(groupDepartments(departments, groupA));

describe('a chosen door that was ruled out since', () => {
  it('is no adopted door, as the first or as the second', () => {
    expect(doorsOf(withDecision())?.second?.name).toBe('調達部');
    expect(doorsOf(ruledOut('o1'))).toBeNull();
    expect(doorsOf(ruledOut('o2'))).toMatchObject({ first: { name: '人事部' }, second: null });
  });

  it('is not printed for the company', () => {
    const made = buildSheets(ruledOut('o1'), { ...order, audience: 'company' }, '2026-10-17');

    expect(made).toMatchObject({ ok: false, failure: { code: 'export-nothing-to-print' } });
  });

  it.each(['departments', 'summary'] as const)('stands as fallen on our own sheet: %s', (name) => {
    const document = sheet(ruledOut('o1'), { ...order, sheets: [name] });

    expect(document.interimLabel).toBe('途中経過');
    expect(JSON.stringify(document)).toContain('選んだ扉に、あとから「外す」条件がつきました');
    expect(blocks(document, 'statement')).toContainEqual({
      kind: 'statement',
      label: '最初の扉の案',
      text: '人事部',
      note: '対象外',
      size: 'hero',
    });
  });

  it('is marked where it was the second, and the first stays', () => {
    const document = sheet(ruledOut('o2'), order);

    expect(document.interimLabel).toBe('途中経過');
    expect(blocks(document, 'statement')[0]).toMatchObject({ text: '人事部', note: '採択' });
    expect(blocks(document, 'facts').flatMap(({ items }) => items)).toContainEqual({
      label: '次の扉',
      value: '調達部(対象外)',
    });
  });

  it('is left out of the handout', () => {
    const { departments } = ruledOut('o1');
    const handout = sheet(
      { ...aClosedVision(), departments },
      {
        ...order,
        sheets: ['handout'],
        audience: 'participants',
        groupIds: [],
      },
    );

    expect(JSON.stringify(handout)).not.toContain('人事部');
    expect(handout.interimLabel).toBe('途中経過');
  });
});
