import { _electron } from 'playwright';
import { type DesktopApp, type LaunchOptions, root, until } from './desktop-app.ts';

export async function launchInElectron(
  executablePath: string,
  home: string,
  options: LaunchOptions,
): Promise<DesktopApp> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath,
    args: [...asRoot, `--user-data-dir=${home}`, root, ...(options.args ?? [])],
    bypassCSP: options.bypassCsp ?? false,
    // The documents folder follows the home folder.
    env: { ...definedOnly(process.env), HOME: home, USERPROFILE: home },
  });
  await app.evaluate(({ dialog }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shownMessages: shown });
    dialog.showMessageBox = async (...args: unknown[]) => {
      // Always called with the box's options last.
      const { message, detail } = args.at(-1) as { message: string; detail: string };
      shown.push(`${message} ${detail}`);
      return { response: 0, checkboxChecked: false };
    };
  });

  return {
    home,
    async page(name) {
      const found = () => app.windows().find((page) => page.url().endsWith(`/${name}/index.html`));
      await until(`the ${name} window`, () => found() !== undefined);
      const page = found();
      if (page === undefined) throw new Error('found a moment ago');
      await page.waitForLoadState('load');
      return page;
    },
    windowCount: async () => app.windows().length,
    menuLabels: () =>
      app.evaluate(({ Menu }) => {
        const labelsOf = (menu: Electron.Menu | null): string[] =>
          (menu?.items ?? []).flatMap(({ label, submenu }) => [
            label,
            ...labelsOf(submenu ?? null),
          ]);
        return labelsOf(Menu.getApplicationMenu());
      }),
    isMenuItemEnabled: (id) =>
      app.evaluate(
        ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.enabled ?? false,
        id,
      ),
    pressMenu: (id) =>
      app.evaluate(({ Menu }, wanted) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
        if (!item?.enabled) throw new Error(`menu item '${wanted}' is not enabled`);
        item.click();
      }, id),
    answerOpenDialog: (path) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({
          canceled: chosen === null,
          filePaths: chosen === null ? [] : [chosen],
        });
      }, path),
    messages: () =>
      app.evaluate(() => {
        // Put there when the app was launched.
        return (globalThis as unknown as { shownMessages: string[] }).shownMessages;
      }),
    async quit() {
      const ended = new Promise<number>((resolve) => {
        app.process().once('exit', (code) => resolve(code ?? 1));
      });
      // The answer may never come, since the app is on its way out.
      app.evaluate(({ app: program }) => program.quit()).catch(() => undefined);
      return ended;
    },
    end: () => app.close(),
  };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
