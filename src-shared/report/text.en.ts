/* Words that only printed sheets use, in English; text.ja.ts says what belongs here. */
import type { ReportText } from './text.ja.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const reportTextEn: ReportText = {
  audiences: {
    internal: 'Internal',
    company: 'For the company',
    participants: 'For participants',
  },
  interim: 'Interim',
  sample: 'Sample',
  date: (year, month, day) => `${day} ${months[month - 1] ?? month} ${year}`,
  timeRange: (start, end) => `${start}–${end}`,
  separator: ', ',
  listSeparator: '; ',
  sentences: (texts) => texts.join(' '),
  counted: (label, count) => `${label}: ${count}`,
  qualified: (value, words) => `${value} (${words})`,

  facts: {
    heading: 'About this sheet',
    heldOn: 'Date',
    place: 'Place',
    host: 'Host',
    organisation: 'Organisation',
    theme: 'Theme',
    companyInMind: 'Company in mind',
    seats: 'Seats',
  },
  sides: { ngo: 'NGO', company: 'Company', other: 'Other' },

  vision: {
    interimTitle: 'Not settled yet',
    noStatementYet: 'The statement of the vision is not settled yet.',
    noOutsideLineYet: 'There is no outside line yet.',
    hiddenVote: (round) => `${round} has not been revealed; its votes are not on this sheet.`,
    hiddenDots: 'The dot vote has not been revealed; its dots are not on this sheet.',
    agreedNote: (round, state) => `${round}: ${state}`,
    focusQuestion: (question) => `Question: ${question}`,
    checksHeading: 'The four checks',
    votesHeading: 'Record of the votes',
    roundHeading: (round, state) => `${round}: ${state}`,
    voters: 'Voted',
    outOf: (count, all) => `${count} of ${all}`,
    minority: 'Minority view',
    minorityCount: (meaning, people) => `“${meaning}”: ${people}.`,
    minorityKept: 'This view is kept together with the vision.',
    chartSummary: (share, median) => `“Can go ahead” or better ${share}, median ${median}`,
    chartSentence: (votes, parts) => `Of ${votes}: ${parts}.`,
    dotsSentence: (parts) => `The dots: ${parts}.`,
    reopenings: 'Reasons for reopening',
    reopening: (reason, rounds) =>
      rounds === 0 ? reason : `${reason} (after ${rounds} ${rounds === 1 ? 'vote' : 'votes'})`,
    record: 'Record',
    method:
      'Cards written in silence were clustered and named, drawn together into one sentence, held against four checks, and put to a secret vote.',
    agreementMeaning: 'Agreement runs from 0, votes split at both ends, to 1, everyone the same.',
    source:
      'Source: built on the ideas of the guide to NGO-company partnership of the Ministry of Foreign Affairs of Japan (Non-Governmental Organizations Cooperation Division, International Cooperation Bureau; in Japanese, 2025); questions and wording are newly written.',
  },
};
