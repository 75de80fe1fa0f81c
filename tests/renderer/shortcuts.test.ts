import { describe, expect, it } from 'vitest';
import { type Press, shortcutOf } from '../../src-renderer/facilitator/workshop/shortcuts.ts';

function press(key: string, held: Partial<Press> = {}): Press {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

describe('the keys of an open workshop', () => {
  it.each([
    ['Ctrl+Z', press('z', { ctrlKey: true }), 'undo'],
    ['Command+Z', press('z', { metaKey: true }), 'undo'],
    ['Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
    ['Ctrl+Y', press('y', { ctrlKey: true }), 'redo'],
    ['Ctrl+P', press('p', { ctrlKey: true }), 'export'],
    ['R', press('r'), 'repeat'],
    ['N, also with caps lock', press('N'), 'next'],
    ['C', press('c'), 'compare'],
    ['?', press('?', { shiftKey: true }), 'help'],
  ])('know %s', (_, pressed, name) => {
    expect(shortcutOf(pressed, true)).toEqual({ name, position: 0 });
  });

  it('choose groups by digits, ten of them, 0 being the tenth', () => {
    const positions = [...'1234567890'].map((digit) => shortcutOf(press(digit), true)?.position);

    expect(positions).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('leave every key without Ctrl alone when single letters are switched off', () => {
    const found = [...'nbtogcr.+?15'].map((key) => shortcutOf(press(key), false));

    expect(found).toEqual(found.map(() => null));
    expect(shortcutOf(press('z', { ctrlKey: true }), false)?.name).toBe('undo');
  });

  it.each([
    ['Alt with a digit, which the card entry uses', press('1', { altKey: true })],
    ['Ctrl+R, which loads a page anew', press('r', { ctrlKey: true })],
    ['Ctrl with a letter that is ours alone', press('n', { ctrlKey: true })],
    ['Ctrl+Shift+P', press('P', { ctrlKey: true, shiftKey: true })],
    ['the name of a property every object has', press('constructor')],
    ['Tab', press('Tab')],
  ])('leave alone %s', (_, pressed) => {
    expect(shortcutOf(pressed, true)).toBeNull();
  });
});
