/* Which departments to compare: the library of twelve, and the group's own. */

import {
  type DepartmentKind,
  departmentKinds,
  departmentLimits,
} from '../../../../src-shared/exercises/departments/index.ts';
import { useReportFailure } from '../../../client/index.ts';
import { AddingEntry } from '../../../entry/adding-entry.tsx';
import layout from '../../../entry/layout.module.css';
import { RemoveButton } from '../../../entry/remove-button.tsx';
import styles from './departments.module.css';
import { useAsk, useNewId, useScene } from './scene.tsx';

const { optionsFewest, optionsMost } = departmentLimits;

export function OptionPicker() {
  const { part, words } = useScene();
  const ask = useAsk();
  const newId = useNewId();
  const isFull = part.options.length >= optionsMost;
  const own = (name: string) => ({
    optionId: newId.option(),
    name,
    library: null,
    concern: '',
    gives: '',
    problem: '',
  });
  if (part.isJudging) return <p className={layout.quiet}>{words.options.waiting}</p>;
  return (
    <section className={layout.panel} aria-label={words.options.library}>
      <header className={layout.sectionHead}>
        <h2 className={layout.heading}>{words.options.library}</h2>
        <span className={layout.quiet}>
          {part.isCollecting ? words.options.sealedHint : words.options.libraryHint}
        </span>
        <span className={layout.push} role="status">
          {words.options.count(part.options.length, optionsMost)}
        </span>
      </header>
      <Library isFull={isFull} />
      <AddingEntry
        field="options/new"
        label={words.options.own}
        placeholder={words.options.ownPlaceholder}
        max={departmentLimits.optionName.max}
        isDisabled={isFull}
        onAdd={(name) => ask('departments.addOptions', { options: [own(name)] })}
        onAddLines={(names) => ask('departments.addOptions', { options: names.map(own) })}
      />
      {isFull && <p className={layout.quiet}>{words.options.full(optionsMost)}</p>}
      {part.options.length < optionsFewest && (
        <p className={layout.gentle}>{words.options.few(optionsFewest)}</p>
      )}
      <OwnOptions />
    </section>
  );
}

function Library(props: { readonly isFull: boolean }) {
  const { part, text, words } = useScene();
  const ask = useAsk();
  const newId = useNewId();
  const report = useReportFailure();
  async function toggle(kind: DepartmentKind) {
    const present = part.options.find((option) => option.library === kind);
    const { name, concern, gives } = text.library[kind];
    const card = { optionId: newId.option(), name, library: kind, concern, gives, problem: '' };
    const failure = present
      ? await ask('departments.removeOption', { optionId: present.id })
      : await ask('departments.addOptions', { options: [card] });
    if (failure !== null) report(failure);
  }
  return (
    <ul className={styles.library}>
      {departmentKinds.map((kind) => {
        const isChosen = part.options.some((option) => option.library === kind);
        const { name, concern, gives, fits } = text.library[kind];
        const isStopped = isChosen ? part.isCollecting : props.isFull;
        return (
          <li key={kind}>
            <button
              type="button"
              className={styles.libraryCard}
              aria-pressed={isChosen}
              aria-disabled={isStopped || undefined}
              onClick={() => {
                if (!isStopped) void toggle(kind);
              }}
            >
              <strong>{name}</strong>
              <span className={styles.libraryWords}>{words.options.card(concern, gives)}</span>
              <span className={styles.libraryWords}>
                {text.card.fits} {text.types[typeNumber(fits)]}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** The text's number of a type as one of the four there are. */
export function typeNumber(fits: number): 1 | 2 | 3 | 4 {
  return ([1, 2, 3, 4] as const).find((type) => type === fits) ?? 1;
}

/** Departments that no card of the library stands for, each with a way to take it away. */
function OwnOptions() {
  const { part, words } = useScene();
  const ask = useAsk();
  const own = part.options.filter((option) => option.library === null);
  if (own.length === 0) return null;
  return (
    <ul className={styles.ownOptions} aria-label={words.options.chosen}>
      {own.map(({ id, name }) => (
        <li key={id} className={styles.ownOption}>
          {name}
          {!part.isCollecting && (
            <RemoveButton
              label={words.options.remove(name)}
              onRemove={() => ask('departments.removeOption', { optionId: id })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
