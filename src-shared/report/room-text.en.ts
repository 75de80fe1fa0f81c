/* Words of the group summary and the participants' handout, in English. */
import type { RoomSheetText } from './room-text.ja.ts';

export const roomSheetTextEn: RoomSheetText = {
  summary: {
    name: 'Group summary',
    noVision: 'The vision is still to be put into words.',
    noMap: 'The lacking-resource map is still to be written.',
    noChoice: 'The department is still to be chosen.',
    brings: (needs) => `← ${needs}`,
    receives: (offers) => `→ ${offers}`,
    more: (count) => `${count} more`,
    noReturn: '→ Nothing in return yet.',
    concerns: 'Concerns kept with the vision',
    votes: (round, state, agreement) => `${round}: ${state}. Agreement ${agreement}`,
  },
  handout: {
    name: 'Handout for participants',
    groups: (count) => `Partnerships drawn by ${count} ${count === 1 ? 'group' : 'groups'}`,
    noVision: 'The statement of the vision is not settled yet.',
    named: (name, organisation) => `${name} · ${organisation}`,
    door: 'Doors to knock at',
    noDoor: 'Not decided yet.',
    needs: 'Three to act on first',
    needsFew: 'To act on first',
    needsByPriority: 'Most wanted',
    noNeeds: 'Not decided yet.',
    unsettled: 'What is not settled yet is left open.',
    hiddenVotes: 'Results that have not been revealed are not in here.',
  },
};
