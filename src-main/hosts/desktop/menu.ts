/*
 * The native menus as a function of what they show: language, theme, and what can be done now. The
 * workshop's own undo has no key here: the page gives Ctrl+Z to a text field or to the workshop,
 * whichever has the focus, which only the page can know.
 */
import type { MenuItemConstructorOptions } from 'electron';
import type { Ask, MenuState } from './menu-client.ts';
import { shellText } from './text.ts';
import type { ShellText } from './text-shape.ts';

export type MenuActions = {
  readonly ask: Ask;
  readonly showProjector: () => void;
  readonly showLogFolder: () => void;
};

/** @param platform as `process.platform` names it: on macOS the first menu is the app's own */
export function menuTemplate(
  state: MenuState,
  actions: MenuActions,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const { menu } = shellText(state.language);
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [appMenu(menu)] : []),
    fileMenu(menu, state, actions, isMac),
    editMenu(menu, state, actions),
    viewMenu(menu, state, actions),
    ...(isMac ? [windowMenu(menu)] : []),
    helpMenu(menu, actions, isMac),
  ];
}

type Words = ShellText['menu'];
const separator: MenuItemConstructorOptions = { type: 'separator' };

function fileMenu(
  words: Words,
  { isWorkshopOpen, lastOrder }: MenuState,
  { ask }: MenuActions,
  isMac: boolean,
): MenuItemConstructorOptions {
  return {
    label: words.file,
    submenu: [
      {
        id: 'open',
        label: words.open,
        accelerator: 'CmdOrCtrl+O',
        click: () => ask('library.openOther', {}),
      },
      { id: 'open-sample', label: words.openSample, click: () => ask('library.openSample', {}) },
      separator,
      {
        id: 'print-again',
        label: words.printAgain,
        enabled: lastOrder !== null,
        // No accelerator: its key is a plain letter, which a menu would take away from whoever types.
        click: () => {
          if (lastOrder !== null) ask('export.start', lastOrder);
        },
      },
      {
        id: 'close-workshop',
        label: words.closeWorkshop,
        enabled: isWorkshopOpen,
        click: () => ask('library.close', {}),
      },
      ...(isMac ? [] : [separator, quitItem(words)]),
    ],
  };
}

function editMenu(
  words: Words,
  state: MenuState,
  { ask }: MenuActions,
): MenuItemConstructorOptions {
  return {
    label: words.edit,
    submenu: [
      {
        id: 'undo-step',
        label: words.undoStep,
        enabled: state.canUndo,
        click: () => ask('history.undo', {}),
      },
      {
        id: 'redo-step',
        label: words.redoStep,
        enabled: state.canRedo,
        click: () => ask('history.redo', {}),
      },
      separator,
      { role: 'undo', label: words.undoTyping },
      { role: 'redo', label: words.redoTyping },
      separator,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
    ],
  };
}

function viewMenu(
  words: Words,
  state: MenuState,
  actions: MenuActions,
): MenuItemConstructorOptions {
  return {
    label: words.view,
    submenu: [
      {
        id: 'projector',
        label: words.projector,
        accelerator: 'CmdOrCtrl+Shift+P',
        click: actions.showProjector,
      },
      separator,
      { label: words.language, submenu: languageItems(state, actions) },
      { label: words.theme, submenu: themeItems(words, state, actions) },
      separator,
      { role: 'zoomIn', label: words.larger },
      { role: 'zoomOut', label: words.smaller },
      { role: 'resetZoom', label: words.normalSize },
      separator,
      { role: 'togglefullscreen', label: words.fullScreen },
    ],
  };
}

function languageItems(state: MenuState, { ask }: MenuActions): MenuItemConstructorOptions[] {
  // Each language is named in itself, so that who reads only one can find the way back.
  const names = { ja: '日本語', en: 'English' } as const;
  return (['ja', 'en'] as const).map((language) => ({
    id: `language-${language}`,
    label: names[language],
    type: 'radio',
    checked: state.language === language,
    click: () => ask('preferences.set', { language }),
  }));
}

function themeItems(
  words: Words,
  state: MenuState,
  { ask }: MenuActions,
): MenuItemConstructorOptions[] {
  return (['light', 'dark', 'contrast'] as const).map((theme) => ({
    id: `theme-${theme}`,
    label: words[theme],
    type: 'radio',
    checked: state.theme === theme,
    click: () => ask('preferences.set', { theme }),
  }));
}

function helpMenu(words: Words, actions: MenuActions, isMac: boolean): MenuItemConstructorOptions {
  return {
    role: 'help',
    label: words.help,
    submenu: [
      { id: 'log-folder', label: words.logFolder, click: actions.showLogFolder },
      ...(isMac ? [] : [separator, { role: 'about' as const, label: words.about }]),
    ],
  };
}

function appMenu(words: Words): MenuItemConstructorOptions {
  return {
    label: 'Tsunagi',
    submenu: [
      { role: 'about', label: words.about },
      separator,
      { role: 'services', label: words.services },
      separator,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      separator,
      quitItem(words),
    ],
  };
}

function windowMenu(words: Words): MenuItemConstructorOptions {
  return {
    role: 'window',
    label: words.window,
    submenu: [{ role: 'minimize', label: words.minimize }],
  };
}

function quitItem(words: Words): MenuItemConstructorOptions {
  return { id: 'quit', role: 'quit', label: words.quit };
}
