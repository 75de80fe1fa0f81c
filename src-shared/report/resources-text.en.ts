/* Words that only the printed resource map uses, in English. */
import type { ResourcesSheetText } from './resources-text.ja.ts';

export const resourcesSheetTextEn: ResourcesSheetText = {
  forVision: 'For this vision',
  coverageTitle: 'How much of what is needed we can have',
  coverageSentence: (now, possible) =>
    `Weighted by importance, ${now}% of what is needed is here now; together it could be ${possible}%.`,
  coverageSettled: (now) =>
    `Weighted by importance, ${now}% of what is needed is here now. What others could bring is not written yet.`,

  gridTitle: 'Who could bring what',
  ownColumn: 'Our own',
  legend: {
    fullRinged: 'Outer ring: they have confirmed it',
    chosen: (mark) => `${mark} to act on`,
    missing: 'dashed arrow: nothing goes back yet',
  },
  chosen: 'To act on:',
  returns: { given: 'Something goes back', missing: 'Nothing goes back yet' },
  gridSentence: (needs, candidates, confirmed) =>
    confirmed === 0
      ? `${counted(needs, 'need')} and ${counted(candidates, 'candidate')}. Every mark of a candidate is an expectation; nobody has been asked yet.`
      : `${counted(needs, 'need')} and ${counted(candidates, 'candidate')}. ${confirmed} of the candidates’ marks ${confirmed === 1 ? 'is' : 'are'} confirmed; those without a ring are expectations.`,
  gridWithoutMarks: (needs, candidates) =>
    candidates === 0
      ? `${counted(needs, 'need')}; no candidate is written yet.`
      : `${counted(needs, 'need')} and ${counted(candidates, 'candidate')}; nothing is marked for them yet.`,

  moreNeeds: (count) => `${counted(count, 'need')} more on the sheet of the lacking-resource map.`,
  picks: 'Three to act on first',
  picksFew: 'To act on first',
  noPicks: 'Nothing has been picked to act on yet.',
  nobodyYet: 'Nobody who could bring it has been found yet.',
  fromWhom: (names) => `With: ${names}`,
  withLevel: (name, level) => `${name}: ${level}`,

  prioritySentence: (first, value) =>
    `“${first}” comes first, with ${value}. Priority is the importance times the share we do not hold ourselves (0 to 5).`,
  importanceSentence: (first, value) =>
    `Highest mean importance: “${first}” with ${value} (of 1 to 5).`,
  spread: 'How importance was spread',
  lowest: 'low',
  highest: 'high',
  voters: (level, count) => `${level}: ${count}`,
  spreadSentence: (received, split) =>
    split.length === 0
      ? `Importance from ${counted(received, 'secret slip')}. Nothing is widely split.`
      : `Importance from ${counted(received, 'secret slip')}. Split: ${split.map((text) => `“${text}”`).join(', ')}.`,
  tooFew: (count) => `n = ${count}`,
  tooFewNote: 'Agreement is not given for fewer than three people.',
  notVoted: 'Without importance so far',

  exchange: 'What is brought and what goes back',
  brings: 'From them ←',
  receives: 'In return →',
  bringsNothing: 'Not written yet.',
  noReturn: 'Nothing yet: talk about what they could receive.',
  gain: (solo, unique) =>
    `With them, ${points(solo)} more of what is needed; ${points(unique)} that nobody else could bring.`,

  candidate: 'Partner',
  entry: (text) => `– ${text}`,
  gainHeader: 'Gain',
  gainCell: (solo, unique) => `+${solo}\n(${unique})`,
  gainNote:
    'Gain: how many points coverage would rise with this partner. In brackets, the part no other partner could bring.',

  flags: 'Watch out for',
  stillMissing: 'Important, and at most half covered even together',
  singleSource: 'Important, and only one candidate to rely on',
  oneSided: 'They would bring something and receive nothing so far',
  noFlags:
    'Nothing important is missing or hangs on one candidate, and nobody would give without receiving.',
  withoutCompany: 'Can go ahead without a company',
  moneyQuestion:
    'There are three or more cards about money. Talk again about what the money should get.',

  categories: 'Kind',
  reopenings: 'Reasons for reopening',
  method:
    'Needs were written in silence and merged, our own share was checked, and importance was set by secret vote. What a candidate could bring is an expectation until they have been asked.',
  measureMeaning:
    'Coverage adds our own share and what candidates bring, up to 1, weighted by mean importance. How far the votes are alike is read from their agreement.',

  unsettled: {
    noNeeds: 'No needs are written yet.',
    noImportance:
      'There is no vote on importance yet; coverage and priority are computed after it.',
    hidden:
      'The vote on importance has not been revealed; neither its votes nor anything computed from them is on this sheet.',
    hiddenAgain:
      'A new vote on importance has not been revealed; the figures are those of the vote before.',
    noCandidates: 'Nobody who could bring something is written yet.',
  },

  company: {
    title: 'What we would like to do together',
    to: (name) => `For ${name}`,
    needs: 'Where we would welcome your strengths',
    offers: 'What we can offer',
    noOffers: 'We would like to talk about what we can offer.',
    noNeeds: 'We would like to talk about what we could do together.',
  },
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function points(value: number): string {
  return `${value} percentage ${value === 1 ? 'point' : 'points'}`;
}
