/* Words of E3's screens in English; see words.ja.ts. */
import type { ResourcesWords } from './words.ja.ts';

const quoted = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join(', ');

export const resourcesWordsEn: ResourcesWords = {
  needs: {
    statement: 'The vision we start from',
    category: 'Category',
    entry: 'Copy a need',
    late: 'Add a late need',
    placeholder: 'Write one, then Enter',
    examples: (company, ngo) => `Company: ${company} / NGO: ${ngo}`,
    hint: '↑↓ or Alt + its key chooses the category. Paste several lines to add one need a line.',
    full: (most) => `${most} needs is the most. Remove one to add another.`,
    list: 'Needs',
    count: (count) => (count === 1 ? '1 need' : `${count} needs`),
    readBack: 'When all are in, read them back aloud.',
    emptyHint: 'Copy what each person wrote, three each, into the field above.',
    reach: (count) => `Look at the needs again or add a late one (${count})`,
    categoryOf: (text) => `Category: ${text}`,
    edit: (text) => `Edit: ${text}`,
    remove: (text) => `Remove: ${text}`,
    long: 'A long one. Up to 40 characters can be read from the back row.',
    noCompanyOf: (text) => `No company needed: ${text}`,
  },

  money: {
    hint: 'Name the thing behind the money and you will see whom to ask. Write one line; Enter puts it in place.',
    as: 'Its new category',
    thing: (text) => `What “${text}” should get`,
    placeholder: 'Such as: two water meters',
  },

  merge: {
    heading: 'Merge what says the same',
    tooMany: (count, excess) =>
      `${count} needs. Merging away ${excess} more makes them easy to weigh.`,
    enough: (count) =>
      count === 1 ? '1 need. Up to 12 are fine.' : `${count} needs. Up to 12 are fine.`,
    hint: '↑↓ moves, Space ticks.',
    emptyHint: 'First write needs in “Write in silence”, or add them below.',
    panel: 'Merge what is ticked',
    chooseTwo: 'Tick two or more that say the same.',
    wording: (count) => `How do you word these ${count}?`,
    merge: (count) => `Merge ${count} needs`,
  },

  own: {
    heading: 'What we hold today',
    open: (count) => `${count} to go`,
    done: 'All answered.',
    hint: '0 None, 1 Some, 2 Yes; each goes on to the next. Delete clears.',
  },

  importance: {
    lead: (count) =>
      count === 1
        ? 'On paper, write 1 to 5 for the need. 5 matters most.'
        : `On paper, write 1 to 5 for each of the ${count} needs in order. 5 matters most.`,
    open: 'Start the vote on importance',
    again: 'Vote once more',
    unweighed: (count) =>
      count === 1
        ? '1 need came late and has no importance yet. Another vote weighs all of them alike.'
        : `${count} needs came late and have no importance yet. Another vote weighs all of them alike.`,
    votes: 'Vote on importance',
    row: (seat) => `Importance of seat ${seat}`,
    hint: 'Type the digits in order, then Enter; - for a need left out. Example: 54435',
    missing: (count) => `${count} to go`,
    gone: '(removed)',
    result: 'Importance',
    spread: 'Spread (1 to 5)',
    spreadInWords: (histogram) =>
      histogram.map((count, index) => `${count} gave ${index + 1}`).join(', '),
    talk: (needs, count) =>
      `${count} split: ${quoted(needs)}${count > needs.length ? ' and others' : ''}`,
  },

  candidates: {
    kind: 'Kind',
    entry: 'Add a candidate',
    placeholder: 'Write one, then Enter',
    hint: '↑↓ or Alt + its key chooses the kind. Think beyond companies too.',
    full: (most) => `${most} candidates is the most. Remove one to add another.`,
    list: 'Candidates',
    count: (count, most) => `${count} of ${most}`,
    few: (fewest) => `With ${fewest} or more there is a choice.`,
    oneKind: 'All of one kind. Does another kind come to mind?',
    emptyHint: 'Name people and bodies that have what is missing as everyday routine.',
    kindOf: (name) => `Kind: ${name}`,
    edit: (name) => `Edit: ${name}`,
    remove: (name) => `Remove: ${name}`,
  },

  supply: {
    matrix: 'Needs and candidates',
    emptyHint: 'First add candidates in “Candidates”.',
    covered: 'Together',
    weight: (weight) => `Importance ${weight}`,
    own: (level) => `We hold: ${level}`,
    cell: (name, mark) => `${name}: ${mark}`,
    place: (need, candidate, mark) => `${need}, ${candidate}, ${mark}`,
    chosen: (need, candidate) => `${candidate}, for “${need}”`,
    keys: 'Arrows move, 0 1 2 answer. A click or Space goes round.',
    guess: 'A mark is a guess until you have asked. A ring says you have.',
    fillsAll: (name) =>
      `${name} is in every row. Who else has some of it? If all rests on one company, all stops when it does.`,
  },

  offers: {
    missing: (names) => `Nothing goes back yet to: ${names.join(', ')}`,
    everyone: 'Nobody would give without receiving.',
    notYet: 'Nothing goes back yet',
    bringsNothing: 'Nothing they would bring is written yet.',
    entry: (name) => `What ${name} receives`,
    placeholder: 'Write one thing we can give, then Enter',
    remove: (text) => `Remove: ${text}`,
    full: (most) => `${most} offers in all is the most.`,
  },

  coverage: {
    noWeights: 'Once the vote on importance is revealed, coverage today and together shows here.',
    candidates: 'What each candidate changes',
    solo: (from, to) => `With this one alone ${from}% → ${to}%`,
    unique: (from, to) =>
      from === to ? 'Without it the others make up for it' : `Without it ${from}% → ${to}%`,
    unmeasured: 'No importance yet',
  },

  picks: {
    heading: 'Pick three to act on',
    hint: 'By priority. ↑↓ moves, Space picks.',
    count: (count, most) => `${count} of ${most}`,
    pick: 'Pick',
    toggle: (text, position) => `${position > 0 ? `${position} ` : ''}Act on: ${text}`,
    flags: 'Watch out for',
  },

  closing: {
    pickFirst: 'Pick at least one need to act on; then the group can be closed.',
    offersTo: (name) => `What ${name} receives`,
  },

  room: {
    more: (count) => `and ${count} more`,
    needs: (count, more, areTooMany) =>
      `${count}${more > 0 ? ` (and ${more} more)` : ''}${areTooMany ? '. Merge what says the same, down to 12' : ''}`,
    noGroups: 'No groups yet',
    change: (now, possible) => `Today ${now} → together ${possible}`,
    notMeasured: 'Not measured yet',
  },
};
