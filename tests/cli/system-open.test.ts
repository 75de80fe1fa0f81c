import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasScreen, revealing } from '../../src-main/cli/system-open.ts';

test('a file is shown among its neighbours, by each system’s own program and without a shell', () => {
  expect(revealing('/Users/mio/水と企業 PDF/A-vision.pdf', 'darwin')).toEqual({
    program: 'open',
    words: ['-R', '/Users/mio/水と企業 PDF/A-vision.pdf'],
    isVerbatim: false,
  });
  // With the usual quotes around the whole word, Explorer opens another folder when the path has a space.
  expect(revealing('C:\\Users\\mio\\水と企業 PDF\\A, B.pdf', 'win32')).toEqual({
    program: 'explorer.exe',
    words: ['/select,"C:\\Users\\mio\\水と企業 PDF\\A, B.pdf"'],
    isVerbatim: true,
  });
});

test('on Linux the folder opens: the file’s own, or the one that was meant', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi open '));
  const file = join(folder, 'A-vision.pdf');
  writeFileSync(file, '');
  const expected = { program: 'xdg-open', words: [folder], isVerbatim: false };
  expect(revealing(file, 'linux')).toEqual(expected);
  expect(revealing(folder, 'linux')).toEqual(expected);
  rmSync(folder, { recursive: true });
});

test('a session without a display has nothing to show it on', () => {
  expect(hasScreen({}, 'linux')).toBe(false);
  expect(hasScreen({ DISPLAY: '' }, 'linux')).toBe(false);
  expect(hasScreen({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasScreen({}, 'darwin')).toBe(true);
});
