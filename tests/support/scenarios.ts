/*
 * Workshops in named situations, made by the ordinary commands. A situation says what a test needs to
 * be true; everything else about it may change.
 */
import type { DraftId, GroupId, WorkshopId } from '../../src-shared/kernel/ids.ts';
import { emptyWorkshop, type Workshop } from '../../src-shared/workshop/workshop.ts';
import { clusterId, concernId, groupA, groupB, noteId, roundId, seat } from './ids.ts';
import { changed } from './run-commands.ts';

/** A workshop with a title and nothing else. */
export function anEmptyWorkshop(): Workshop {
  // A made-up id is what the brand means.
  return changed(emptyWorkshop('workshop-1' as WorkshopId), 'workshop.changeDetails', {
    changes: {
      title: '春の連携ワークショップ',
      host: '湖畔の会',
      place: '県民会館',
      heldOn: '2026-10-17',
      startsAt: '13:00',
      endsAt: '16:30',
    },
  });
}

/** Two groups, A with five seats (one of a company) and B with three; nothing recorded yet. */
export function aWorkshop(): Workshop {
  let workshop = aGroupAdded(anEmptyWorkshop(), groupA, '水の環', 5);
  workshop = aGroupAdded(workshop, groupB, 'ことばの橋', 3);
  return changed(workshop, 'workshop.setSeats', {
    groupId: groupA,
    seats: [1, 2, 3, 4, 5].map((position) => ({
      code: seat(`A${position}`),
      side: position === 5 ? 'company' : 'ngo',
      role: '',
    })),
  });
}

function aGroupAdded(workshop: Workshop, groupId: GroupId, name: string, seats: number): Workshop {
  return changed(workshop, 'workshop.addGroup', {
    groupId,
    name,
    organisation: `NPO法人${name}`,
    theme: '学び',
    companyInMind: `${name}飲料`,
    seats,
  });
}

/** Group A wrote five notes, `n1` to `n5`, one a seat. */
export function aVisionWithNotes(): Workshop {
  return changed(aWorkshop(), 'vision.addNotes', {
    groupId: groupA,
    notes: [
      ['n1', '井戸が動いている'],
      ['n2', '直せる人がいる'],
      ['n3', '通学の時間ができた'],
      ['n4', '社員が水を学ぶ'],
      ['n5', '共同研究者と呼ばれる'],
    ].map(([id = '', text = ''], index) => ({
      noteId: noteId(id),
      text,
      seat: seat(`A${index + 1}`),
    })),
  });
}

/** The notes in two clusters, `c1` and `c2`; n5 is a loner. */
export function aVisionWithClusters(): Workshop {
  const workshop = changed(aVisionWithNotes(), 'vision.clusterNotes', {
    groupId: groupA,
    clusterId: clusterId('c1'),
    name: '直せる水',
    noteIds: [noteId('n1'), noteId('n2')],
  });
  return changed(workshop, 'vision.clusterNotes', {
    groupId: groupA,
    clusterId: clusterId('c2'),
    name: '時間を取り戻す',
    noteIds: [noteId('n3'), noteId('n4')],
  });
}

/** A dot vote `d1` is open and nobody has given dots. */
export function aVisionWithDotVote(): Workshop {
  return changed(aVisionWithClusters(), 'vision.openDotVote', {
    groupId: groupA,
    roundId: roundId('d1'),
  });
}

export const firstStatement = '企業の水技術と地域の知恵で、安全な水のある町をつくる。';
export const secondStatement = '村の人が直せる水のしくみを、2029年までに3地域で動かし続ける。';

/** Round `r1` is open and no vote is in. */
export function aVisionWithOpenRound(): Workshop {
  return changed(aVisionWithClusters(), 'vision.openRound', {
    groupId: groupA,
    roundId: roundId('r1'),
    statement: firstStatement,
  });
}

/** Round `r1` has every vote (3, 4, 2, 4, 2) and is not revealed. */
export function aVisionWithHiddenVotes(): Workshop {
  return withVotes(aVisionWithOpenRound(), 'r1', [3, 4, 2, 4, 2]);
}

