/* E3 in English; the same words as text.ja.ts, whose header says what belongs here. */
import type { ResourcesText } from './text.ja.ts';

export const resourcesTextEn: ResourcesText = {
  name: 'Lacking-resource map',
  purpose:
    'Put on one page what the vision needs, what we hold, who could bring the rest, and what they receive.',

  questions: {
    needs: 'To come nearer to this scene: what do we not hold today?',
    otherThanMoney: 'Other than money?',
    candidates: 'Who has it as everyday routine?',
    offers: 'What does the other side receive?',
  },
  moneyQuestion: 'What would that money get you?',

  steps: {
    silentNeeds: {
      name: 'Write in silence',
      prompt: 'Read the vision and write three things we need but do not hold. No talking yet.',
      privateNote: [
        'If it is all money, ask quietly: “Other than money?”',
        'Reading one company-side and one NGO-side example aloud gets pens moving.',
      ],
    },
    merge: {
      name: 'Merge',
      prompt: 'Join what is the same, down to twelve. Don’t force together what differs.',
      privateNote: [
        'Ask whoever wrote it whether the joint wording still says what they meant.',
        'At the third money card, ask: “What would that money get you?”',
        'Have the scribe read back what was typed.',
      ],
    },
    ownSupply: {
      name: 'What we hold',
      prompt: 'For each one: do we have it, some of it, or none?',
      privateNote: [
        '“None” is no weakness. It is the reason to partner.',
        'Mark and keep what can be done without any company.',
      ],
    },
    importance: {
      name: 'Vote on importance',
      prompt: 'Write 1 to 5 for each on your slip. Show no one.',
      privateNote: [
        'Keep the slips face down until all are in.',
        'If someone gives only 5s, ask: “If you could keep just one?”',
      ],
    },
    candidates: {
      name: 'Name candidates',
      prompt: 'Name three to six who have it as everyday routine. Not only companies.',
      privateNote: [
        'If only companies come up, ask about public bodies, schools, other NGOs, our own members.',
        'Ask for a department or a face rather than a company’s name.',
      ],
    },
    supply: {
      name: 'Fill the grid',
      prompt: 'Mark what each of them could bring.',
      privateNote: [
        'A mark is a guess until somebody asks. Mark as confirmed only what was asked.',
        'Look down the columns: is one big company filling everything?',
        'Ask once: “Which of these needs no company?”',
      ],
    },
    offers: {
      name: 'What they receive',
      prompt: 'Write what each receives in return. Leave no arrow without its way back.',
      privateNote: [
        'Look beyond thank-you letters and logos for what helps them in their work.',
        'Voices from the field, records and honest opinions are resources to them.',
      ],
    },
    coverage: {
      name: 'Read and pick three',
      prompt: 'Read the difference between today and together, and pick up to three to act on.',
      privateNote: [
        'Figures are there to talk about, not to compare groups with.',
        'Where there is only one source, ask who comes next if they decline.',
      ],
    },
  },

  categories: {
    money: {
      name: 'Money',
      companyExample: 'donations, sponsorship',
      ngoExample: 'fees and grants we can win',
    },
    people: {
      name: 'People and time',
      companyExample: 'staff hours',
      ngoExample: 'volunteers who come',
    },
    skill: {
      name: 'Expertise and technique',
      companyExample: 'how products are made',
      ngoExample: 'reading a problem on site',
    },
    field: {
      name: 'Field and local knowledge',
      companyExample: 'what shops and plants notice',
      ngoExample: 'residents’ voices, field records',
    },
    place: {
      name: 'Places and equipment',
      companyExample: 'meeting rooms, warehouses',
      ngoExample: 'bases and classrooms',
    },
    goods: {
      name: 'Goods and products',
      companyExample: 'its own products',
      ngoExample: 'home-made teaching material',
    },
    network: {
      name: 'Contacts and introductions',
      companyExample: 'suppliers, industry bodies',
      ngoExample: 'ties with local groups and people concerned',
    },
    reach: {
      name: 'Publicity and reach',
      companyExample: 'shop fronts, staff magazine',
      ngoExample: 'letters and stories supporters read',
    },
    data: {
      name: 'Data and IT',
      companyExample: 'systems and analysts',
      ngoExample: 'years of survey records',
    },
    legitimacy: {
      name: 'Trust and legitimacy',
      companyExample: 'trust in its name',
      ngoExample: 'trust earned on site, neutrality',
    },
    system: {
      name: 'Mechanisms and know-how',
      companyExample: 'quality and process control',
      ngoExample: 'running things with residents',
    },
  },
  companySide: 'Company side',
  ngoSide: 'NGO side',

  kinds: {
    company: 'Company',
    ngo: 'NGO',
    public: 'Public body',
    school: 'School or institute',
    intermediary: 'Intermediary',
    own: 'Our own members',
    other: 'Other',
  },

  supplyLevels: { full: 'Yes', half: 'Some', none: 'None' },
  confirmed: 'confirmed',
  expected: 'expected',
  levelWithState: (level, state) => `${level}, ${state}`,

  importance: 'Importance',
  priority: 'Priority',
  ownSupply: 'What we hold',
  needs: 'Needs',
  candidates: 'Candidates',
  offers: 'In return',
  picks: 'To act on first',
  needsNoCompany: 'No company needed',

  coverage: {
    name: 'Coverage',
    now: 'Today',
    possible: 'Together',
    percent: (value) => `${value}%`,
    meaning: 'How far the needs are met, weighted by importance.',
    soloGain: 'What this one alone would add',
    uniqueContribution: 'What would be lost without this one',
  },

  flags: {
    stillMissing: 'Still missing',
    singleSource: 'Only one source',
    oneSided: 'Nothing in return yet',
  },
  flagMeanings: {
    stillMissing: 'It matters, and even together it is met no more than halfway. Look for others.',
    singleSource: 'It matters, and only one could bring it. Think who comes next if they decline.',
    oneSided: 'They would bring something and receive nothing yet. Talk about what they receive.',
  },

  agreement: {
    name: 'Agreement',
    labels: { aligned: 'Aligned', mostly: 'Mostly aligned', split: 'Split' },
    tooFew: 'Too few votes to speak of agreement.',
  },

  statuses: { draft: 'Not started', open: 'Under way', closed: 'Closed' },
  empty: {
    needs: 'No needs yet.',
    candidates: 'No candidates yet.',
    offers: 'Nothing in return yet.',
    importance: 'Importance has not been revealed yet.',
    picks: 'Nothing picked to act on yet.',
  },
  progress: {
    needs: (count) => (count === 1 ? '1 need' : `${count} needs`),
    candidates: (count) => (count === 1 ? '1 candidate' : `${count} candidates`),
    received: (received, expected) => `${received} of ${expected} received`,
    voting: 'Voting',
  },
};
