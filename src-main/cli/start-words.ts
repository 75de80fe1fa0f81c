/* What `tsunagi start` says while it runs. */
import type { NoDesktop } from './desktop-launch.ts';
import type { Language } from './language.ts';

export type StartWords = {
  readonly reasons: Readonly<Record<NoDesktop, string>>;
  noDesktop(reason: string): string;
  readonly downloading: string;
  readonly ready: string;
  readonly again: string;
  readonly howToEnd: string;
  readonly closing: string;
};

export const startWords: Readonly<Record<Language, StartWords>> = {
  ja: {
    reasons: {
      'no-screen': '画面のない環境です',
      'as-root': '管理者(root)では動かせません',
      'not-built': 'まだ作られていません',
      'not-installed': 'Electronが入っていません',
      'not-reachable': 'Electronを取得できませんでした',
      'did-not-start': '起動できませんでした',
    },
    noDesktop: (reason) => `デスクトップ版の代わりにブラウザーで開きます(${reason})。`,
    downloading: 'デスクトップ版に必要なElectronを取得しています(初回だけ、数分かかります)。',
    ready: 'つなぎの準備ができました。このアドレスをブラウザーで開いてください(1回だけ使えます)。',
    again: '画面が閉じられました。もう一度開くときは、この新しいアドレスを使ってください。',
    howToEnd: '終わるときは、ここで Ctrl+C を押してください。',
    closing: 'つなぎを閉じています。',
  },
  en: {
    reasons: {
      'no-screen': 'there is no screen here',
      'as-root': 'it does not run as root',
      'not-built': 'it has not been built yet',
      'not-installed': 'Electron is not installed',
      'not-reachable': 'Electron could not be downloaded',
      'did-not-start': 'it did not start',
    },
    noDesktop: (reason) => `Opening in the browser instead of the desktop window (${reason}).`,
    downloading: 'Downloading Electron for the desktop window (once; it takes a few minutes).',
    ready: 'Tsunagi is ready. Open this address in a browser (it works once).',
    again: 'The window was closed. To open it again, use this new address.',
    howToEnd: 'To end Tsunagi, press Ctrl+C here.',
    closing: 'Closing Tsunagi.',
  },
};
