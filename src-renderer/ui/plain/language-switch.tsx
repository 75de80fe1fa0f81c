import { useId } from 'react';
import type { Language } from '../../text/language.ts';
import styles from './plain.module.css';

const options: readonly { readonly language: Language; readonly ownName: string }[] = [
  { language: 'ja', ownName: '日本語' },
  { language: 'en', ownName: 'English' },
];

/**
 * Japanese or English, each by its own name whatever the current language.
 *
 * A radio group: Tab reaches it, arrow keys change the language at once.
 */
export function LanguageSwitch(props: {
  readonly language: Language;
  /** Accessible name of the group, such as 表示言語. */
  readonly label: string;
  readonly onChange: (language: Language) => void;
}) {
  const name = useId();
  return (
    <div className={styles.languageSwitch} role="radiogroup" aria-label={props.label}>
      {options.map(({ language, ownName }) => (
        <label key={language} className={styles.languageOption} lang={language}>
          <input
            type="radio"
            name={name}
            checked={language === props.language}
            onChange={() => props.onChange(language)}
          />
          {ownName}
        </label>
      ))}
    </div>
  );
}
