/* What the resource map and the choice of department refuse, in English. */
import type { JsonObject } from '../../src-shared/kernel/json.ts';
import { countIn, type FailureTexts, fixedWords as words } from './failure-words.ts';

const kept = 'Everything else you entered is as it was.';
const nothingChanged = 'Nothing has changed.';
const notRecorded = 'This entry was not recorded.';

function up(details: JsonObject, name: string): string {
  return String(countIn(details, name) ?? 'the limit');
}

export const exerciseFailuresEn = {
  'need-unknown': words(
    'This need is no longer there.',
    nothingChanged,
    'It may have been removed on another screen. Undo may bring it back.',
  ),
  'needs-too-many': (details) => ({
    what: `A group can have up to ${up(details, 'most')} needs.`,
    safe: `Those already there stay. There is room for ${countIn(details, 'room') ?? 0} more.`,
    next: 'Join similar ones into one.',
  }),
  'needs-none': words('There are no needs yet.', nothingChanged, 'Write what is needed first.'),
  'candidate-unknown': words(
    'This candidate is no longer there.',
    nothingChanged,
    'It may have been removed on another screen. Undo may bring it back.',
  ),
  'candidate-name-taken': words(
    'A candidate of this name is already there.',
    kept,
    'Add a department, or another word that tells them apart.',
  ),
  'candidates-too-many': (details) => ({
    what: `There can be up to ${up(details, 'most')} candidates.`,
    safe: nothingChanged,
    next: 'Keep those you want to talk with.',
  }),
  'offer-unknown': words('This offer is no longer there.', nothingChanged, 'You can simply go on.'),
  'offers-too-many': (details) => ({
    what: `There can be up to ${up(details, 'most')} offers.`,
    safe: 'Those already there stay.',
    next: 'Join similar ones into one.',
  }),
  'picks-too-many': (details) => ({
    what: `Up to ${up(details, 'most')} needs can be picked.`,
    safe: nothingChanged,
    next: 'Take one off to pick another.',
  }),
  'picks-none': words(
    'Nothing is picked to act on yet.',
    'Everything entered is saved.',
    'Pick at least one, then you can finish.',
  ),
  'ranking-incomplete': words(
    'A criterion has no place in the ranking.',
    notRecorded,
    'Give every criterion a place of its own.',
  ),
  'weights-incomplete': words(
    'A criterion has no weight yet.',
    notRecorded,
    'Give every criterion a weight.',
  ),
  'weights-out-of-range': (details) => ({
    what: `Weights run from ${countIn(details, 'least') ?? 5} to ${countIn(details, 'most') ?? 100}.`,
    safe: notRecorded,
    next: 'For a smaller one, consider dropping the criterion.',
  }),
  'weights-no-top': words(
    'No criterion has a weight of 100.',
    notRecorded,
    'Give 100 to the criterion at the top.',
  ),
  'weights-rise': words(
    'A weight further down is larger than one above it.',
    notRecorded,
    'Change either the ranking or the weight.',
  ),
  'weights-all-equal': words(
    'All weights are the same.',
    'This entry is not recorded yet.',
    'Ask whether they really are the same. If so, press “Take them all as equal”.',
  ),
  'department-unknown': words(
    'This department is no longer there.',
    nothingChanged,
    'Check the list of departments. Undo may bring it back.',
  ),
  'department-name-taken': words(
    'A department of this name is already there.',
    kept,
    'Add a region or a task to tell them apart.',
  ),
  'departments-too-many': (details) => ({
    what: `There can be up to ${up(details, 'most')} departments.`,
    safe: `Those already there stay. There is room for ${countIn(details, 'room') ?? 0} more.`,
    next: 'Keep those you could really talk with.',
  }),
  'departments-too-few': (details) => ({
    what: 'There are too few departments to compare yet.',
    safe: nothingChanged,
    next: `Have at least ${up(details, 'least')}. If all were ruled out, bring one back.`,
  }),
  'department-decided': words(
    'This department was chosen as a door, so it can’t be removed.',
    nothingChanged,
    'To take it off the ranking, mark a knock-out as “out”.',
  ),
  'department-out': words(
    'A department that was ruled out can’t be a door.',
    nothingChanged,
    'Choose another one, or look at its knock-outs again.',
  ),
  'doors-same': words(
    'The first and the second door are the same department.',
    kept,
    'Choose another second door, or leave it empty.',
  ),
  'reason-unknown': words(
    'This reason is no longer there.',
    nothingChanged,
    'You can simply go on.',
  ),
  'reasons-too-many': (details) => ({
    what: `There can be up to ${up(details, 'most')} reasons.`,
    safe: 'Those already there stay.',
    next: 'Join similar ones into one.',
  }),
  'criterion-unknown': words(
    'This criterion is no longer there.',
    nothingChanged,
    'Check the list of criteria.',
  ),
  'criterion-name-taken': words(
    'A criterion of this name is already there.',
    kept,
    'Choose a name that tells them apart.',
  ),
  'criteria-out-of-range': (details) => ({
    what: `There can be ${countIn(details, 'least') ?? 5} to ${countIn(details, 'most') ?? 7} criteria.`,
    safe: nothingChanged,
    next: 'To exchange one, reword it, or add first and then remove.',
  }),
  'votes-being-collected': words(
    'A vote is being collected, so departments and criteria can’t be added or removed.',
    'The votes that are in stay as they are.',
    'Reveal or withdraw the vote first.',
  ),
  'cell-unknown': words(
    'A score stands where nothing is asked.',
    notRecorded,
    'Score only the departments and criteria on the screen.',
  ),
  'scores-none': words(
    'No scores have been revealed yet.',
    nothingChanged,
    'Reveal the whole scoring first.',
  ),
} satisfies Partial<FailureTexts>;
