import { useRef, useState } from 'react';
import {
  type ResourceCategory,
  resourceCategories,
  resourceLimits,
} from '../../../../src-shared/exercises/resources/index.ts';
import { AddingEntry } from '../../../entry/adding-entry.tsx';
import { ChoiceChips } from '../../../entry/choice-chips.tsx';
import layout from '../../../entry/layout.module.css';
import { isForInputMethod } from '../../../ui/plain/composition.ts';
import styles from './resources.module.css';
import { useAsk, useNewId, useScene } from './scene.tsx';

/** Keys that choose the nth category together with Alt, by their place on the keyboard. */
const categoryKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-'] as const;

/**
 * Copies needs into the record: Enter adds, a paste adds a need a line. The category stays chosen for
 * the next need; ↑ ↓ and Alt + key change it without leaving the field.
 */
export function NeedEntry(props: { readonly isLate?: boolean }) {
  const { map, text, words } = useScene();
  const ask = useAsk();
  const newId = useNewId();
  const input = useRef<HTMLInputElement>(null);
  // Anything but money first: the reflex to ask for it is what this exercise is there to break.
  const [category, setCategory] = useState<ResourceCategory>('people');
  const isFull = map.needs.length >= resourceLimits.needsMost;
  const example = text.categories[category];

  function add(lines: readonly string[]) {
    const needs = lines.map((line) => ({ needId: newId.need(), text: line, category }));
    return ask('resources.addNeeds', { needs });
  }

  function chooseByKey(key: string, code: string, isAlt: boolean): boolean {
    const count = resourceCategories.length;
    const at = resourceCategories.indexOf(category);
    const step = isAlt ? undefined : { ArrowUp: -1, ArrowDown: 1 }[key];
    const next = isAlt
      ? resourceCategories[placeOf(code)]
      : step === undefined
        ? undefined
        : resourceCategories[(at + step + count) % count];
    if (next === undefined) return false;
    setCategory(next);
    return true;
  }

  return (
    <fieldset
      className={layout.panel}
      onKeyDown={(event) => {
        if (isForInputMethod(event) || event.target !== input.current) return;
        if (chooseByKey(event.key, event.code, event.altKey)) event.preventDefault();
      }}
    >
      <ChoiceChips
        label={words.needs.category}
        chips={resourceCategories.map((each, index) => ({
          value: each,
          label: text.categories[each].name,
          keyHint: categoryKeys[index] ?? '',
          title: words.needs.examples(
            text.categories[each].companyExample,
            text.categories[each].ngoExample,
          ),
        }))}
        value={category}
        onChange={setCategory}
        onPointed={() => input.current?.focus()}
      />
      <dl className={styles.examples} aria-live="polite">
        <div>
          <dt>{text.companySide}</dt>
          <dd>{example.companyExample}</dd>
        </div>
        <div>
          <dt>{text.ngoSide}</dt>
          <dd>{example.ngoExample}</dd>
        </div>
      </dl>
      <AddingEntry
        field="needs/new"
        label={props.isLate ? words.needs.late : words.needs.entry}
        placeholder={words.needs.placeholder}
        max={resourceLimits.need.max}
        warnFrom={needWarnFrom}
        isDisabled={isFull}
        inputRef={input}
        onAdd={(line) => add([line])}
        onAddLines={add}
      />
      <p className={layout.quiet} role={isFull ? 'status' : undefined}>
        {isFull ? words.needs.full(resourceLimits.needsMost) : words.needs.hint}
      </p>
    </fieldset>
  );
}

/** Longer needs can't be read from the back row (domain brief 2.0: warn above 40). */
export const needWarnFrom = 41;

function placeOf(code: string): number {
  const key = code === 'Minus' ? '-' : (/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? '');
  const keys: readonly string[] = categoryKeys;
  return keys.indexOf(key);
}
