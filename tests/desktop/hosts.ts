/*
 * Where the stories run on this machine: in the stand-in everywhere, and in the real Electron too
 * where its executable is.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Host, type LaunchOptions, root } from './desktop-app.ts';
import { launchInElectron } from './real-electron.ts';
import { launchInStandIn } from './stand-in-app.ts';

const electronPath = realElectron();

/** Where the stories run on this machine. */
export const hosts: readonly Host[] = [
  { name: 'stand-in', launch: launchInStandIn },
  ...(electronPath === null
    ? []
    : [
        {
          name: 'Electron',
          launch: (home: string, options: LaunchOptions) =>
            launchInElectron(electronPath, home, options),
        },
      ]),
];

/** Why the stories do not run in the real Electron, or null when they do. */
export const electronSkipped: string | null =
  electronPath === null ? 'node_modules/electron/dist is not on this machine' : null;

/** The executable's path, without importing the package, which would try to download it. */
function realElectron(): string | null {
  const folder = join(root, 'node_modules/electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? executable : null;
}
