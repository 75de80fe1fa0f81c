/*
 * Finds the pairs of texts that stand together in one source, as the screens write them:
 * `const ja = {...}` beside `const en: typeof ja = {...}`, and `{ ja: ..., en: ... }`. Read from the
 * syntax tree, since such words are seldom exported.
 */
import { parseSync } from 'vite';
import type { Leaf } from './texts.ts';

export type TextPair = {
  /** What the pair is called, for the complaint. */
  readonly name: string;
  readonly ja: ReadonlyMap<string, Leaf>;
  readonly en: ReadonlyMap<string, Leaf>;
};

/** A syntax node, of which only what is looked at here is known. */
type Node = { readonly type: string; readonly [key: string]: unknown };

export function textPairsIn(path: string, text: string): readonly TextPair[] {
  const { program } = parseSync(path, text);
  const pairs: TextPair[] = [];
  const constants = new Map<string, Node>();
  visit(program, (node) => {
    if (node.type === 'VariableDeclarator' && isNode(node.id) && isNode(node.init)) {
      const value = bare(node.init);
      if (typeof node.id.name === 'string' && isTextual(value)) constants.set(node.id.name, value);
    }
    if (node.type === 'ObjectExpression') {
      const ja = propertyOf(node, 'ja');
      const en = propertyOf(node, 'en');
      if (ja && en && isTextual(ja) && isTextual(en)) {
        pairs.push({ name: '{ ja, en }', ja: leavesOf(ja), en: leavesOf(en) });
      }
    }
  });
  for (const [name, ja] of constants) {
    const partner = /^ja$|Ja$/.test(name)
      ? constants.get(name.replace(/ja$/, 'en').replace(/Ja$/, 'En'))
      : undefined;
    if (partner !== undefined) pairs.push({ name, ja: leavesOf(ja), en: leavesOf(partner) });
  }
  return pairs;
}

function isTextual(node: Node): boolean {
  return node.type === 'ObjectExpression' || textOf(node) !== null;
}

function leavesOf(root: Node): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const walk = (value: Node, path: string): void => {
    const node = bare(value);
    const text = textOf(node);
    if (text !== null) leaves.set(path, text);
    else if (/Function/.test(node.type)) leaves.set(path, () => path);
    else if (node.type === 'ObjectExpression') {
      for (const { name, child } of propertiesOf(node))
        walk(child, path ? `${path}.${name}` : name);
    } else if (node.type === 'ArrayExpression' && Array.isArray(node.elements)) {
      node.elements.filter(isNode).forEach((child, i) => {
        walk(child, `${path}.${i}`);
      });
    }
  };
  walk(root, '');
  return leaves;
}

/** The text of a string, or of a template with its gaps left out. */
function textOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return null;
  return node.quasis
    .map((quasi) => (isNode(quasi) ? String(Reflect.get(Object(quasi.value), 'cooked')) : ''))
    .join('');
}

function propertyOf(node: Node, wanted: string): Node | null {
  return propertiesOf(node).find(({ name }) => name === wanted)?.child ?? null;
}

function propertiesOf(node: Node): readonly { readonly name: string; readonly child: Node }[] {
  if (!Array.isArray(node.properties)) return [];
  return node.properties.filter(isNode).flatMap(({ key, value }) => {
    if (!isNode(key) || !isNode(value)) return [];
    const name = key.type === 'Identifier' ? key.name : key.value;
    return typeof name === 'string' ? [{ name, child: bare(value) }] : [];
  });
}

/** The expression inside `as const`, `satisfies X` and brackets. */
function bare(node: Node): Node {
  const isWrapper = /^TS(As|Satisfies)Expression$|^ParenthesizedExpression$/.test(node.type);
  return isWrapper && isNode(node.expression) ? bare(node.expression) : node;
}

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
