/* Words that only the printed department sheet uses, in English. */
import type { DepartmentsSheetText } from './departments-text.ja.ts';

export const departmentsSheetTextEn: DepartmentsSheetText = {
  decision: 'First door: where to knock',
  proposal: 'Proposed first door',
  decisionVote: 'Vote on the doors',
  minorityKept: 'This view is kept together with the decision.',

  table: 'The departments compared',
  rank: 'Rank',
  option: 'Department',
  percent: (value) => `${value}%`,
  tableNote:
    'Figures are mean scores from 1 to 5; the value is their weighted sum on 0 to 100. A difference below 0.5 counts as a tie.',
  scoreBy: (score, count) => `score ${score}: ${count}`,
  moreSplit: (count) =>
    count === 1 ? '1 more is marked * in the table.' : `${count} more are marked * in the table.`,
  hints: 'What else the numbers say',
  blankCards: (names) => `Nothing is written yet for ${names}.`,
  earlierProposals: 'Earlier proposals',
  splitMark: '*',
  splitNote: '* marks where scores are split.',
  out: 'ruled out',
  empty: '–',
  values: 'What the values are made of',
  valuesSentence: (first, value, others) =>
    others === '' ? `${first} has ${value}.` : `${first} leads with ${value}; then ${others}.`,
  closeSentence: (parts, mark) =>
    `The lead is too close to call: ${parts}. ${mark} marks whom to talk to before deciding.`,
  valuesListed: (parts) => `Values: ${parts}.`,
  named: (name, value) => `${name} ${value}`,
  place: (place) => `${place}`,
  tie: 'tie',

  robustness: 'How solid is this result?',
  score: (value) => `${value} ${value === '1' ? 'point' : 'points'}`,
  points: (value) => (value === '1' ? '1 percentage point' : `${value} percentage points`),
  noReversal: 'no single weight reverses it',
  onePerson: 'one person only',
  noWholePerson: 'nobody scored and weighed everything',

  intervals: 'How far each weight may move with the same winner',
  intervalsSentence: (winner, narrow) =>
    narrow.length === 0
      ? `${winner} stays first whatever a single weight is, from 0% to 100%.`
      : `Inside the bands ${winner} stays first. Ends: ${narrow.join(', ')}.`,
  range: (low, high) => `${low}–${high}%`,
  below: (end, name) => `below ${end}%: “${name}”`,
  above: (end, name) => `above ${end}%: “${name}”`,
  never: 'stays however far it moves',
  unknownRange: 'not fully scored, so it can’t be shown',
  intervalsUnnamed: (narrow) =>
    narrow.length === 0
      ? 'Too close to name a first.'
      : `Too close to name a first. Ends: ${narrow.join(', ')}.`,
  intervalsInPart: (winner) => `${winner} stays first inside every band shown.`,

  anyWeightsTitle: 'How often each comes first with random weights',
  anyWeightsSentence: (parts) => `Share of random weightings won: ${parts}.`,

  split: 'Talk about these first',
  splitLead: 'Cells where scores are split: hear the reasons from both the high and the low end.',
  splitCell: (option, criterion) => `${option}: ${criterion}`,
  agreement: (value) => `agreement ${value}`,
  scores: (count) => `${count} in all`,
  spreadSentence: (parts) => `How the scores fell: ${parts}.`,

  plane: 'Near door, strong elsewhere?',
  planeLead:
    'Right: the door is nearer. Up: everything else scores higher. Top left: talk about who could introduce you.',
  restAxis: (nearness) => `Everything but “${nearness}”`,
  axisEnd: (score, anchor) => (anchor === '' ? `${score}` : `${score} ${anchor}`),
  position: (nearness, rest) => `near ${nearness}, rest ${rest}`,
  planeSentence: (nearness, near, high) =>
    `Highest in “${nearness}”: ${near.join(', ')}. Highest in everything else: ${high.join(', ')}.`,

  profiles: 'The shape of each',
  profileOf: (name, high, low) => `${name}: high in ${high.join(', ')}; low in ${low.join(', ')}`,
  flatProfile: (name) => `${name}: the same in all`,
  profileSentence: (told) => `Mean scores, 1 to 5. ${told.join('. ')}.`,

  gut: 'Beside the gut vote',
  gutSentence: (parts) => `The gut vote before any talk: ${parts}.`,
  votes: (count) => `${count} ${count === 1 ? 'vote' : 'votes'}`,

  cards: 'Department cards',
  reasons: 'Reasons given',

  knockouts: 'To check beforehand',
  knockoutOut: (option, names) => `${option}: ruled out (${names}).`,
  knockoutCheck: (option, names) => `${option}: to be checked before going on (${names}).`,
  anchors: 'Criteria and what the scores mean',
  anchorScores: { 1: 'Score 1', 3: 'Score 3', 5: 'Score 5' },

  quickMode:
    'Done in the quick form: one score of the group per cell, weights computed from the order.',
  reopenings: 'Reasons for reopening',
  method:
    'After a sealed gut vote everyone scored in silence, one criterion at a time. Weights compare, step by step, which rise from worst to best matters most.',
  measureMeaning:
    'A value is the mean scores put on 0 to 100, weighted and added up. The numbers are there to talk about, not to decide.',

  /** In place of `method` where only part of it was done. */
  methods: {
    gut: 'A sealed gut vote was taken.',
    personScores: 'Everyone scored in silence, one criterion at a time.',
    groupScores: 'The group gave one score per cell.',
    personWeights: 'Weights compare, step by step, which rise from worst to best matters most.',
    groupWeights: 'Weights are computed from the group’s order.',
  },

  unsettled: {
    noOptions: 'There are not yet three departments to choose from.',
    hiddenGut: 'The gut vote has not been revealed; it is not on this sheet.',
    hiddenScores: 'The scores have not been revealed; they are not on this sheet.',
    hiddenWeights: 'The weights have not been revealed; they are not on this sheet.',
    hiddenDecision: 'The vote on the doors has not been revealed; its votes are not on this sheet.',
    noScores: 'There are no scores yet.',
    noDecision: 'The door to knock at first is not decided yet.',
    notAgreed: 'The proposed door has not been adopted yet.',
  },

  company: {
    title: 'Whom we would like to meet',
    to: (name) => `For ${name}`,
    door: 'Where we would like to begin',
    offers: 'What we can offer',
  },
};
