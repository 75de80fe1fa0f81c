/* The fonts that ship with the app bring their licences along, each as its own package has it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'resources/font-licences');
const printed = readdirSync(join(root, 'node_modules/@expo-google-fonts'));
const licences = [
  ['biz-udpgothic-screen.txt', '@fontsource/biz-udpgothic/LICENSE'] as const,
  ...printed.map((name) => [`${name}.txt`, `@expo-google-fonts/${name}/LICENSE_FONT`] as const),
];

describe('the licences of the fonts', () => {
  it('are there for each font package and for nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual(licences.map(([file]) => file).sort());
  });

  it.each(licences)('%s is the one of its package', (file, origin) => {
    const [ours, theirs] = [join(folder, file), join(root, 'node_modules', origin)].map((path) =>
      readFileSync(path, 'utf8'),
    );

    expect(ours).toBe(theirs);
    expect(ours).toContain('SIL Open Font License, Version 1.1');
  });
});
