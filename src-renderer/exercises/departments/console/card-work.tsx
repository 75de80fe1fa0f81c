/* Step 2: what is known of each department, and the reasons that come up. */

import { useState } from 'react';
import {
  departmentLimits,
  isOut,
  type Option,
} from '../../../../src-shared/exercises/departments/index.ts';
import { AddingEntry } from '../../../entry/adding-entry.tsx';
import { useWhole } from '../../../entry/asking.tsx';
import { KeptText } from '../../../entry/kept-text.tsx';
import layout from '../../../entry/layout.module.css';
import { RemoveButton } from '../../../entry/remove-button.tsx';
import { classNames } from '../../../ui/plain/class-names.ts';
import styles from './departments.module.css';
import { OptionPicker, typeNumber } from './option-picker.tsx';
import { useAsk, useNewId, useScene } from './scene.tsx';

export function CardWork() {
  const { part, text, words } = useScene();
  const [isPicking, setPicking] = useState(part.options.length < departmentLimits.optionsFewest);
  return (
    <div className={layout.stack}>
      {part.options.length > 0 && (
        <>
          <p className={layout.lead}>{text.questions.cards}</p>
          <ul className={styles.cards}>
            {part.options.map((option) => (
              <li key={option.id}>
                <Card option={option} />
              </li>
            ))}
          </ul>
        </>
      )}
      <details
        className={layout.details}
        open={isPicking}
        onToggle={(event) => setPicking(event.currentTarget.open)}
      >
        <summary>{words.options.change(part.options.length)}</summary>
        <OptionPicker />
      </details>
    </div>
  );
}

function Card(props: { readonly option: Option }) {
  const { part, text, words } = useScene();
  const { option } = props;
  const { id, library, name } = option;
  const ask = useAsk();
  const newId = useNewId();
  const change = useWhole(option, ({ name, concern, gives, problem }) =>
    ask('departments.changeOption', { optionId: id, name, library, concern, gives, problem }),
  );
  const reasons = part.reasons.filter((reason) => reason.optionId === id);
  const max = departmentLimits.cardText.max;
  return (
    <article className={classNames(layout.panel, styles.card)} aria-label={name}>
      <header className={styles.cardHead}>
        <KeptText
          field={`option/${id}/name`}
          label={words.cards.name(name)}
          isLabelHidden
          look="title"
          value={name}
          min={departmentLimits.optionName.min}
          max={departmentLimits.optionName.max}
          onSend={(typed) => change((card) => ({ ...card, name: typed }))}
        />
        {library !== null && (
          <span className={layout.tag}>{text.types[typeNumber(text.library[library].fits)]}</span>
        )}
        {isOut(option) && <span className={layout.tag}>{text.knockoutStates.out}</span>}
      </header>
      <dl className={styles.cardFields}>
        {(['concern', 'problem', 'gives'] as const).map((field) => (
          <div key={field}>
            <dt>{text.card[field]}</dt>
            <dd>
              <KeptText
                field={`option/${id}/${field}`}
                label={words.cards.field(text.card[field], name)}
                isLabelHidden
                value={option[field]}
                max={max}
                onSend={(typed) => change((card) => ({ ...card, [field]: typed }))}
              />
            </dd>
          </div>
        ))}
      </dl>
      {reasons.length > 0 && (
        <ul className={styles.lines}>
          {reasons.map((reason) => (
            <li key={reason.id}>
              <span>{reason.text}</span>
              <RemoveButton
                label={words.cards.removeReason(reason.text)}
                onRemove={() => ask('departments.removeReason', { reasonId: reason.id })}
              />
            </li>
          ))}
        </ul>
      )}
      <AddingEntry
        field={`option/${id}/reasons/new`}
        label={words.cards.reasonEntry(name)}
        isLabelHidden
        placeholder={words.cards.reasonPlaceholder}
        max={departmentLimits.reasonText.max}
        onAdd={(typed) =>
          ask('departments.addReason', { reasonId: newId.reason(), optionId: id, text: typed })
        }
        onAddLines="one-by-one"
      />
    </article>
  );
}
