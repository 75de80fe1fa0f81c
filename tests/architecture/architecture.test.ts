/*
 * The architecture, checked over the real sources. Each rule is also shown a source that breaks it,
 * so that a rule which can no longer fail is noticed.
 */
import { describe, expect, it } from 'vitest';
import {
  clockComesFromOutside,
  filesAreShort,
  importsExist,
  importsFollowTheTable,
  lightEntriesStayLight,
  noCycles,
  noDefaultExports,
  nothingIsLeftForLater,
  packagesStayAtHome,
  type Rule,
  sharedIsPure,
} from './rules.ts';
import { filesBelow, readSources, type Source, sourceOf } from './source-tree.ts';

const appFolders = ['src-shared', 'src-main', 'src-renderer'] as const;
const app = readSources(...appFolders);
const everything = [...app, ...readSources('tests', 'scripts', 'bench')];
const appFiles = new Set(
  [...appFolders, 'resources', 'out'].flatMap((folder) => filesBelow(folder)),
);

type Case = {
  readonly title: string;
  readonly rule: Rule;
  readonly over: readonly Source[];
  /** Sources that break the rule, each with a part of the complaint it must earn. */
  readonly broken: readonly { readonly sources: readonly Source[]; readonly complaint: string }[];
};

const cases: readonly Case[] = [
  {
    title: 'imports follow the table of layers',
    rule: importsFollowTheTable,
    over: app,
    broken: [
      breaks('src-shared/kernel/a.ts', "import '../workshop/setting.ts'", 'may not import'),
      breaks('src-shared/kernel/a.ts', "import { join } from 'node:path'", 'node:path'),
      breaks(
        'src-shared/exercises/vision/a.ts',
        "import type { A } from '../partner/index.ts'",
        'src-shared/exercises/partner/index.ts',
      ),
      breaks(
        'src-shared/exercises/vision/a.ts',
        "import { a } from '../../workshop/workshop.ts'",
        'src-shared/workshop/workshop.ts',
      ),
      breaks(
        'src-main/core/a.ts',
        "const a: import('../storage/chain.ts').A = b",
        'src-main/storage/chain.ts',
      ),
      breaks('src-main/core/a.ts', "export * from 'node:http'", 'node:http'),
      breaks('src-main/hosts/browser/a.ts', "import '../desktop/menu.ts'", 'hosts/desktop/menu.ts'),
      breaks('src-renderer/ui/a.tsx', "void import('../client/client.ts')", 'client/client.ts'),
      breaks('src-shared/stray/a.ts', '', 'has no row'),
    ],
  },
  {
    title: 'Electron, SQLite and jsPDF each have one home',
    rule: packagesStayAtHome,
    over: app,
    broken: [
      breaks('src-main/core/a.ts', "import type { App } from 'electron'", 'hosts/desktop only'),
      breaks('src-main/core/a.ts', "import D from 'better-sqlite3'", 'src-main/storage only'),
      breaks('src-renderer/ui/a.ts', "void import('jspdf')", 'src-main/pdf only'),
    ],
  },
  {
    title: 'no file imports itself through others',
    rule: noCycles,
    over: app,
    broken: [
      {
        sources: [
          sourceOf('src-shared/kernel/a.ts', "import './b.ts'"),
          sourceOf('src-shared/kernel/b.ts', "import './c.ts'"),
          sourceOf('src-shared/kernel/c.ts', "import type { A } from './b.ts'"),
        ],
        complaint:
          'cycle: src-shared/kernel/b.ts -> src-shared/kernel/c.ts -> src-shared/kernel/b.ts',
      },
    ],
  },
  {
    title: 'every relative import names a file that is there',
    rule: importsExist(appFiles),
    over: app,
    broken: [breaks('src-shared/kernel/a.ts', "import './no-such'", 'no such file: ./no-such')],
  },
  {
    title: 'the clock and randomness are read in the wiring only',
    rule: clockComesFromOutside,
    over: app,
    broken: [
      breaks('src-main/core/a.ts', 'const at = Date.now()', 'Date.now'),
      breaks('src-shared/kernel/a.ts', 'const at = new Date()', 'new Date()'),
      breaks('src-main/storage/a.ts', 'const n = Math.random', 'Math.random'),
      breaks('src-main/pdf/a.ts', 'const id = randomUUID()', 'randomUUID()'),
    ],
  },
  {
    title: 'the shared side is pure',
    rule: sharedIsPure,
    over: app,
    broken: [
      breaks('src-shared/kernel/a.ts', 'console.log(1)', 'console.log'),
      breaks('src-shared/kernel/a.ts', 'setTimeout(() => {}, 1)', 'setTimeout()'),
    ],
  },
  {
    title: 'the projector and the phones do without the component library',
    rule: lightEntriesStayLight,
    over: app,
    broken: [
      {
        sources: [
          sourceOf('src-renderer/projector/main.tsx', "import '../ui/button.tsx'"),
          sourceOf('src-renderer/ui/button.tsx', "import { Button } from '@mantine/core'"),
        ],
        complaint: 'src-renderer/ui/button.tsx: reached from a light entry',
      },
    ],
  },
  {
    title: 'files are short or say why not',
    rule: filesAreShort,
    over: everything,
    broken: [
      breaks('src-shared/kernel/a.ts', `let a;\n${'a = 1;\n'.repeat(400)}`, '401 lines'),
      breaks(
        'src-shared/kernel/a.ts',
        `let a;\n${'a = 1;\n'.repeat(400)}// Long on purpose: said too late`,
        '402 lines',
      ),
    ],
  },
  {
    title: 'nothing has a default export',
    rule: noDefaultExports,
    over: everything,
    broken: [
      breaks('src-shared/kernel/a.ts', 'export default 1', 'default export'),
      breaks('src-shared/kernel/a.ts', 'const a = 1; export { a as default }', 'default export'),
    ],
  },
  {
    title: 'nothing is left for later in a comment',
    rule: nothingIsLeftForLater,
    over: everything,
    broken: [breaks('src-shared/kernel/a.ts', `// ${'TO'}${'DO'}: the rest`, 'not kept')],
  },
];

describe.each(cases)('$title', ({ rule, over, broken }) => {
  it('holds over the real sources', () => {
    expect(over.length).toBeGreaterThan(20);
    expect(rule(over)).toEqual([]);
  });

  it.each(broken)('complains of a source that breaks it: $complaint', ({ sources, complaint }) => {
    expect(rule(sources)).toEqual([expect.stringContaining(complaint)]);
  });
});

it('lets a long file be long when it says why at its beginning', () => {
  const long = sourceOf(
    'src-shared/kernel/a.ts',
    `// Long on purpose: one table.\nlet a;\n${'a = 1;\n'.repeat(400)}`,
  );

  expect(filesAreShort([long])).toEqual([]);
});

it('lets the wiring read the clock, and anyone make a date from a number', () => {
  const sources = [
    sourceOf('src-main/hosts/desktop/main.ts', 'const at = Date.now()'),
    sourceOf('src-shared/kernel/time.ts', 'const day = new Date(0)'),
  ];

  expect(clockComesFromOutside(sources)).toEqual([]);
});

it('reads code, not comments and strings', () => {
  const source = sourceOf(
    'src-shared/kernel/a.ts',
    "// import x from 'electron'; Date.now()\nexport const a = \"import 'jspdf'; Math.random()\";",
  );

  expect({ imports: source.imports, uses: [...source.uses] }).toEqual({ imports: [], uses: [] });
});

function breaks(path: string, text: string, complaint: string): Case['broken'][number] {
  return { sources: [sourceOf(path, text)], complaint };
}
