/* The root views: everything a screen can know, per role. */

import type { Language } from '../workshop/setting.ts';
import type { ConsoleView, ProjectorView } from '../workshop/visibility.ts';
import type { ContractFailure, FileFailureCode } from './failures.ts';
import type { ExportOrder, Theme } from './requests.ts';

export type LibraryEntry = {
  readonly ref: string;
  readonly title: string;
  /** File name and folder for people to read; never sent back. */
  readonly fileName: string;
  readonly folder: string;
  readonly lastOpenedAtMs: number | null;
  readonly isMissing: boolean;
  readonly isOpen: boolean;
  readonly isSample: boolean;
};

/** Whether what was typed is on disk. */
export type SaveState =
  | { readonly kind: 'saved' }
  | {
      readonly kind: 'trouble';
      readonly code: FileFailureCode;
      /** Operations that wait in memory. */
      readonly unsaved: number;
      /** Whether those operations are also kept in the emergency file. */
      readonly isSpilled: boolean;
    };

export type ExportedFile = {
  readonly name: string;
  readonly pages: number;
  readonly bytes: number;
  /** Where a browser can fetch it; null on the desktop, which has the file itself. */
  readonly url: string | null;
};

export type ExportJob = {
  readonly jobId: string;
  readonly order: ExportOrder;
  readonly folder: string;
  readonly done: number;
  readonly total: number;
  /** The file under way, in pages; null before its first page and between files. */
  readonly drawing: {
    readonly name: string;
    readonly done: number;
    readonly total: number;
  } | null;
  readonly status: 'running' | 'done' | 'cancelled' | 'failed';
  readonly failure: ContractFailure | null;
  readonly files: readonly ExportedFile[];
  /** Characters no font has; printed as an empty box. */
  readonly missingCharacters: readonly string[];
};

export type FacilitatorRootView = {
  readonly host: {
    readonly kind: 'desktop' | 'browser';
    readonly version: string;
    readonly canChooseFile: boolean;
    /** Whether `export.reveal` can show a folder on this computer. */
    readonly canReveal: boolean;
    readonly workshopsFolder: string;
  };
  readonly preferences: {
    readonly language: Language;
    readonly theme: Theme;
    /** Whether a finished export opens its folder. */
    readonly opensFolder: boolean;
  };
  readonly library: readonly LibraryEntry[];
  readonly save: SaveState;
  readonly exports: readonly ExportJob[];
  /** What was printed last of the open workshop, without groups that are gone; null for nothing. */
  readonly lastOrder: ExportOrder | null;
  /** What the facilitator must know of how the app or the workshop was found (settings set aside, work brought back). */
  readonly notices: readonly ContractFailure[];
  readonly workshop: ConsoleView | null;
};

export type ProjectorRootView = {
  readonly preferences: { readonly language: Language; readonly theme: Theme };
  readonly workshop: ProjectorView | null;
};
