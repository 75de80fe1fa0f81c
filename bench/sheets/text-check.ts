/* Whether every word of a set of sheets can be copied out of a writer's files: counted by pdftotext. */
import { execFileSync } from 'node:child_process';
import type { ReportDocument } from '../../src-shared/report/model.ts';

/**
 * Fields of the model that say how a thing is drawn, and words of charts that only screens say or that a
 * writer may put into a sign. What people wrote is in none of them.
 */
const notWords = new Set([
  ...['kind', 'tone', 'style', 'size', 'align', 'emphasis', 'placement', 'bookmark', 'partsAre'],
  ...['cells', 'cell', 'symbol', 'texts', 'valueText', 'valueTexts', 'countText', 'meaning'],
  ...['badgeMeaning', 'given', 'missing'],
]);

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  const isArray = Array.isArray(value);
  return Object.entries(value).flatMap(([key, inside]) =>
    !isArray && notWords.has(key) ? [] : wordsIn(inside),
  );
}

function census(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  // A browser and a PDF reader may write one character in several forms; here they count as one.
  for (const character of text.normalize('NFKC').replace(/\s/gu, '')) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

export type TextCheck = {
  readonly characters: number;
  readonly lost: number;
  readonly pages: number;
};

/** Characters of a report's blocks, and how many of them a file doesn't give back. */
export function checkText(report: ReportDocument, file: string): TextCheck {
  const most = 64 * 1024 * 1024;
  const args = ['-raw', '-enc', 'UTF-8', file, '-'];
  const text = execFileSync('pdftotext', args, { encoding: 'utf8', maxBuffer: most });
  const wanted = census(wordsIn(report.sections).join(''));
  const got = census(text);
  let characters = 0;
  let lost = 0;
  for (const [character, count] of wanted) {
    characters += count;
    lost += Math.max(0, count - (got.get(character) ?? 0));
  }
  return { characters, lost, pages: text.split('\f').length - 1 };
}
