import { describe, expect, it } from 'vitest';
import { hiddenVotesOf } from '../../../src-shared/workshop/hidden-votes.ts';
import type { SheetAudience, SheetName } from '../../../src-shared/workshop/printed-sheets.ts';
import { groupA } from '../../support/ids.ts';
import {
  aClosedVision,
  aVisionWithDotVote,
  aVisionWithHiddenVotes,
} from '../../support/scenarios.ts';
import { withVotes } from '../resources/situations.ts';

function order(sheets: readonly SheetName[], audience: SheetAudience = 'internal') {
  return { sheets, groupIds: [], audience };
}

describe('the votes that lie closed', () => {
  it('are named for the sheets that would show them, group by group', () => {
    const hidden = [{ groupId: groupA, kinds: ['statement'] }];
    expect(hiddenVotesOf(aVisionWithHiddenVotes(), order(['vision']))).toEqual(hidden);
    // The map stands under the statement.
    for (const sheet of ['resources', 'summary'] as const) {
      expect(hiddenVotesOf(aVisionWithHiddenVotes(), order([sheet]))).toEqual(hidden);
    }
    expect(hiddenVotesOf(aVisionWithDotVote(), order(['vision']))).toEqual([
      { groupId: groupA, kinds: ['dots'] },
    ]);
  });

  it('are none for a sheet that rests on other votes, for other groups, and once all are revealed', () => {
    const others = { ...order(['vision']), groupIds: ['B' as typeof groupA] };
    expect(hiddenVotesOf(aVisionWithHiddenVotes(), order(['departments']))).toEqual([]);
    expect(hiddenVotesOf(aVisionWithHiddenVotes(), others)).toEqual([]);
    expect(hiddenVotesOf(aClosedVision(), order(['vision', 'summary']))).toEqual([]);
  });

  it('count outside only where an agreement may still change', () => {
    expect(hiddenVotesOf(aVisionWithHiddenVotes(), order(['vision'], 'company'))).toHaveLength(1);
    expect(
      hiddenVotesOf(aVisionWithHiddenVotes(), order(['handout'], 'participants')),
    ).toHaveLength(1);
    expect(hiddenVotesOf(aVisionWithDotVote(), order(['vision'], 'company'))).toEqual([]);
    expect(hiddenVotesOf(aVisionWithHiddenVotes(), order(['resources'], 'company'))).toEqual([]);
    expect(hiddenVotesOf(withVotes(), order(['resources']))).toHaveLength(1);
    expect(hiddenVotesOf(withVotes(), order(['resources'], 'company'))).toEqual([]);
  });
});
