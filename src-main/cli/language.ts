import type { ExportOrder } from '../../src-shared/contract/requests.ts';

export type Language = ExportOrder['language'];
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language the command line speaks: `TSUNAGI_LANG`, else the locale as POSIX orders its variables,
 * else the system's. Anything but Japanese is English.
 *
 * @param systemLocale what the system says where no variable does, such as on Windows
 */
export function spokenLanguage(
  environment: Environment = process.env,
  systemLocale: () => string = () => Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const { TSUNAGI_LANG, LC_ALL, LC_MESSAGES, LANG } = environment;
  const named = [TSUNAGI_LANG, LC_ALL, LC_MESSAGES, LANG].find(
    (value) => value !== undefined && value !== '',
  );
  return (named ?? systemLocale()).toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
