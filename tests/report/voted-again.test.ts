/* What was agreed and is being voted on again: it goes out, and says that it may still change. */
import { describe, expect, it } from 'vitest';
import type { SheetName } from '../../src-shared/workshop/printed-sheets.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { groupA, roundId } from '../support/ids.ts';
import { changed } from '../support/run-commands.ts';
import { aReopenedVision, aVisionWithTwoRounds } from '../support/scenarios.ts';
import { company, sheet } from '../support/vision-sheets.ts';
import { having, withDecision } from '../unit/departments/situations.ts';

const outside = (workshop: Workshop, name: SheetName) =>
  sheet(workshop, { ...company, sheets: [name] });

describe('the company sheet of what is being voted on again', () => {
  it('is interim for a statement', () => {
    const again = changed(aReopenedVision(), 'vision.openRound', {
      groupId: groupA,
      roundId: roundId('r9'),
      statement: 'まったく別の、まだ決まっていない文。',
    });

    expect(outside(aVisionWithTwoRounds(), 'vision').interimLabel).toBeNull();
    expect(outside(again, 'vision').interimLabel).toBe('途中経過');
    expect(JSON.stringify(outside(again, 'vision'))).not.toContain('まったく別の');
  });

  it('is interim for a door', () => {
    const again = having(withDecision(), 'openDecision', {
      roundId: 'd2',
      first: 'o3',
      second: null,
      reason: '',
    });

    expect(outside(withDecision(), 'departments').interimLabel).toBeNull();
    expect(outside(again, 'departments').interimLabel).toBe('途中経過');
    expect(JSON.stringify(outside(again, 'departments'))).not.toContain('広報部');
  });
});
