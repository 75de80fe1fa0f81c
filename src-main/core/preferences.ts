/* How this person likes the app: kept in one small settings file, defaults where it can't be read. */
import { join } from 'node:path';
import * as v from 'valibot';
import { themes } from '../../src-shared/contract/requests.ts';
import { readJsonFile, writeJsonFile } from '../storage/index.ts';
import type { CorePorts } from './ports.ts';

const preferencesSchema = v.strictObject({
  language: v.picklist(['ja', 'en']),
  theme: v.picklist(themes),
  /** Null until it is chosen; each host has a habit of its own. The files of 0.1 don't have it. */
  opensFolder: v.optional(v.nullable(v.boolean()), null),
});
type Kept = Readonly<v.InferOutput<typeof preferencesSchema>>;
export type Preferences = Omit<Kept, 'opensFolder'> & { readonly opensFolder: boolean };

export type PreferenceKeeper = {
  readonly current: Preferences;
  change(changes: { [Key in keyof Preferences]?: Preferences[Key] | undefined }): void;
};

/** Reads the settings; a file that is damaged or foreign counts as absent, because nothing in it is irreplaceable. */
export function keepPreferences(ports: CorePorts): PreferenceKeeper {
  const path = join(ports.folders.settings, 'preferences.json');
  const read = readJsonFile(path, (content) => {
    const parsed = v.safeParse(preferencesSchema, content);
    return parsed.success ? parsed.output : null;
  });
  let kept: Kept =
    read.ok && read.value.kind === 'read'
      ? read.value.value
      : { language: 'ja', theme: 'light', opensFolder: null };

  function preferencesNow(): Preferences {
    const { language, theme } = kept;
    // A browser is a place of its own, where a window that comes up by itself would surprise.
    return { language, theme, opensFolder: kept.opensFolder ?? ports.host.kind === 'desktop' };
  }

  let current = preferencesNow();
  return {
    get current() {
      return current;
    },
    change(changes) {
      kept = {
        language: changes.language ?? kept.language,
        theme: changes.theme ?? kept.theme,
        opensFolder: changes.opensFolder ?? kept.opensFolder,
      };
      current = preferencesNow();
      const written = writeJsonFile(path, kept);
      if (!written.ok) ports.log({ level: 'warn', event: 'preferences-not-saved' });
    },
  };
}
