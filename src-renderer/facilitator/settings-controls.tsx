import { useSend, useView } from '../client/index.ts';
import { appTexts } from '../text/app.ts';
import { useText } from '../text/language.ts';
import { SelectField } from '../ui/fields.tsx';
import { themes } from '../ui/look.ts';
import { LanguageSwitch } from '../ui/plain/language-switch.tsx';

/** The language of every window, changed at once. */
export function LanguageSetting() {
  const text = useText(appTexts);
  const send = useSend();
  const language = useView((view) => view.preferences.language);
  return (
    <LanguageSwitch
      language={language}
      label={text.language}
      onChange={(next) => void send('preferences.set', { language: next })}
    />
  );
}

/** The look of the console; the projector chooses its own, except that it follows high contrast. */
export function ThemeSetting() {
  const text = useText(appTexts);
  const send = useSend();
  const theme = useView((view) => view.preferences.theme);
  return (
    <SelectField
      label={text.settings.theme}
      options={themes.map((value) => ({ value, label: text.settings.themes[value] }))}
      value={theme}
      onChange={(next) => void send('preferences.set', { theme: next })}
    />
  );
}
