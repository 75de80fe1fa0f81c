/* The desktop app under the stand-in: the real built main process and preload, pages in Chromium. */
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launchStandIn, type StandIn } from '../support/electron-stand-in/launch.ts';
import type { StandInOptions, StandInWindow } from '../support/electron-stand-in/runtime.ts';
import type { Menu, MenuItem } from '../support/electron-stand-in/system.ts';
import { type DesktopApp, type LaunchOptions, root, until } from './desktop-app.ts';

/** A desktop app whose stand-in a story may reach for what only a stand-in can do. */
export type StandInApp = DesktopApp & { readonly standIn: StandIn };

export async function launchInStandIn(
  home: string,
  options: LaunchOptions & Pick<StandInOptions, 'displays' | 'isPackaged'>,
): Promise<StandInApp> {
  const standIn = await launchStandIn({
    entry: join(root, 'out/main/desktop.js'),
    userData: home,
    args: options.args ?? [],
    bypassCsp: options.bypassCsp ?? false,
    // Whoever sees a message box reads it and presses its only button.
    standingAnswers: { showMessageBox: { response: 0, checkboxChecked: false } },
    isPackaged: options.isPackaged ?? false,
    ...(options.displays === undefined ? {} : { displays: options.displays }),
  });
  const { runtime, electron } = standIn;

  return {
    home,
    standIn,
    async page(name) {
      let found: Page | null = null;
      await until(`the ${name} window`, () => {
        found = pageNamed(runtime.windows, name);
        return found !== null;
      });
      return loaded(found);
    },
    windowCount: async () => runtime.context.pages().length,
    menuLabels: async () => labelsOf(electron.Menu.getApplicationMenu()),
    isMenuItemEnabled: async (id) => itemOf(standIn, id).enabled,
    async pressMenu(id) {
      const item = itemOf(standIn, id);
      if (!item.enabled) throw new Error(`menu item '${id}' is not enabled`);
      item.click();
    },
    async answerOpenDialog(path) {
      runtime.queueAnswer('showOpenDialog', {
        canceled: path === null,
        filePaths: path === null ? [] : [path],
      });
    },
    messages: async () =>
      runtime.calls
        .filter(({ name }) => name === 'showMessageBox')
        .map(({ args }) => messageOf(args.at(-1))),
    quit() {
      electron.app.quit();
      return runtime.exited;
    },
    end: () => electron.app.exit(0),
  };
}

async function loaded(page: Page | null): Promise<Page> {
  if (page === null) throw new Error('found a moment ago');
  await page.waitForLoadState('load');
  return page;
}

function pageNamed(windows: readonly StandInWindow[], name: string): Page | null {
  const loaded = windows.find(({ page }) => page?.url().endsWith(`/${name}/index.html`));
  return loaded?.page ?? null;
}

function itemOf({ electron }: StandIn, id: string): MenuItem {
  const item = electron.Menu.getApplicationMenu()?.getMenuItemById(id);
  if (!item) throw new Error(`no menu item '${id}'`);
  return item;
}

function labelsOf(menu: Menu | null): readonly string[] {
  if (menu === null) return [];
  return menu.items.flatMap(({ label, submenu }) => [label, ...labelsOf(submenu ?? null)]);
}

function messageOf(options: unknown): string {
  const isBox = (value: unknown): value is { message: string; detail: string } =>
    typeof value === 'object' && value !== null && 'message' in value && 'detail' in value;
  return isBox(options) ? `${options.message} ${options.detail}` : '';
}
