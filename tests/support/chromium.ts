/*
 * The one place that knows where Chromium is and how the tests start it. No test downloads a browser:
 * it is the system's own, which `scripts/install-test-tools.ts` installs where it can.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright';

/** Names this one wins over the usual places, for a browser kept elsewhere. */
const override = 'TSUNAGI_CHROMIUM';

/** Path of a Chromium, Chrome or Edge on this machine, or null when none is found. */
export function findChromium(): string | null {
  const named = process.env[override];
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  return usualPlaces().find((place) => existsSync(place)) ?? null;
}

/**
 * Starts a headless browser for a test; the caller closes it.
 *
 * @throws Error that names the way out when no browser is found
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error(
      `No Chromium found. Run: node scripts/install-test-tools.ts, or set ${override} to its path.`,
    );
  }
  // Chromium refuses its sandbox to root, which is who runs CI.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    ...options,
    executablePath,
    args: [...asRoot, ...(options.args ?? [])],
  });
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ];
  }
  if (process.platform === 'win32') {
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]);
  }
  // The one without windows does a page's work in two thirds of the time.
  return ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].map(
    (name) => `/usr/bin/${name}`,
  );
}
