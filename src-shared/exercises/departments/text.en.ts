/* E5 in English; the same words as text.ja.ts, whose header says what belongs here. */
import type { DepartmentsText } from './text.ja.ts';

export const departmentsTextEn: DepartmentsText = {
  name: 'Choice of department',
  purpose: 'Choose with reasons whom to approach first, and see how solid that answer is.',

  questions: {
    cards: 'What will trouble this department next term?',
    swing: 'If all were at their worst, which one criterion would you lift first?',
    gut: 'Speak for the gut choice: why does it differ from the scores?',
    change: 'What new fact would change the answer?',
  },

  steps: {
    gutVote: {
      name: 'Gut vote',
      prompt: 'Without thinking long, write the one department you would approach. We seal it.',
      privateNote: [
        'Don’t open it now. It is opened beside the scores.',
        'Habit leads to the usual contact point. Keep the gut as it is.',
      ],
    },
    cards: {
      name: 'Department cards',
      prompt: 'For each department: its concern, what troubles it next term, what it can give.',
      privateNote: [
        'Company people speak last, as witnesses.',
        'Leave unknown things empty. Say “a guess” where something was imagined.',
      ],
    },
    knockouts: {
      name: 'Knock-outs',
      prompt: 'Does it clash with our mission, harm people, or carry a serious controversy?',
      privateNote: [
        'One “out” takes a department off the ranking. It stays on the page.',
        'Mark “to check” where you can’t tell, and agree who finds out.',
      ],
    },
    scoring: {
      name: 'Score alone',
      prompt: 'One criterion at a time, give every department 1 to 5. Show no one.',
      privateNote: [
        'Read the anchors for 1, 3 and 5 aloud first.',
        'Gaps are fine. A gap is not a zero.',
        'Going by criterion rather than by department keeps favourites out.',
      ],
    },
    weights: {
      name: 'Weights',
      prompt: 'First rank the criteria; the top gets 100, the others 5 to 100.',
      privateNote: [
        'Compare the step from worst to best on this list, not how important it sounds.',
        'If someone gives 100 to all, ask once: “Really the same?”',
      ],
    },
    spread: {
      name: 'Talk about splits',
      prompt: 'For the three most split scores, those at the ends speak first.',
      privateNote: [
        'The screen never shows who. Let those speak who want to.',
        'Then score only the split ones again. The earlier scores stay on record.',
      ],
    },
    result: {
      name: 'Read the result',
      prompt: 'Read the ranking, and how solid it is.',
      privateNote: [
        'Figures are there to talk about. Don’t read out decimals.',
        'If it is close, announce no winner: suggest a 15-minute talk with each.',
        'Sliders are for trying out; they are never kept as votes.',
      ],
    },
    compareGut: {
      name: 'Compare with the gut',
      prompt: 'Open the sealed gut vote beside the scores.',
      privateNote: [
        'If they differ, ask which criterion is missing. The gut is not wrong.',
        'If they agree, ask once what new fact would change the answer.',
      ],
    },
    decide: {
      name: 'Choose the doors',
      prompt: 'First door, second door, one sentence of reason; then vote: can we go ahead?',
      privateNote: [
        'It need not be the highest score. Keep the reason in up to 80 characters.',
        'If someone can’t go ahead, ask: “What would let you?”',
      ],
    },
  },

  library: {
    sustainability: {
      name: 'Sustainability / CSR',
      concern: 'meeting and evidencing targets',
      gives: 'budget, a bridge into the company',
      fits: 1,
    },
    hr: {
      name: 'Human resources',
      concern: 'growing people, recruiting',
      gives: 'staff taking part, training slots',
      fits: 2,
    },
    product: {
      name: 'Product planning',
      concern: 'users’ voices, the next product',
      gives: 'prototypes, a place in products',
      fits: 3,
    },
    communications: {
      name: 'PR and marketing',
      concern: 'stories that reach, reputation',
      gives: 'channels and craft of telling',
      fits: 3,
    },
    procurement: {
      name: 'Procurement',
      concern: 'steady supply, risks at origin',
      gives: 'purchasing rules, ties to origins',
      fits: 3,
    },
    strategy: {
      name: 'Corporate planning, new business',
      concern: 'the next business, the mid-term plan',
      gives: 'a way to decisions on new frames',
      fits: 4,
    },
    sales: {
      name: 'Sales and branches',
      concern: 'local trust and customers',
      gives: 'local faces, deliveries, shops',
      fits: 2,
    },
    research: {
      name: 'Research and development',
      concern: 'data from outside the lab',
      gives: 'technology and specialists',
      fits: 3,
    },
    it: {
      name: 'Information systems',
      concern: 'visibility inside, too few hands',
      gives: 'data and building systems',
      fits: 2,
    },
    continuity: {
      name: 'Disaster response / BCP',
      concern: 'plans that work when it happens',
      gives: 'agreements, drills, logistics',
      fits: 3,
    },
    foundation: {
      name: 'Corporate foundation',
      concern: 'results and accountability of grants',
      gives: 'grants, selection know-how',
      fits: 1,
    },
    union: {
      name: 'Union / staff volunteers',
      concern: 'what colleagues care for, easy to join',
      gives: 'ties between people, collections',
      fits: 2,
    },
  },
  card: {
    concern: 'Concern',
    gives: 'Can give',
    problem: 'Trouble next term',
    fits: 'Type that tends to fit',
  },
  types: { 1: 'Support', 2: 'Cooperation', 3: 'Trading', 4: 'New organisation' },

  knockouts: {
    missionClash: 'Clashes with our mission',
    harm: 'Harms those we serve',
    controversy: 'Legal or serious controversy',
  },
  knockoutStates: { ok: 'Fine', check: 'To check', out: 'Out' },

  criteria: {
    k1: {
      name: 'Vision fit',
      anchors: { 1: 'no overlap in sight', 3: 'part of it overlaps', 5: 'aims at the same' },
    },
    k2: {
      name: 'Fills our gaps',
      anchors: { 1: 'has nothing we need', 3: 'fills one gap', 5: 'fills what matters most' },
    },
    k3: {
      name: 'Benefit to the department',
      anchors: { 1: 'no gain for them', 3: 'nice to have', 5: 'solves next term’s trouble' },
    },
    k4: {
      name: 'Ease of access',
      anchors: { 1: 'no contact', 3: 'an introduction is possible', 5: 'can talk this week' },
    },
    k5: {
      name: 'Continuity and growth',
      anchors: { 1: 'ends after once', 3: 'lasts a year', 5: 'spreads to other teams and years' },
    },
    k6: {
      name: 'Safety (low risk)',
      anchors: { 1: 'great worries', 3: 'can go on with care', 5: 'hardly any worry' },
    },
  },
  moreIsBetter: 'In every criterion, 5 is good.',
  notScored: 'Not scored',
  cannotJudge: 'Can’t judge',

  swing: {
    rule: 'The top gets 100, the others 5 to 100 down the ranking, none above the one before.',
    negligible: (names) =>
      `${names.map((name) => `“${name}”`).join(', ')}: under 5% of the weight, so it might be dropped.`,
  },

  verdicts: { robust: 'Robust', 'mostly-stable': 'Mostly stable', close: 'Too close to call' },
  verdictMeanings: {
    robust: 'The first place hardly changes, whoever judges and however they weigh.',
    'mostly-stable': 'A first place shows, but another view could change it.',
    close: 'Not enough of a lead to name a winner. Try something small before deciding.',
  },
  differsByPerson: 'First place differs by person',
  tie: 'Counts as a tie (less than 0.5 points)',
  dominated: (option, by) => `“${option}” is not ahead of “${by}” in any criterion.`,
  doubleCounted: (first, second) =>
    `“${first}” and “${second}” move almost together. Are we counting one thing twice?`,
  checkWarning: (option) => `“${option}” has something to check before going on.`,
  criterionUnscored: (name) => `Nobody has scored “${name}” yet.`,
  tooFewPersons: 'Fewer than three people: take the result as a hint.',
  notAvailable: 'Not available without each person’s record.',

  measures: {
    values: 'Total value',
    weights: 'Weights',
    gap: 'Lead of the first',
    leaveOneOut: 'First place stays when one person is left out',
    jitter: 'First with weights moved by ±50%',
    anyWeights: 'Share of all possible weights where it comes first',
    personalTop: 'People whose own first is the same',
    kendallW: 'Concord of rankings (Kendall’s W)',
    tolerance: 'Room before a weight changes the first place',
    rocWinner: 'First when only the order of weights counts',
    splitCells: 'To talk about',
    timesOf: (count, total) => `${count} of ${total}`,
    percent: (value) => `${value}%`,
  },
  whatIf: 'Try it out',
  whatIfMeaning: 'Sliders are for trying out. The votes stay as they are.',

  gut: {
    name: 'Gut vote',
    sealed: 'Sealed',
    same: 'Gut and scores put the same one first.',
    different: 'Gut and scores differ. Talk about which criterion is missing.',
    noWinner: 'The gut votes are split; no single one is first.',
  },
  doors: {
    first: 'First door',
    second: 'Second door',
    reason: 'Reason',
    concerns: 'Concerns we keep',
  },
  reasons: 'Reasons by department',

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
  agreement: {
    name: 'Agreement',
    labels: { aligned: 'Aligned', mostly: 'Mostly aligned', split: 'Split' },
  },

  statuses: { draft: 'Not started', open: 'Under way', closed: 'Closed' },
  obstacles: {
    'no-agreement': 'No doors have been adopted or held over yet.',
    'door-out':
      'A door that was chosen has been ruled out since. Choose doors again, or look at its knock-outs once more.',
    'vote-open': 'A vote is still being collected. Reveal it or withdraw it.',
  },
  empty: {
    options: 'No departments yet.',
    result: 'The result shows once scores and weights are revealed.',
    decision: 'No doors chosen yet.',
    splitCells: 'No score is badly split.',
  },
  progress: {
    options: (count) => (count === 1 ? '1 department' : `${count} departments`),
    received: (received, expected) => `${received} of ${expected} received`,
    collecting: {
      gut: 'Gut vote',
      scores: 'Scores',
      weights: 'Weights',
      decision: 'Vote on the doors',
    },
  },
};
