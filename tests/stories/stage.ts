/*
 * What a story plays on, whatever host is behind it: two pages, a person's folder, a way to end the app
 * and come back. Stories see what a facilitator and a room see; they know no host and no test runner,
 * so the same function is a vitest test in the browser host and a node:test one on the desktop.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Hand } from './hand.ts';
import type { Words } from './words.ts';

export type StoryLanguage = 'ja' | 'en';

/** What the pages of one run said and asked for. */
export type Heard = {
  /** Errors and policy violations of any page, as the browser words them. */
  readonly complaints: string[];
  /** Address of every request and socket. */
  readonly addresses: string[];
};

export type Stage = {
  readonly language: StoryLanguage;
  readonly words: Words;
  readonly hand: Hand;
  readonly heard: Heard;
  /** Everything of this person: workshops, samples, settings. */
  readonly home: string;
  /** Where this person's workshops lie. */
  readonly workshopsFolder: string;
  /** The facilitator's page of the present run. */
  console(): Page;
  /** A second console, or null where the host has one only. */
  readonly secondConsole: (() => Promise<Page>) | null;
  /** Opens the projector from the console's own button. */
  openProjector(): Promise<Page>;
  /** Ends the app cleanly and starts it again for the same person. */
  restart(): Promise<void>;
  /** Ends the app without any warning and starts it again; null where it shares the test's process. */
  readonly crash: (() => Promise<void>) | null;
};

/** Starts to hear a page; call it before the page loads. */
export function listenTo(page: Page, heard: Heard): void {
  page.on('console', (line) => {
    if (line.type() === 'error') heard.complaints.push(`${page.url()}: ${line.text()}`);
  });
  page.on('pageerror', (error) => heard.complaints.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => heard.addresses.push(request.url()));
  page.on('websocket', (socket) => heard.addresses.push(socket.url()));
}

/** This computer, the app's own scheme, and the name by which the desktop's stand-in serves that scheme. */
const ownAddress =
  /^(?:(?:https?|wss?):\/\/127\.0\.0\.1:\d+\/|app:\/\/|http:\/\/bundle\.app\.localhost\/|about:blank$|data:|blob:)/;

/** Addresses that are not this computer's own; there must be none. */
export function strangers(heard: Heard): readonly string[] {
  return [...new Set(heard.addresses)].filter((address) => !ownAddress.test(address));
}

/** Resolves when the condition holds; says what was waited for when it does not in time. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  limitMs = 15_000,
): Promise<void> {
  const givenUpAtMs = performance.now() + limitMs;
  while (!(await condition())) {
    if (performance.now() > givenUpAtMs) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Every file below a folder whose name ends so, with its path. */
export function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
