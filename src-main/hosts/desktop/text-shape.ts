/*
 * The shape of the shell's words: menus, dialogs and the few failures that no screen is there to
 * tell. Each language fills it in a file of its own.
 */
import type { FileFailureCode } from '../../../src-shared/contract/failures.ts';

export type Language = 'ja' | 'en';

/** What happened, and what the person can do. */
export type FailureWords = { readonly happened: string; readonly advice: string };

export type ShellText = {
  readonly menu: {
    readonly file: string;
    readonly open: string;
    readonly openSample: string;
    readonly printAgain: string;
    readonly closeWorkshop: string;
    readonly quit: string;
    readonly edit: string;
    readonly undoStep: string;
    readonly redoStep: string;
    readonly undoTyping: string;
    readonly redoTyping: string;
    readonly cut: string;
    readonly copy: string;
    readonly paste: string;
    readonly selectAll: string;
    readonly view: string;
    readonly projector: string;
    readonly language: string;
    readonly theme: string;
    readonly light: string;
    readonly dark: string;
    readonly contrast: string;
    readonly larger: string;
    readonly smaller: string;
    readonly normalSize: string;
    readonly fullScreen: string;
    readonly window: string;
    readonly minimize: string;
    readonly help: string;
    readonly logFolder: string;
    readonly about: string;
    readonly services: string;
    readonly hide: string;
    readonly hideOthers: string;
    readonly showAll: string;
  };
  readonly openDialog: {
    readonly title: string;
    readonly button: string;
    readonly kind: string;
  };
  readonly understood: string;
  readonly fatal: FailureWords;
  readonly failures: Readonly<Record<FileFailureCode | 'other', FailureWords>>;
};