/** Round `r1` came to `revise`, with a concern `k1`. */
export function aVisionWithOneRound(): Workshop {
  const workshop = changed(aVisionWithHiddenVotes(), 'vision.addConcern', {
    groupId: groupA,
    roundId: roundId('r1'),
    concernId: concernId('k1'),
    text: '続ける仕組みが見えない',
  });
  return revealed(workshop, 'r1');
}

/** After `r1` (revise), round `r2` was adopted with one vote of 2 and a concern `k2`. */
export function aVisionWithTwoRounds(): Workshop {
  let workshop = changed(aVisionWithOneRound(), 'vision.openRound', {
    groupId: groupA,
    roundId: roundId('r2'),
    statement: secondStatement,
  });
  workshop = withVotes(workshop, 'r2', [4, 5, 4, 3, 2]);
  workshop = changed(workshop, 'vision.addConcern', {
    groupId: groupA,
    roundId: roundId('r2'),
    concernId: concernId('k2'),
    text: '地域の選び方は次回に確かめる',
  });
  return revealed(workshop, 'r2');
}

/** Adopted, all checks rated (equal is 2, with a reason), axis, milestone and outside line written: may be closed. */
export function aVisionReadyToClose(): Workshop {
  let workshop = aVisionWithTwoRounds();
  const round = { groupId: groupA, roundId: roundId('r2') } as const;
  for (const check of ['movesBoth', 'usesBothResources', 'solvesBothProblems'] as const) {
    workshop = changed(workshop, 'vision.rateCheck', { ...round, check, mark: 4 });
  }
  workshop = changed(workshop, 'vision.rateCheck', { ...round, check: 'equal', mark: 2 });
  workshop = changed(workshop, 'vision.explainCheck', {
    ...round,
    check: 'equal',
    reason: '資金はまだ会社が頼り',
  });
  workshop = changed(workshop, 'vision.setAxis', {
    groupId: groupA,
    keep: ['現地の名を出す'],
    adapt: ['時期'],
  });
  workshop = changed(workshop, 'vision.setMilestones', {
    groupId: groupA,
    milestones: [{ mustBeTrue: '協定がある', by: '2028年3月' }],
  });
  return changed(workshop, 'vision.setOutsideLine', {
    groupId: groupA,
    text: '水を学び合う仲間を探しています',
  });
}

export function aClosedVision(): Workshop {
  return changed(aVisionReadyToClose(), 'vision.close', { groupId: groupA });
}

export function aReopenedVision(): Workshop {
  return changed(aClosedVision(), 'vision.reopen', { groupId: groupA, reason: '会社の話を聞いた' });
}

/** Three rounds, `r1` to `r3`, none adopted: the vision is held over. */
export function aHeldVision(): Workshop {
  let workshop = aVisionWithOneRound();
  for (const [id, votes] of [
    ['r2', [2, 2, 3, 3, 4]],
    ['r3', [1, 3, 4, 4, 5]],
  ] as const) {
    workshop = changed(workshop, 'vision.openRound', {
      groupId: groupA,
      roundId: roundId(id),
      statement: secondStatement,
    });
    workshop = revealed(withVotes(workshop, id, votes), id);
  }
  return workshop;
}

/** A draft `f1` is on the table. */
export function aVisionWithDraft(): Workshop {
  return changed(aVisionWithClusters(), 'vision.writeDraft', {
    groupId: groupA,
    // Test literals are ids by being used as such.
    draftId: 'f1' as DraftId,
    text: '水のある町',
    frame: { whose: '村の人', what: '', change: '', withWhom: '', byWhen: '' },
  });
}

/** Votes of group A's seats A1, A2 ... in order. */
export function withVotes(
  workshop: Workshop,
  round: string,
  votes: readonly (1 | 2 | 3 | 4 | 5)[],
): Workshop {
  return changed(workshop, 'vision.castVotes', {
    groupId: groupA,
    roundId: roundId(round),
    votes: Object.fromEntries(votes.map((vote, index) => [seat(`A${index + 1}`), vote])),
  });
}

export function revealed(workshop: Workshop, round: string): Workshop {
  return changed(workshop, 'vision.revealRound', {
    groupId: groupA,
    roundId: roundId(round),
    evenIfIncomplete: true,
  });
}
