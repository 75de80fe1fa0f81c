/*
 * The desktop app as a story drives it, whatever it runs in. Stories see pages, menus, dialogs and
 * files; they never learn what they run in.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';

export const root = join(import.meta.dirname, '../..');

export type PageName = 'facilitator' | 'projector';

export type LaunchOptions = {
  /** What is given on the command line. */
  readonly args?: readonly string[];
  /** The person's folder, for a second start over the same settings. */
  readonly home?: string;
  /** Lifts the pages' content policy, to see whether the shell holds without it. */
  readonly bypassCsp?: boolean;
};

export type DesktopApp = {
  /** The person's folder: settings, log and workshops are below it. */
  readonly home: string;
  /** The page of a window, as soon as it is loaded. */
  page(name: PageName): Promise<Page>;
  /** How many windows are open. */
  windowCount(): Promise<number>;
  /** Labels of all menu items, in order, submenus after their parent. */
  menuLabels(): Promise<readonly string[]>;
  isMenuItemEnabled(id: string): Promise<boolean>;
  /** Chooses a menu item as a person does; fails when it is not there or not enabled. */
  pressMenu(id: string): Promise<void>;
  /** What the person will answer to the next file dialog: a path, or null to dismiss it. */
  answerOpenDialog(path: string | null): Promise<void>;
  /** Texts of the message boxes shown so far; from now on each is answered at once. */
  messages(): Promise<readonly string[]>;
  /** Quits by the menu's way; resolves to the exit code. */
  quit(): Promise<number>;
  /** Ends the app however it stands; for clearing up. */
  end(): Promise<void>;
};

export type Host = {
  readonly name: string;
  readonly launch: (home: string, options: LaunchOptions) => Promise<DesktopApp>;
};

export function newHome(): string {
  return mkdtempSync(join(tmpdir(), 'tsunagi-home-'));
}

/** Resolves when the condition holds; says what was waited for when it does not in time. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  limitMs = 30_000,
): Promise<void> {
  const givenUpAtMs = performance.now() + limitMs;
  while (!(await condition())) {
    if (performance.now() > givenUpAtMs) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
