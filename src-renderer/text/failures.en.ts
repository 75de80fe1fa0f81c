/* Failures in English. Calm and plain; the person is never blamed. */
import type { JsonObject } from '../../src-shared/kernel/json.ts';
import { exerciseFailuresEn } from './exercise-failures.en.ts';
import {
  countIn,
  type FailureTexts,
  fieldIn,
  wordIn,
  fixedWords as words,
} from './failure-words.ts';
import { fieldNamesEn } from './field-names.en.ts';

const kept = 'Everything else you entered is as it was.';
const nothingChanged = 'Nothing has changed.';
const fileUntouched = 'The file was not touched.';

function field(details: JsonObject): string {
  return fieldNamesEn[fieldIn(details)] ?? 'The text';
}
function up(details: JsonObject, name: string): string {
  return String(countIn(details, name) ?? 'the limit');
}

export const failuresEn: FailureTexts = {
  'text-empty': (details) => ({
    what: `${field(details)} is still empty.`,
    safe: kept,
    next: 'Enter at least one character.',
  }),
  'text-too-short': (details) => ({
    what: `${field(details)} is too short.`,
    safe: kept,
    next: `Make it at least ${up(details, 'min')} characters.`,
  }),
  'text-too-long': (details) => ({
    what: `${field(details)} is too long (${countIn(details, 'length') ?? 'too many'} characters now).`,
    safe: kept,
    next: `Shorten it to ${up(details, 'max')} characters.`,
  }),
  'text-control-character': (details) => ({
    what: `${field(details)} holds a special character that can’t be seen.`,
    safe: kept,
    next: 'If you pasted it, typing it by hand removes the character.',
  }),
  'text-broken-character': (details) => ({
    what: `${field(details)} holds a broken character.`,
    safe: kept,
    next: 'Delete around emoji and the like, and enter it again.',
  }),

  'group-unknown': words(
    'This group is no longer there.',
    nothingChanged,
    'It may have been removed in another window. Please look at the list of groups.',
  ),
  'group-exists': (details) => ({
    what: `Group ${wordIn(details, 'groupId')} is already there.`,
    safe: nothingChanged,
    next: 'Add it under another letter.',
  }),
  'groups-too-many': (details) => ({
    what: `A workshop has up to ${up(details, 'most')} groups.`,
    safe: nothingChanged,
    next: 'Remove a group you don’t use to make room.',
  }),
  'seats-out-of-range': (details) => ({
    what: `A group has ${countIn(details, 'least') ?? 2} to ${countIn(details, 'most') ?? 8} seats.`,
    safe: nothingChanged,
    next: 'Choose a number of seats in this range.',
  }),
  'seat-not-of-group': (details) => ({
    what: `Seat ${wordIn(details, 'seat')} is not one of this group’s seats.`,
    safe: nothingChanged,
    next: 'Please check the seat code.',
  }),
  'end-before-start': words(
    'The end is before the start.',
    kept,
    'Change the start or the end time.',
  ),
  'comparison-page-unknown': words(
    'That page of the comparison is no longer there.',
    nothingChanged,
    'The number of groups may have changed. Choose a topic again.',
  ),
  'timer-idle': words('The timer isn’t running.', nothingChanged, 'Start the timer first.'),

  'exercise-closed': words(
    'This group has already closed the exercise.',
    'The whole record is kept.',
    'To change it, reopen the exercise with a reason.',
  ),
  'exercise-not-closed': words(
    'This group has not closed the exercise.',
    nothingChanged,
    'You can go on as it is.',
  ),
  'closing-obstacles': words(
    'A few things are still open before this can be closed.',
    'Everything entered is saved.',
    'Fill in what the screen lists, then close.',
  ),
  'note-unknown': words(
    'This card is no longer there.',
    nothingChanged,
    'It may have been removed in another window. Undo may bring it back.',
  ),
  'notes-too-many': (details) => ({
    what: `A group has up to ${up(details, 'most')} cards.`,
    safe: `The cards already there are kept. There is room for ${countIn(details, 'room') ?? 0} more.`,
    next: 'Enter fewer, or join similar cards into one.',
  }),
  'id-in-use': words(
    'The same thing is already recorded.',
    'It was not recorded twice.',
    'Please try again.',
  ),
  'seat-unknown': (details) => ({
    what: `This group has no seat ${wordIn(details, 'seat')}.`,
    safe: kept,
    next: 'Check the seat code, or add the seat on the set-up screen.',
  }),
  'cluster-unknown': words(
    'This cluster is no longer there.',
    'No card was lost.',
    'Choose another cluster.',
  ),
  'clusters-too-many': (details) => ({
    what: `A group has up to ${up(details, 'most')} clusters.`,
    safe: nothingChanged,
    next: 'Join similar clusters.',
  }),
  'clusters-none': words(
    'There are no clusters yet.',
    'The cards are as they were.',
    'First bring similar cards together.',
  ),
  'draft-unknown': words('This draft is no longer there.', nothingChanged, 'Choose another draft.'),
  'drafts-too-many': (details) => ({
    what: `There can be up to ${up(details, 'most')} drafts.`,
    safe: nothingChanged,
    next: 'Delete a draft you don’t use to make room.',
  }),
  'round-unknown': words('This vote is no longer there.', nothingChanged, 'Start a new vote.'),
  'round-still-open': words(
    'The previous vote has not been revealed yet.',
    'The votes collected are kept.',
    'Reveal it or withdraw it, then go on.',
  ),
  'round-revealed': words(
    'This vote has already been revealed.',
    'The revealed result stays as it is.',
    'To change it, hold a new vote.',
  ),
  'rounds-used-up': (details) => ({
    what: `There are up to ${up(details, 'most')} votes.`,
    safe: 'The results and the minority view so far are kept.',
    next: 'If it was not adopted, it is held over with the minority view. The group can be closed as it is.',
  }),
  'votes-incomplete': words(
    'Some votes are not in yet.',
    'Those that are in stay hidden and kept.',
    'Wait for the rest, or choose “Reveal anyway”.',
  ),
  'votes-none': words('No vote is in yet.', nothingChanged, 'Enter at least one vote.'),
  'votes-more-than-seats': (details) => ({
    what: `There are more votes (${countIn(details, 'total') ?? '?'}) than seats (${countIn(details, 'seats') ?? '?'}).`,
    safe: 'This entry was not recorded.',
    next: 'Count again, or add seats on the set-up screen.',
  }),
  'dots-over-budget': (details) => ({
    what: `Too many dots: ${countIn(details, 'budget') ?? 'only a set number'} for each person, 2 on one cluster.`,
    safe: 'This entry was not recorded.',
    next: 'Enter it again with fewer dots.',
  }),
  'dots-being-collected': words(
    'Dots are being collected, so clusters can’t change now.',
    'The dots collected are kept.',
    'Reveal the dots first.',
  ),
  'concern-unknown': words(
    'This concern is no longer there.',
    nothingChanged,
    'You can go on as it is.',
  ),
  'concerns-too-many': (details) => ({
    what: `A vote keeps up to ${up(details, 'most')} concerns.`,
    safe: 'The concerns already there are kept.',
    next: 'Join similar ones into one.',
  }),
  'check-unrated': words(
    'This point has not been checked yet.',
    nothingChanged,
    'First choose one of × △ ○ ◎.',
  ),
  'axis-out-of-range': (details) => ({
    what: `Each side of the axis holds up to ${up(details, 'most')}.`,
    safe: nothingChanged,
    next: 'Keep those that matter most.',
  }),
  'milestones-too-many': (details) => ({
    what: `There are up to ${up(details, 'most')} steps back from the vision.`,
    safe: nothingChanged,
    next: 'Keep those that matter most.',
  }),

  ...exerciseFailuresEn,

  'nothing-to-undo': words(
    'There is nothing to undo.',
    nothingChanged,
    'Undo doesn’t go back past a reveal or a closing.',
  ),
  'nothing-to-redo': words('There is nothing to redo.', nothingChanged, 'You can go on as it is.'),
  'changed-since': words(
    'This can’t be undone, because something else changed since.',
    nothingChanged,
    'Please correct it by hand.',
  ),

  'file-missing': words(
    'The file can’t be found. It may have been moved or renamed, or a USB stick may be unplugged.',
    'No other file was touched.',
    'Put it back, or open it where it is now.',
  ),
  'file-exists': words(
    'There is already a file with this name.',
    'That file was not overwritten.',
    'Choose another name.',
  ),
  'file-not-tsunagi': words(
    'This is not a Tsunagi file.',
    fileUntouched,
    'Choose a file that ends in .tsunagi.',
  ),
  'file-foreign': words(
    'This looks like another app’s data.',
    fileUntouched,
    'Choose a file that ends in .tsunagi.',
  ),
  'file-newer': words(
    'This file was made by a newer Tsunagi.',
    fileUntouched,
    'Update Tsunagi, then open it.',
  ),
  'file-damaged': words(
    'Part of this file is damaged.',
    fileUntouched,
    'What is whole can be copied into a new file beside it and opened.',
  ),
  'file-already-open': words(
    'This file is open in another Tsunagi.',
    fileUntouched,
    'Close it there, then open it again.',
  ),
  'file-no-permission': words(
    'There is no permission to use this file or folder.',
    fileUntouched,
    'Check the folder’s permissions, or use another place.',
  ),
  'file-read-only': words(
    'This file is read-only.',
    fileUntouched,
    'Copy it to a place you can write to, then open it.',
  ),
  'folder-missing': words(
    'The folder for saving can’t be found.',
    'What is on the screen is kept inside this app.',
    'Plug the USB stick back in, or put the folder back.',
  ),
  'disk-full': words(
    'The disk is full, so saving didn’t work.',
    'What was saved before is safe. What is new is kept inside this app.',
    'Delete files you don’t need. Saving goes on by itself once there is room. Until then, please don’t close Tsunagi.',
  ),
  'disk-error': words(
    'Writing to the disk didn’t work.',
    'What was saved before is safe. What is new is kept inside this app.',
    'Check that the USB stick or drive is plugged in. Please don’t close Tsunagi.',
  ),

  'request-malformed': words(
    'This couldn’t be accepted.',
    nothingChanged,
    'Check what was entered and try again.',
  ),
  'request-unknown': words(
    'This page and the app are of different versions.',
    'What was saved is safe.',
    'Reload this page.',
  ),
  'request-too-large': words(
    'This is too much to send at once.',
    'What you typed is still on the screen.',
    'Enter it in several parts.',
  ),
  'not-allowed': words(
    'This can’t be done from this page.',
    nothingChanged,
    'Close the page and open it again from the address Tsunagi showed.',
  ),
  'not-available-here': words(
    'This isn’t available the way Tsunagi is open now.',
    nothingChanged,
    'It is available in the desktop app.',
  ),
  'no-workshop-open': words(
    'No workshop is open.',
    'What was saved is safe.',
    'Open one from the first screen.',
  ),
  'work-brought-back': words(
    'Work that could not be saved last time has been put back into this workshop.',
    'It is saved now.',
    'Look over the latest entries once, then go on.',
  ),
  'last-write-torn': words(
    'The computer stopped in the middle of the last save, so that one entry may be missing.',
    'Everything before it is safe and complete.',
    'Check the latest entry and type it again if it isn’t there.',
  ),
  'settings-set-aside': words(
    'The settings or the recent list could not be read and were started anew.',
    'Your workshop files are safe. What could not be read is kept under another name.',
    'Open a workshop that isn’t listed from its file.',
  ),
  'workshop-unknown': words(
    'This workshop isn’t on the list.',
    fileUntouched,
    'Reload the page and choose again.',
  ),
  'op-id-reused': words(
    'This was already accepted.',
    'It was not recorded twice.',
    'Look at the screen, then go on.',
  ),
  'connection-lost': words(
    'The connection to Tsunagi has ended.',
    'What was saved is safe.',
    'Start Tsunagi again and open the address it shows.',
  ),

  'import-not-json': words(
    'The imported file doesn’t have the right form.',
    fileUntouched,
    'Try with a file exported anew.',
  ),
  'import-wrong-format': words(
    'What is in the imported file differs from the agreed form.',
    fileUntouched,
    'Try with a file exported anew.',
  ),
  'export-nothing-to-print': words(
    'There is nothing to print yet.',
    nothingChanged,
    'Choose other groups, or enter something first.',
  ),
  'export-not-for-audience': words(
    'This sheet is not made for these readers.',
    nothingChanged,
    'Choose other readers, or another sheet.',
  ),
  'export-failed': words(
    'The PDF could not be made.',
    'The workshop itself is safe.',
    'Make the PDFs again. If it keeps happening, try one group at a time.',
  ),
  'export-cancelled': words(
    'The PDF export was cancelled.',
    'The workshop itself is safe.',
    'You can make the PDFs again at any time.',
  ),
  'internal-error': words(
    'Something unexpected happened inside Tsunagi.',
    'What was saved is safe.',
    'Try again. If it keeps happening, start Tsunagi again.',
  ),
};
