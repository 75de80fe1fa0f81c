/*
 * Reads TypeScript sources as the architecture rules need them: what each file imports (types count),
 * which clock, randomness and environment it reaches for, whether it has a default export. Works on
 * the syntax tree, so a word in a comment or a string is never mistaken for code.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

export const root = join(import.meta.dirname, '../..');

/** One import as written and what it points at. */
export type Import = {
  readonly specifier: string;
  /** A path from the project's folder, or the name of a package or `node:` module. */
  readonly target: string;
};

export type Source = {
  /** From the project's folder, with `/` on every system. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** Each `name(`, `name.member` and `new Name()` that is used, such as `Date.now` or `new Date()`. */
  readonly uses: ReadonlySet<string>;
  readonly hasDefaultExport: boolean;
};

/** All TypeScript files below the folders, generated ones excepted. */
export function readSources(...folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) =>
    filesBelow(folder)
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8'))),
  );
}

/** Paths of all files below a folder of the project, sorted; none when the folder is not there. */
export function filesBelow(folder: string): readonly string[] {
  let entries: ReturnType<typeof listing>;
  try {
    entries = listing(folder);
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function listing(folder: string) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
}

/** Reads one source. A fixture is a path and a text, like any file. */
export function sourceOf(path: string, text: string): Source {
  const { program, module, errors } = parseSync(path, text);
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);
  const uses = new Set<string>();
  const specifiers = new Set<string>();
  for (const { moduleRequest } of module.staticImports) specifiers.add(moduleRequest.value);
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest } of entries) {
      if (moduleRequest !== null) specifiers.add(moduleRequest.value);
    }
  }
  visit(program, (node) => {
    const use = useOf(node);
    if (use !== null) uses.add(use);
    const imported = lazyImportOf(node);
    if (imported !== null) specifiers.add(imported);
  });
  return {
    path,
    text,
    imports: [...specifiers].map((specifier) => ({ specifier, target: targetOf(path, specifier) })),
    uses,
    hasDefaultExport: module.staticExports.some(({ entries }) =>
      entries.some(
        ({ exportName }) => exportName.kind === 'Default' || exportName.name === 'default',
      ),
    ),
  };
}

function targetOf(from: string, specifier: string): string {
  if (specifier.startsWith('.')) {
    const file = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
    const [, inPackage] = file.split('node_modules/');
    return inPackage === undefined ? file : packageOf(inPackage);
  }
  return specifier.startsWith('node:') ? specifier : packageOf(specifier);
}

function packageOf(specifier: string): string {
  const depth = specifier.startsWith('@') ? 2 : 1;
  return specifier.split('/').slice(0, depth).join('/');
}

/** A syntax node, of which only what the rules look at is known. */
type Node = { readonly type: string; readonly [key: string]: unknown };

function visit(value: unknown, look: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, look);
  } else if (isNode(value)) {
    look(value);
    for (const child of Object.values(value)) visit(child, look);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function useOf(node: Node): string | null {
  if (node.type === 'MemberExpression' && node.computed === false) {
    const object = nameOf(node.object);
    const property = nameOf(node.property);
    return object === null || property === null ? null : `${object}.${property}`;
  }
  if (node.type === 'CallExpression') {
    const callee = nameOf(node.callee);
    return callee === null ? null : `${callee}()`;
  }
  if (node.type === 'NewExpression' && Array.isArray(node.arguments)) {
    const callee = nameOf(node.callee);
    return callee === null || node.arguments.length > 0 ? null : `new ${callee}()`;
  }
  return null;
}

function nameOf(value: unknown): string | null {
  return isNode(value) && value.type === 'Identifier' && typeof value.name === 'string'
    ? value.name
    : null;
}

/** The module of `import('x')`, as a value or as a type. */
function lazyImportOf(node: Node): string | null {
  if (node.type !== 'ImportExpression' && node.type !== 'TSImportType') return null;
  const { source } = node;
  return isNode(source) && typeof source.value === 'string' ? source.value : null;
}
