/*
 * The system's own dialogs: choosing a workshop file, and telling of a failure that no screen asked
 * for. The person's language is asked for each time, since it can change while the app runs.
 */
import { type BrowserWindow, dialog } from 'electron';
import { failureWords } from './text.ts';
import type { ShellText } from './text-shape.ts';

export type Dialogs = {
  /** The file the person chose, or null when they chose none. */
  chooseFile(): Promise<string | null>;
  /** Resolves when the person has read it. */
  tellFailure(code: string): Promise<void>;
};

/** @param parent the window a dialog belongs to; null while there is none */
export function createDialogs(text: () => ShellText, parent: () => BrowserWindow | null): Dialogs {
  return {
    async chooseFile() {
      const { title, button, kind } = text().openDialog;
      const options = {
        title,
        buttonLabel: button,
        filters: [{ name: kind, extensions: ['tsunagi'] }],
        properties: ['openFile' as const],
      };
      const window = parent();
      const chosen = await (window === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options));
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    async tellFailure(code) {
      const { happened, advice } = failureWords(text(), code);
      const options = {
        type: 'warning' as const,
        title: 'Tsunagi',
        message: happened,
        detail: advice,
        buttons: [text().understood],
      };
      const window = parent();
      await (window === null
        ? dialog.showMessageBox(options)
        : dialog.showMessageBox(window, options));
    },
  };
}
