import type { ShellText } from './text-shape.ts';

export const textEn: ShellText = {
  menu: {
    file: 'File',
    open: 'Open a workshop…',
    openSample: 'Open the sample',
    printAgain: 'Print the same again',
    closeWorkshop: 'Close the workshop',
    quit: 'Quit Tsunagi',
    edit: 'Edit',
    undoStep: 'Undo (workshop)',
    redoStep: 'Redo (workshop)',
    undoTyping: 'Undo typing',
    redoTyping: 'Redo typing',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    projector: 'Open the projector screen',
    language: 'Language',
    theme: 'Look',
    light: 'Standard',
    dark: 'Dark',
    contrast: 'High contrast',
    larger: 'Larger',
    smaller: 'Smaller',
    normalSize: 'Normal size',
    fullScreen: 'Full screen',
    window: 'Window',
    minimize: 'Minimise',
    help: 'Help',
    logFolder: 'Open the log folder',
    about: 'About Tsunagi',
    services: 'Services',
    hide: 'Hide Tsunagi',
    hideOthers: 'Hide others',
    showAll: 'Show all',
  },
  openDialog: {
    title: 'Open a workshop',
    button: 'Open',
    kind: 'Tsunagi workshop',
  },
  understood: 'OK',
  fatal: {
    happened: 'Tsunagi cannot go on.',
    advice: 'Everything that was shown as saved is safe. Please start Tsunagi again.',
  },
  failures: {
    'file-missing': {
      happened: 'The file is not there.',
      advice: 'It may have been moved or renamed. Check where it is, then open it again.',
    },
    'file-exists': {
      happened: 'There is already a file of this name.',
      advice: 'Choose another name. The file that is there stays as it is.',
    },
    'file-not-tsunagi': {
      happened: 'This is not a Tsunagi workshop.',
      advice: 'Choose a file whose name ends in “.tsunagi”.',
    },
    'file-foreign': {
      happened: 'This file is not as Tsunagi made it.',
      advice: 'To be safe it was not opened. Nothing in it was changed.',
    },
    'file-newer': {
      happened: 'This file was made by a newer Tsunagi.',
      advice: 'Update Tsunagi, then open it again.',
    },
    'file-damaged': {
      happened: 'Part of this file is damaged.',
      advice: 'From the list of workshops you can rescue what is readable into a new file.',
    },
    'file-already-open': {
      happened: 'This file is open somewhere else.',
      advice: 'Close it there, then try again.',
    },
    'file-no-permission': {
      happened: 'You may not open this file.',
      advice: 'Check the permissions of the file and its folder.',
    },
    'file-read-only': {
      happened: 'This file cannot be written to.',
      advice: 'Copy it to a place where you can write, then open the copy.',
    },
    'folder-missing': {
      happened: 'The folder to save in is not there.',
      advice: 'Check that the folder or the external disk is connected.',
    },
    'disk-full': {
      happened: 'The disk is full.',
      advice: 'Make some room; saving then goes on by itself.',
    },
    'disk-error': {
      happened: 'The disk could not be read or written.',
      advice: 'Check that the external disk or USB stick is connected.',
    },
    other: {
      happened: 'That did not work.',
      advice: 'Nothing was changed. Please try again.',
    },
  },
};
