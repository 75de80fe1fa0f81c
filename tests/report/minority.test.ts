/* The voices against what goes on all the same: printed with the vision and with the doors alike. */
import { describe, expect, it } from 'vitest';
import type { SheetName } from '../../src-shared/workshop/printed-sheets.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { aHeldVision, aVisionWithOneRound } from '../support/scenarios.ts';
import { blocks, internal, sheet } from '../support/vision-sheets.ts';
import {
  closed,
  having,
  withDecision,
  withDecisionOpen,
  withDecisionVotes,
  withGutRevealed,
  withResult,
} from '../unit/departments/situations.ts';

/** The doors were put to vote three times, and each time one said no. */
function aHeldDecision(): Workshop {
  return ['d1', 'd2', 'd3'].reduce((workshop, roundId) => {
    const voted = withDecisionVotes([1, 2, 3, 4, 4], withDecisionOpen(workshop, roundId), roundId);
    return having(voted, 'revealDecision', { roundId, evenIfIncomplete: false });
  }, withResult());
}

const minorityOn = (workshop: Workshop, name: SheetName) =>
  blocks(sheet(workshop, { ...internal, sheets: [name] }), 'callout').filter(
    ({ title }) => title === '少数の声',
  );

describe('the minority view', () => {
  it.each(['departments', 'summary'] as const)('is kept with a held decision: %s', (name) => {
    expect(minorityOn(aHeldDecision(), name)).toEqual([
      {
        kind: 'callout',
        tone: 'concern',
        title: '少数の声',
        paragraphs: [
          '「懸念が大きい、直したい」が1人です。',
          '「このままでは進められない」が1人です。',
          'この声も、決定と一緒に残します。',
        ],
      },
    ]);
  });

  it('is kept with a held vision in the summary, as on its own sheet', () => {
    const own = minorityOn(aHeldVision(), 'vision');

    expect(own).toHaveLength(1);
    expect(minorityOn(aHeldVision(), 'summary')).toEqual(own);
  });

  it('is not there before anything is settled, or where nobody was against', () => {
    expect(minorityOn(withDecision([5, 4, 2, 2, 3]), 'departments')).toEqual([]);
    expect(minorityOn(withDecision(), 'summary')).toEqual([]);
    expect(minorityOn(aVisionWithOneRound(), 'summary')).toEqual([]);
  });
});

describe('doors chosen by the gut vote and its reasons alone', () => {
  const chosen = (votes: readonly number[]) => {
    const voted = withDecisionVotes(votes, withDecisionOpen(withGutRevealed()));
    return having(voted, 'revealDecision', { roundId: 'd1', evenIfIncomplete: false });
  };
  const own = (workshop: Workshop) => sheet(workshop, { ...internal, sheets: ['departments'] });

  it('are settled without scores', () => {
    const adopted = having(chosen([5, 4, 4, 3, 4]), 'close', {});

    expect(own(adopted).interimLabel).toBeNull();
    expect(own(closed()).interimLabel).toBeNull();
  });

  it('miss their scores as long as nothing is chosen', () => {
    expect(JSON.stringify(own(withGutRevealed()))).toContain('採点が、まだありません。');
    expect(JSON.stringify(own(chosen([5, 4, 2, 2, 3])))).toContain('採点が、まだありません。');
  });
});
