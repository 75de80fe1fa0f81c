import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ensureFolder,
  freeBytes,
  RecentFiles,
  readJsonFile,
  Spill,
  writeFileAtomically,
  writeJsonFile,
} from '../../src-main/storage/index.ts';
import { aFolder, codeOf, okValue, operation } from '../support/storage/workspace.ts';

let folder: ReturnType<typeof aFolder>;
beforeEach(() => {
  folder = aFolder();
});
afterEach(() => folder.dispose());

function recent(n: number): Parameters<RecentFiles['remember']>[0] {
  return { path: `/w/${n}.tsunagi`, workshopId: `w${n}`, title: `第${n}回`, lastOpenedAtMs: n };
}

describe('Writing a file atomically', () => {
  it('replaces the whole content and leaves nothing else', () => {
    const path = join(folder.path, 'a.pdf');
    okValue(writeFileAtomically(path, 'a long first content'));
    okValue(writeFileAtomically(path, Buffer.from([1, 2, 3])));

    expect([...readFileSync(path)]).toEqual([1, 2, 3]);
    expect(readdirSync(folder.path)).toEqual(['a.pdf']);
  });

  it('refuses a taken name when asked to, and names a missing folder', () => {
    const path = join(folder.path, 'a.pdf');
    okValue(writeFileAtomically(path, 'first', 'refuse'));

    expect(codeOf(writeFileAtomically(path, 'second', 'refuse'))).toBe('file-exists');
    expect(readFileSync(path, 'utf8')).toBe('first');
    expect(codeOf(writeFileAtomically(join(folder.path, 'no', 'b'), ''))).toBe('folder-missing');
    expect(readdirSync(folder.path)).toEqual(['a.pdf']);
  });

  it('leaves nothing behind when the target is a folder', () => {
    const path = join(folder.path, 'a.pdf');
    mkdirSync(path);

    expect(writeFileAtomically(path, 'x').ok).toBe(false);
    expect(readdirSync(folder.path)).toEqual(['a.pdf']);
  });
});

describe('A JSON file', () => {
  const parse = (content: unknown) => (typeof content === 'number' ? content : null);

  it('is read back, is missing, or is put aside when it is damaged', () => {
    const path = join(folder.path, 'settings.json');
    const missing = okValue(readJsonFile(path, parse));
    okValue(writeJsonFile(path, 7));
    const read = okValue(readJsonFile(path, parse));
    writeFileSync(path, '\u0000\u0000');
    const damaged = okValue(readJsonFile(path, parse));

    expect([missing, read, damaged]).toEqual([
      { kind: 'missing' },
      { kind: 'read', value: 7 },
      { kind: 'damaged', keptAs: `${path}.damaged` },
    ]);
    expect(readdirSync(folder.path)).toEqual(['settings.json.damaged']);
  });
});

describe('The list of recent files', () => {
  it('has the last opened first, each once, at most twenty', () => {
    const files = new RecentFiles(join(folder.path, 'recent.json'));
    for (let n = 1; n <= 22; n += 1) okValue(files.remember(recent(n)));
    okValue(files.remember(recent(5)));
    okValue(files.forget('/w/22.tsunagi'));

    const list = okValue(new RecentFiles(join(folder.path, 'recent.json')).list());

    const expected = [5, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 4, 3];
    expect(list).toEqual({ files: expected.map(recent), wasDamaged: false });
  });

  it.each([['{'], ['[]'], ['{"version":1,"files":[{"path":3}]}'], ['{"version":2,"files":[]}']])(
    'starts anew when it stands there as %s, says so once, and keeps the damaged one',
    (text) => {
      const path = join(folder.path, 'recent.json');
      writeFileSync(path, text);
      const files = new RecentFiles(path);

      const first = okValue(files.remember(recent(1)));
      const then = okValue(files.list());

      expect(first).toEqual({ files: [recent(1)], wasDamaged: true });
      expect(then).toEqual({ files: [recent(1)], wasDamaged: false });
      expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(text);
    },
  );
});

describe('A spill file', () => {
  it('gives back its operations in order and goes when removed', () => {
    const path = join(folder.path, 'w.spill');
    const spill = new Spill(path, 'w1');
    const empty = okValue(spill.read());
    okValue(spill.append(operation(1, 2)));
    okValue(spill.append(operation(2)));
    const read = okValue(new Spill(path, 'w1').read());
    okValue(spill.remove());

    expect(empty).toEqual({ operations: [], hasTornLine: false, damagedLines: 0 });
    expect(read).toEqual({
      operations: [operation(1, 2), operation(2)],
      hasTornLine: false,
      damagedLines: 0,
    });
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('passes over a line torn at any byte, and takes new lines after it', () => {
    const path = join(folder.path, 'w.spill');
    const spill = new Spill(path, 'w1');
    okValue(spill.append(operation(1)));
    const first = readFileSync(path);
    okValue(spill.append(operation(2)));
    const both = readFileSync(path);
    for (let bytes = first.length + 1; bytes < both.length - 1; bytes += 7) {
      writeFileSync(path, both);
      truncateSync(path, bytes);
      const torn = okValue(spill.read());
      okValue(spill.append(operation(3)));

      expect(torn).toEqual({ operations: [operation(1)], hasTornLine: true, damagedLines: 0 });
      expect(okValue(spill.read())).toEqual({
        operations: [operation(1), operation(3)],
        hasTornLine: false,
        damagedLines: 1,
      });
    }
  });

  it('does not take over lines of another workshop or changed ones', () => {
    const path = join(folder.path, 'w.spill');
    okValue(new Spill(path, 'w1').append(operation(1)));
    appendFileSync(path, readFileSync(path, 'utf8').replace('付箋', '付戔'));

    expect(okValue(new Spill(path, 'w2').read())).toMatchObject({
      operations: [],
      damagedLines: 2,
    });
    expect(okValue(new Spill(path, 'w1').read())).toMatchObject({
      operations: [operation(1)],
      damagedLines: 1,
    });
  });
});

describe('Folders', () => {
  it('are made with those above them, and tell their free space', () => {
    const deep = join(folder.path, 'a', 'b');
    okValue(ensureFolder(deep));
    okValue(ensureFolder(deep));

    expect(okValue(freeBytes(deep))).toBeGreaterThan(0);
    expect(codeOf(freeBytes(join(deep, 'none')))).toBe('folder-missing');
  });
});
