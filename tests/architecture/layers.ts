/*
 * Who may import whom: the table of the design, as data. A row is a layer (a folder; `*` stands for
 * one folder's name) and what its files may import besides their own layer: folders, single files,
 * packages, `node:` modules. Types count. A folder without a row may not exist.
 */

export type Layer = { readonly folder: string; readonly may: readonly string[] };

const kernel = 'src-shared/kernel';
const workshop = 'src-shared/workshop';
const programme = 'src-shared/programme';
const contract = 'src-shared/contract';
const report = 'src-shared/report';
/** The files of the workshop that exercises see; the rest of it knows the exercises. */
const setting = 'src-shared/workshop/setting.ts';
const groupRow = 'src-shared/workshop/group-row.ts';
const agree5 = 'src-shared/workshop/agree5.ts';
/** Other layers see a slice of the shared side by its index only. */
const exercises = 'src-shared/exercises/*/index.ts';
const schema = 'valibot';

const files = ['node:fs', 'node:fs/promises', 'node:path', 'node:url', 'node:os'];
// What stands around the core: it, its protocol, and the vocabulary of roles and languages.
const coreSeen = ['src-main/core', 'src-main/pdf/pdf-service.ts', contract, setting, kernel];
const nodeWiring = 'src-main/hosts/node-wiring.ts';

const react = ['react', 'react-dom'];
const components = ['@mantine/core', '@mantine/hooks', '@tabler/icons-react'];
const ui = 'src-renderer/ui';
const words = 'src-renderer/text';
const client = 'src-renderer/client';
const screens = [ui, 'src-renderer/boards', 'src-renderer/charts', client, words];
const scribe = 'src-renderer/entry';
const room = 'src-renderer/room';

export const layers: readonly Layer[] = [
  { folder: kernel, may: [] },
  { folder: 'src-shared/exercises/*', may: [kernel, setting, groupRow, agree5, schema] },
  { folder: workshop, may: [kernel, exercises, schema] },
  { folder: programme, may: [kernel, workshop, exercises, schema] },
  { folder: report, may: [kernel, workshop, exercises, programme, schema] },
  { folder: 'src-shared/interchange', may: [kernel, workshop, exercises, schema] },
  { folder: contract, may: [kernel, workshop, exercises, programme, schema] },

  {
    folder: 'src-main/storage/migrations',
    may: ['src-main/storage/database.ts', 'better-sqlite3', kernel],
  },
  {
    folder: 'src-main/storage',
    may: [
      'src-main/storage/migrations',
      kernel,
      workshop,
      'better-sqlite3',
      'write-file-atomic',
      'node:crypto',
      ...files,
    ],
  },
  {
    folder: 'src-main/core',
    may: [
      kernel,
      workshop,
      exercises,
      contract,
      report,
      'src-shared/interchange',
      'src-main/storage/index.ts',
      schema,
      'node:path',
      // Hashing only; randomness comes by newId, which another rule holds.
      'node:crypto',
    ],
  },
  {
    folder: 'src-main/pdf',
    may: [
      report,
      kernel,
      'jspdf',
      'budoux',
      '@expo-google-fonts',
      'node:crypto',
      'node:module',
      'node:worker_threads',
      'node:zlib',
      ...files,
    ],
  },
  // The hosts and the command line wire the ports together, so they see the public file of the PDF
  // side too; it stays unknown to the core, and the core to it.
  { folder: nodeWiring, may: [...coreSeen, 'node:crypto', ...files] },
  {
    folder: 'src-main/hosts/desktop',
    may: [...coreSeen, nodeWiring, 'electron', 'node:crypto', ...files],
  },
  {
    folder: 'src-main/hosts/browser',
    may: [
      ...coreSeen,
      nodeWiring,
      'ws',
      'node:crypto',
      'node:http',
      'node:net',
      'node:stream',
      ...files,
    ],
  },
  {
    folder: 'src-main/hosts/room',
    may: [
      ...coreSeen,
      nodeWiring,
      'ws',
      'node:crypto',
      'node:http',
      'node:net',
      'node:stream',
      ...files,
    ],
  },
  {
    folder: 'src-main/cli',
    may: [
      ...coreSeen,
      // `check` judges a file no core could open.
      'src-main/storage/index.ts',
      nodeWiring,
      'src-main/hosts/browser/index.ts',
      'node:child_process',
      'node:crypto',
      'node:process',
      'node:util',
      ...files,
    ],
  },

  // Failures are worded here, for every code of the contract's closed list.
  { folder: words, may: [kernel, 'src-shared/contract/failures.ts', ...react] },
  { folder: ui, may: [kernel, words, ...react, ...components, '@fontsource/biz-udpgothic'] },
  { folder: client, may: ['src-shared', words, ...react] },
  { folder: 'src-renderer/boards', may: [kernel, ui, words, client, ...react, ...components] },
  { folder: 'src-renderer/charts', may: [kernel, report, ui, words, ...react] },
  { folder: room, may: [ui, ...react] },
  {
    folder: scribe,
    may: [kernel, contract, setting, groupRow, agree5, ui, words, client, ...react, ...components],
  },
  {
    folder: 'src-renderer/exercises/*',
    may: ['src-shared', scribe, room, ...screens, ...react, ...components],
  },
  ...['facilitator', 'projector', 'phone'].map((entry) => ({
    folder: `src-renderer/${entry}`,
    may: [
      'src-shared',
      'src-renderer/exercises',
      ...screens,
      ...react,
      ...components,
      // The print dialog shows the real pages; the table of homes keeps it to that.
      ...(entry === 'facilitator' ? ['pdfjs-dist'] : []),
    ],
  })),
];

/** Packages with one home; the rows above may not give them another. */
export const homes: Readonly<Record<string, string>> = {
  electron: 'src-main/hosts/desktop',
  'better-sqlite3': 'src-main/storage',
  jspdf: 'src-main/pdf',
  'pdfjs-dist': 'src-renderer/facilitator/export',
};

/** Where the clock and randomness may be read: the wiring, which passes them on as ports. */
export const wiring: readonly string[] = [
  'src-main/hosts',
  'src-main/cli',
  'src-renderer/facilitator/main.tsx',
  'src-renderer/projector/main.tsx',
  'src-renderer/phone/main.tsx',
];

/** The entries that must stay light, and the library that they therefore may not reach. */
export const lightEntries = {
  entries: ['src-renderer/projector', 'src-renderer/phone'],
  mayNotReach: ['@mantine/core', '@mantine/hooks', 'pdfjs-dist'],
} as const;
