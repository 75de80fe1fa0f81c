/*
 * The shell's decisions that need no window: what a menu holds on each system, where the projector
 * goes, what a command line asks for, which addresses are the app's own.
 */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import type { Display, MenuItemConstructorOptions } from 'electron';
import { bundlePath, staysInside } from '../../src-main/hosts/desktop/app-address.ts';
import { menuTemplate } from '../../src-main/hosts/desktop/menu.ts';
import type { MenuState } from '../../src-main/hosts/desktop/menu-client.ts';
import { placeProjector } from '../../src-main/hosts/desktop/projector-placement.ts';
import { openRequestIn } from '../../src-main/hosts/desktop/requested-files.ts';
import { displayAt, Menu } from '../support/electron-stand-in/system.ts';

const atRest: MenuState = {
  language: 'ja',
  theme: 'light',
  isWorkshopOpen: false,
  canUndo: false,
  canRedo: false,
  lastOrder: null,
};

const printed: NonNullable<MenuState['lastOrder']> = {
  sheets: ['vision'],
  groupIds: [],
  audience: 'internal',
  language: 'ja',
  paper: 'a4',
};

describe('the menu', () => {
  for (const [platform, first] of [
    ['darwin', 'Tsunagi'],
    ['win32', 'ファイル'],
    ['linux', 'ファイル'],
  ] as const) {
    it(`is well formed on ${platform}, begins with ${first} and can quit once`, () => {
      const template = templateFor(atRest, platform);

      // The types of Electron and of its stand-in name the same fields.
      Menu.buildFromTemplate(template as unknown as Parameters<typeof Menu.buildFromTemplate>[0]);
      assert.equal(template[0]?.label, first);
      assert.equal(itemsOf(template).filter(({ role }) => role === 'quit').length, 1);
    });
  }

  it('has the same entries in both languages', () => {
    const shape = (language: MenuState['language']) =>
      itemsOf(templateFor({ ...atRest, language }, 'darwin')).map(
        ({ id, role, type }) => id ?? role ?? type ?? 'group',
      );

    assert.deepEqual(shape('ja'), shape('en'));
  });

  it('offers to take back only what can be taken back', () => {
    const enabled = (state: MenuState) =>
      itemsOf(templateFor(state, 'linux'))
        .filter((item) => item.enabled === true)
        .map(({ id }) => id);

    assert.deepEqual(enabled(atRest), []);
    assert.deepEqual(enabled({ ...atRest, isWorkshopOpen: true, canUndo: true }), [
      'close-workshop',
      'undo-step',
    ]);
    assert.deepEqual(enabled({ ...atRest, isWorkshopOpen: true, lastOrder: printed }), [
      'print-again',
      'close-workshop',
    ]);
  });

  it('asks the core for what each entry says', () => {
    const asked: unknown[] = [];
    const template = menuTemplate(
      { ...atRest, lastOrder: printed },
      {
        ask: (name, input) => asked.push([name, input]),
        showProjector: () => asked.push('projector'),
        showLogFolder: () => asked.push('log folder'),
      },
      'linux',
    );

    // Electron calls `click` with an item, a window and an event, none of which is looked at.
    for (const { click } of itemsOf(template)) (click as (() => void) | undefined)?.();

    assert.deepEqual(asked, [
      ['library.openOther', {}],
      ['library.openSample', {}],
      ['export.start', printed],
      ['library.close', {}],
      ['history.undo', {}],
      ['history.redo', {}],
      'projector',
      ['preferences.set', { language: 'ja' }],
      ['preferences.set', { language: 'en' }],
      ['preferences.set', { theme: 'light' }],
      ['preferences.set', { theme: 'dark' }],
      ['preferences.set', { theme: 'contrast' }],
      'log folder',
    ]);
  });
});

describe('the place of the projector', () => {
  it('is the display that the console is not on, whichever that is', () => {
    const displays = [displayAt(1, 0), displayAt(2, 1920)] as Display[];

    const places = displays.map((consoleDisplay) => placeProjector(displays, consoleDisplay));

    assert.deepEqual(
      places.map(({ displayId, isFullScreen }) => ({ displayId, isFullScreen })),
      [
        { displayId: 2, isFullScreen: true },
        { displayId: 1, isFullScreen: true },
      ],
    );
  });

  it('stays within the only display there is', () => {
    const low = { ...displayAt(1, 0), workArea: { x: 0, y: 25, width: 2560, height: 600 } };

    // A display of the stand-in has all that is read here.
    const { bounds, isFullScreen } = placeProjector([low as Display], low as Display);

    assert.deepEqual(
      { bounds, isFullScreen },
      {
        bounds: { x: 1024, y: 25, width: 1536, height: 600 },
        isFullScreen: false,
      },
    );
  });
});

describe('a command line', () => {
  it('asks for its last workshop file, seen from where it was given', () => {
    assert.deepEqual(
      openRequestIn(['electron', '.', 'a.tsunagi', '--x', 'b.tsunagi'], '/home/a', false),
      {
        kind: 'file',
        path: resolve('/home/a', 'b.tsunagi'),
      },
    );
    assert.deepEqual(openRequestIn(['Tsunagi', 'b.tsunagi'], '/home/a', true), {
      kind: 'file',
      path: resolve('/home/a', 'b.tsunagi'),
    });
  });

  it('asks for the sample, or for nothing', () => {
    assert.deepEqual(openRequestIn(['electron', '.', '--sample'], '/', false), { kind: 'sample' });
    assert.deepEqual(openRequestIn(['electron', '.', 'letter.txt', '--flag.tsunagi'], '/', false), {
      kind: 'nothing',
    });
  });
});

describe("the app's own addresses", () => {
  it('are of its scheme and host, and of nobody else', () => {
    assert.equal(bundlePath('app://bundle/facilitator/index.html?a#b'), '/facilitator/index.html');
    for (const stranger of [
      'app://bundle.example/facilitator/index.html',
      'app://user@bundle/facilitator/index.html',
      'app://bundle:81/x',
      'apps://bundle/x',
      'https://bundle/x',
      'file:///app://bundle/x',
      'not an address',
      '',
    ]) {
      assert.equal(bundlePath(stranger), null, stranger);
      assert.equal(staysInside(stranger), false, stranger);
    }
  });

  it('include data that a page already holds', () => {
    assert.equal(staysInside('data:image/png;base64,AA'), true);
    assert.equal(staysInside('blob:app://bundle/0a1b'), true);
    assert.equal(staysInside('blob:https://example.com/0a1b'), false);
  });
});

function templateFor(state: MenuState, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  return menuTemplate(
    state,
    { ask: () => undefined, showProjector: () => undefined, showLogFolder: () => undefined },
    platform,
  );
}

function itemsOf(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : []),
  ]);
}
