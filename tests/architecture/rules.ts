/*
 * The rules of the architecture, each a pure function from sources to complaints: none means kept.
 * A complaint names the file and what to do about it.
 */
import { posix } from 'node:path';
import { homes, type Layer, layers, lightEntries, wiring } from './layers.ts';
import type { Source } from './source-tree.ts';

/** The longest file without a reason, in lines, and how far down the reason may stand. */
const mostLines = 400;
const reasonWithinLines = 15;
const reason = /^(\/\/|\s*\*|\/\*) ?Long on purpose: \S/m;

export type Rule = (sources: readonly Source[]) => readonly string[];

/** Every import is one that the importing file's row of the table allows. */
export const importsFollowTheTable: Rule = (sources) =>
  sources.flatMap(({ path, imports }) => {
    const layer = layerOf(path);
    if (layer === undefined) return [`${path}: this folder has no row in layers.ts; give it one`];
    const own = `${ownFolder(layer, path)}/`;
    return imports
      .filter(({ target }) => !target.startsWith(own) || layerOf(target) !== layer)
      .filter(({ target }) => !layer.may.some((allowed) => covers(allowed, target)))
      .map(({ target }) => `${path}: ${layer.folder} may not import ${target}`);
  });

/** A package with one home is imported nowhere else, whatever the table says. */
export const packagesStayAtHome: Rule = (sources) =>
  sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => homes[target] !== undefined && !covers(homes[target], path))
      .map(({ target }) => `${path}: ${target} is imported in ${homes[target]} only`),
  );

/** No file imports itself through others; such files can only be understood together. */
export const noCycles: Rule = (sources) => {
  const importsOf = new Map(
    sources.map(({ path, imports }) => [path, imports.map(({ target }) => target)]),
  );
  const settled = new Set<string>();
  const complaints: string[] = [];
  const follow = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      complaints.push(`cycle: ${[...trail.slice(start), path].join(' -> ')}`);
      return;
    }
    if (settled.has(path)) return;
    for (const target of importsOf.get(path) ?? []) follow(target, [...trail, path]);
    settled.add(path);
  };
  for (const { path } of sources) follow(path, []);
  return complaints;
};

/** Every relative import names a file that is there, with its extension. */
export function importsExist(files: ReadonlySet<string>): Rule {
  return (sources) =>
    sources.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ specifier, target }) =>
            specifier.startsWith('.') && target.includes('/') && !files.has(target),
        )
        .map(({ specifier }) => `${path}: no such file: ${specifier}`),
    );
}

/** The clock and randomness are ports: only the wiring reads the real ones. */
export const clockComesFromOutside: Rule = (sources) =>
  sources
    .filter(({ path }) => !wiring.some((place) => covers(place, path)))
    .flatMap(({ path, uses }) =>
      clockAndRandomness
        .filter((use) => uses.has(use))
        .map((use) => `${path}: ${use} is read here; take a clock or newId from the caller`),
    );

const clockAndRandomness = [
  'Date.now',
  'Date()',
  'new Date()',
  'Math.random',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'randomUUID()',
  'randomBytes()',
  'randomInt()',
  'getRandomValues()',
];

/** The shared side runs anywhere: it reaches for nothing that only Node or only a page has. */
export const sharedIsPure: Rule = (sources) =>
  sources
    .filter(({ path }) => path.startsWith('src-shared/'))
    .flatMap(({ path, uses }) =>
      [...uses]
        .filter((use) => environment.test(use))
        .map((use) => `${path}: ${use} is not pure TypeScript`),
    );

const environment =
  /^(console|process|globalThis|localStorage|sessionStorage|navigator|performance)\.|^(fetch|setTimeout|setInterval|setImmediate|queueMicrotask|require)\(\)$/;

/** The projector and the phones start fast: nothing they reach imports the component library. */
export const lightEntriesStayLight: Rule = (sources) => {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const reached = new Set<string>();
  const reach = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const { target } of byPath.get(path)?.imports ?? []) reach(target);
  };
  for (const { path } of sources) {
    if (lightEntries.entries.some((entry) => covers(entry, path))) reach(path);
  }
  return [...reached].flatMap((path) =>
    (byPath.get(path)?.imports ?? [])
      .filter(({ target }) => lightEntries.mayNotReach.some((heavy) => heavy === target))
      .map(({ target }) => `${path}: reached from a light entry, it may not import ${target}`),
  );
};

/** A file is short enough to read at once, or says in its first lines why it is not. */
export const filesAreShort: Rule = (sources) =>
  sources.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n');
    const opening = lines.slice(0, reasonWithinLines).join('\n');
    return lines.length <= mostLines || reason.test(opening)
      ? []
      : [`${path}: ${lines.length} lines; split it, or begin with "// Long on purpose: ..."`];
  });

export const noDefaultExports: Rule = (sources) =>
  sources
    .filter(({ path, hasDefaultExport }) => hasDefaultExport && !path.endsWith('.config.ts'))
    .map(({ path }) => `${path}: has a default export; give it its name`);

/** Unfinished work lives in an issue, not in a comment. */
export const nothingIsLeftForLater: Rule = (sources) =>
  sources
    .filter(({ text }) => laterMark.test(text))
    .map(({ path, text }) => `${path}: ${laterMark.exec(text)?.[0]} is not kept in the source`);

// Put together, so that this file does not complain of itself.
const laterMark = new RegExp(
  `\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`,
);

/** The row whose folder holds the path, the deepest when several do. */
function layerOf(path: string): Layer | undefined {
  return layers
    .filter(({ folder }) => covers(folder, path))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

/** The layer's folder with `*` filled in from the path: each exercise is a layer of its own. */
function ownFolder({ folder }: Layer, path: string): string {
  return path.split('/').slice(0, folder.split('/').length).join('/');
}

/** Whether the path is, or is below, what a table's entry names; `*` matches one folder's name. */
function covers(entry: string, path: string): boolean {
  const wanted = entry.split('/');
  const given = posix.normalize(path).split('/');
  return wanted.every((part, i) => part === given[i] || (part === '*' && given[i] !== undefined));
}
