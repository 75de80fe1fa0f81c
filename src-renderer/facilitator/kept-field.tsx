/*
 * A field whose text is kept the moment it is left: no save button, and always visible whether it
 * worked. What was refused stays in the field with the reason under it.
 */
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import { appTexts } from '../text/app.ts';
import { wordFailure } from '../text/failures.ts';
import { useLanguage, useText } from '../text/language.ts';
import { isForInputMethod } from '../ui/plain/composition.ts';
import styles from './kept-field.module.css';

type Keeping =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly failure: ContractFailure };

export function KeptField(props: {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly type?: 'text' | 'date' | 'time';
  readonly placeholder?: string;
  readonly value: string;
  /** Keeps the text; null when it was kept. */
  readonly onKeep: (value: string) => Promise<ContractFailure | null>;
}) {
  const text = useText(appTexts);
  const language = useLanguage();
  const [draft, setDraft] = useState<string | null>(null);
  const [keeping, setKeeping] = useState<Keeping>({ kind: 'quiet' });

  async function keep() {
    if (draft === null) return;
    if (draft === props.value) {
      setDraft(null);
      setKeeping({ kind: 'quiet' });
      return;
    }
    const refused = await props.onKeep(draft);
    if (refused === null) {
      setDraft((now) => (now === draft ? null : now));
      setKeeping({ kind: 'saved' });
    } else {
      setKeeping({ kind: 'refused', failure: refused });
    }
  }

  const said = keeping.kind === 'refused' ? wordFailure(keeping.failure, language) : null;
  return (
    <div className={styles.field} data-bare={props.isLabelHidden || undefined}>
      <TextInput
        size="sm"
        type={props.type ?? 'text'}
        {...(props.isLabelHidden ? { 'aria-label': props.label } : { label: props.label })}
        placeholder={props.placeholder ?? ''}
        autoComplete="off"
        value={draft ?? props.value}
        error={
          said === null ? undefined : `${said.what}${language === 'ja' ? '' : ' '}${said.next}`
        }
        onChange={(event) => {
          setDraft(event.currentTarget.value);
          setKeeping({ kind: 'quiet' });
        }}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (isForInputMethod(event)) return;
          if (event.key === 'Enter') void keep();
          else if (event.key === 'Escape' && draft !== null) {
            event.stopPropagation();
            setDraft(null);
            setKeeping({ kind: 'quiet' });
          }
        }}
      />
      <span className={styles.saved} role="status">
        {keeping.kind === 'saved' ? `✓ ${text.setup.saved}` : ''}
      </span>
    </div>
  );
}
