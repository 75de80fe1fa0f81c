/* Language and look of the screens: kept in one small settings file, defaults where it can't be read. */
import { join } from 'node:path';
import * as v from 'valibot';
import { themes } from '../../src-shared/contract/requests.ts';
import { readJsonFile, writeJsonFile } from '../storage/index.ts';
import type { CorePorts } from './ports.ts';

const preferencesSchema = v.strictObject({
  language: v.picklist(['ja', 'en']),
  theme: v.picklist(themes),
});
export type Preferences = Readonly<v.InferOutput<typeof preferencesSchema>>;

const defaults: Preferences = { language: 'ja', theme: 'light' };

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
  let current = read.ok && read.value.kind === 'read' ? read.value.value : defaults;
  return {
    get current() {
      return current;
    },
    change(changes) {
      current = {
        language: changes.language ?? current.language,
        theme: changes.theme ?? current.theme,
      };
      const written = writeJsonFile(path, current);
      if (!written.ok) ports.log({ level: 'warn', event: 'preferences-not-saved' });
    },
  };
}
