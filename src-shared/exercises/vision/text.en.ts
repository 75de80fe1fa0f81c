/* E2 in English; the same words as text.ja.ts, whose header says what belongs here. */
import type { VisionText } from './text.ja.ts';

export const visionTextEn: VisionText = {
  name: 'Partnership vision',
  purpose:
    'Put into words why and how we partner with a company, and draft a vision both sides can share.',

  focusQuestion: 'Three years on, what do we see only because we partnered with a company?',
  pairQuestion: 'Which one difference should we keep?',
  nameQuestion: 'What change does this cluster tell?',
  axisQuestion: 'What will we not give up; where can we adapt?',
  testQuestion: 'Could we say this without any company?',

  steps: {
    silentNotes: {
      name: 'Write in silence',
      prompt: 'Three cards each, one scene on each card. No talking yet.',
      privateNote: [
        'If someone is stuck, say quietly: “A small moment is enough.”',
        'Don’t press for quantity. In a hurry, people write what they have heard before.',
      ],
    },
    pairs: {
      name: 'Choose in pairs',
      prompt: 'Show your cards to your neighbour and choose two or three for the table.',
      privateNote: [
        'Pairs tend to choose what is alike. Ask them to keep one difference.',
        'Cards not chosen are not thrown away. They can join the table later.',
      ],
    },
    cluster: {
      name: 'Cluster',
      prompt: 'Bring two similar cards together, then more. A card on its own stays on the table.',
      privateNote: [
        'Read aloud every card that fits no cluster. Nobody’s card vanishes.',
        'If someone wants categories first, say: “Let’s start from the words on the cards.”',
        'Have the scribe read back what was typed.',
      ],
    },
    name: {
      name: 'Name',
      prompt: 'Say in a short phrase what change each cluster tells.',
      privateNote: [
        'If a name is a category (“education”, “funding”), ask: “What change?”',
        'Go round the table from the newest person, so that the senior voice doesn’t lead.',
      ],
    },
    dots: {
      name: 'Dot vote',
      prompt: 'Put your dots on the clusters that matter most to you. Show no one.',
      privateNote: [
        'Join look-alike clusters before the vote; kept apart, they split the dots.',
        'Say it aloud: this is a map of interest, not a ranking and not the decision.',
      ],
    },
    draft: {
      name: 'Draft one sentence',
      prompt: 'One person drafts, everyone edits. Nobody’s name stands beside a draft.',
      privateNote: [
        'Ask once: “Could we say this without any company?”',
        'If it sounds like a slogan, ask: “Whose? By when?”',
        'Drafts carry no names, so that the chair’s sentence doesn’t win by rank.',
      ],
    },
    vote: {
      name: 'Check and vote',
      prompt: 'Check four points, then vote on a slip of paper: can we go ahead?',
      privateNote: [
        'No raised hands: they show who has doubts.',
        'Keep the slips face down until all are in.',
        'Is it a request for money? “Both strengths” and “neither leans” will tell.',
      ],
    },
    amend: {
      name: 'Hear and amend',
      prompt: 'Hear the concerns, change the words, and vote again.',
      privateNote: [
        'Hear those with concerns first; the most senior person speaks last.',
        'If someone can’t go ahead, ask: “What would let you?”',
        'After three rounds the vision is held, with the minority view beside it. That is no failure.',
      ],
    },
    outsideLine: {
      name: 'Line for outside',
      prompt: 'One line of up to 40 characters that reaches a company person you have just met.',
      privateNote: [
        'Read it aloud with an outsider’s ears; replace acronyms and jargon.',
        'The company’s sheet shows only the vision and this line: no votes, no concerns.',
      ],
    },
  },

  frame: {
    whose: 'Whose',
    what: 'What',
    change: 'Changes how',
    withWhom: 'With whom',
    byWhen: 'By when',
  },
  frameMissing: {
    whose: '“Whose” is still open.',
    byWhen: '“By when” is still open.',
    both: '“Whose” and “By when” are still open.',
    advice: 'With them it becomes a promise rather than a slogan. You can go on without.',
  },

  checks: {
    movesBoth: 'Moves both towards their goals',
    usesBothResources: 'Uses the strengths of both',
    solvesBothProblems: 'Solves problems of both',
    equal: 'Neither leans on the other',
  },
  mark4: {
    signs: { 1: '×', 2: '△', 3: '○', 4: '◎', unknown: '?' },
    words: {
      1: 'No',
      2: 'Hardly',
      3: 'Mostly',
      4: 'Clearly',
      unknown: 'Unsure',
    },
  },

  agree5: {
    5: 'Eager to go ahead',
    4: 'In favour',
    3: 'Go ahead, small concern',
    2: 'Large concern, change it',
    1: 'Cannot go ahead as it is',
  },
  roundStates: {
    adopted: 'Adopted',
    revise: 'To be revised',
    blocked: 'Someone cannot go ahead',
    held: 'Held over',
  },
  roundMeanings: {
    adopted: 'We go on with this sentence. Concerns that remain are kept beside it.',
    revise: '“Go ahead” stayed below 80%. Hear the concerns and change the words.',
    blocked: 'Someone cannot go ahead as it is. Hear what would let them.',
    held: 'Three rounds did not settle it. It is held over, with the minority view beside it.',
  },
  roundRule:
    'Adopted when nobody says “cannot go ahead” and at least 80% say “go ahead” or better. Three votes at most.',
  roundNumber: (position) => `Vote ${position}`,

  agreement: {
    name: 'Agreement',
    labels: { aligned: 'Aligned', mostly: 'Mostly aligned', split: 'Split' },
    tooFew: 'Too few votes to speak of agreement.',
  },
  measures: {
    voters: (count) => (count === 1 ? '1 person' : `${count} people`),
    column: (count) => `${count}`,
    votes: (count) => (count === 1 ? '1 vote' : `${count} votes`),
    histogram: 'How the votes fell',
    median: 'Median',
    noVotes: 'No votes.',
    share: '“Go ahead” or better',
  },

  dots: {
    name: 'Dots',
    rule: (budget) => `Up to ${budget} dots each, at most 2 on one cluster.`,
    meaning: 'A map of interest, not the decision.',
    count: (count) => (count === 1 ? '1 dot' : `${count} dots`),
  },

  statement: 'Vision',
  clusters: 'Clusters',
  pillars: 'Pillars of the vision',
  loners: 'Cards on their own',
  concerns: 'Concerns we keep',
  axis: { name: 'Our axis', keep: 'We will not give up', adapt: 'We can adapt' },
  milestones: {
    name: 'Backwards from the vision',
    mustBeTrue: 'What must be true first',
    by: 'By about',
  },
  outsideLine: 'Line for outside',
  unnamedCluster: (position) => `Cluster ${position}`,

  statuses: { draft: 'Not started', open: 'Under way', closed: 'Closed' },
  obstacles: {
    'no-agreement': 'No vote has been adopted or held over yet.',
    'check-unrated': 'Some of the four points have not been checked.',
    'check-too-low': 'A point marked × or △ has no reason yet and has not been reworded.',
    'no-axis': 'Nothing stands under “We will not give up” yet.',
  },

  empty: {
    notes: 'No cards yet.',
    clusters: 'No clusters yet.',
    drafts: 'No drafts yet.',
    statement: 'No sentence yet.',
    concerns: 'No concerns were raised.',
    outsideLine: 'No line yet.',
    groups: 'No groups yet.',
  },
  progress: {
    notes: (count) => (count === 1 ? '1 card' : `${count} cards`),
    clusters: (count) => (count === 1 ? '1 cluster' : `${count} clusters`),
    received: (received, expected) => `${received} of ${expected} received`,
    voting: 'Voting',
    collecting: { dots: 'Dots', agreement: 'Votes' },
  },
};
