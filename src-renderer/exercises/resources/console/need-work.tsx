/* Step 1, and the needs within reach of every later step: copying in, rewording, and the money question. */

import { memo, useCallback, useState } from 'react';
import {
  type Need,
  type ResourceCategory,
  resourceCategories,
  resourceLimits,
} from '../../../../src-shared/exercises/resources/index.ts';
import { textLength } from '../../../../src-shared/kernel/plain-text.ts';
import { useReportFailure, useView } from '../../../client/index.ts';
import { AddingEntry } from '../../../entry/adding-entry.tsx';
import { useAction, useWhole } from '../../../entry/asking.tsx';
import { EditableText } from '../../../entry/editable-text.tsx';
import layout from '../../../entry/layout.module.css';
import { RemoveButton } from '../../../entry/remove-button.tsx';
import { classNames } from '../../../ui/plain/class-names.ts';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import { NeedEntry, needWarnFrom } from './need-entry.tsx';
import styles from './resources.module.css';
import { useAsk, useScene } from './scene.tsx';

export function NeedWork() {
  return (
    <div className={layout.stack}>
      <Statement />
      <NeedEntry />
      <MoneyQuestion />
      <NeedList />
    </div>
  );
}

/** The vision the needs come from, so that the scribe can read it to the table again. */
function Statement() {
  const { group, words } = useScene();
  const statement = useView(
    useCallback((view) => view.workshop?.statements[group.id] ?? null, [group.id]),
  );
  if (statement === null) return null;
  return (
    <figure className={styles.statement}>
      <figcaption className={layout.quiet}>{words.needs.statement}</figcaption>
      <blockquote>{statement}</blockquote>
    </figure>
  );
}

/** Needs that come up late, in any step: folded away, never further than one key. */
export function LateNeeds() {
  const { map, words } = useScene();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={layout.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.needs.reach(map.needs.length)}</summary>
      {isOpen && (
        <div className={layout.stack}>
          <NeedEntry isLate />
          <MoneyQuestion />
          <NeedList />
        </div>
      )}
    </details>
  );
}

function NeedList() {
  const { map, words, text } = useScene();
  return (
    <section className={layout.stack} aria-label={words.needs.list}>
      <header className={layout.sectionHead}>
        <h2 className={layout.heading}>{words.needs.list}</h2>
        <span className={layout.quiet}>{words.needs.count(map.needs.length)}</span>
        <span className={layout.push}>{map.needs.length > 0 && words.needs.readBack}</span>
      </header>
      {map.needs.length === 0 ? (
        <EmptyState title={text.empty.needs} hint={words.needs.emptyHint} />
      ) : (
        <ol className={styles.rows}>
          {map.needs.map((need) => (
            <NeedRow key={need.id} need={need} />
          ))}
        </ol>
      )}
    </section>
  );
}

const NeedRow = memo(function NeedRow(props: { readonly need: Need }) {
  const { need } = props;
  const { text, words } = useScene();
  const ask = useAsk();
  const change = useWhole(need, ({ id: needId, text: worded, category, needsNoCompany }) =>
    ask('resources.changeNeed', { needId, text: worded, category, needsNoCompany }),
  );
  const toggle = useAction(() => {
    const needsNoCompany = !need.needsNoCompany;
    return change((now) => ({ ...now, needsNoCompany }));
  });
  const report = useReportFailure();
  const choose = async (category: ResourceCategory) => {
    const failure = await change((now) => ({ ...now, category }));
    if (failure !== null) report(failure);
  };
  return (
    <li className={styles.row}>
      <CategorySelect
        label={words.needs.categoryOf(need.text)}
        value={need.category}
        onChange={(category) => void choose(category)}
      />
      <div className={styles.rowText}>
        <EditableText
          field={`need/${need.id}/text`}
          label={words.needs.edit(need.text)}
          value={need.text}
          limits={resourceLimits.need}
          warnFrom={needWarnFrom}
          onSend={(typed) => change((now) => ({ ...now, text: typed }))}
        />
        {textLength(need.text) >= needWarnFrom && (
          <span className={layout.gentle}>{words.needs.long}</span>
        )}
      </div>
      <label className={styles.toggle}>
        <input
          type="checkbox"
          checked={need.needsNoCompany}
          aria-label={words.needs.noCompanyOf(need.text)}
          onChange={() => void toggle.run()}
        />
        {text.needsNoCompany}
      </label>
      <RemoveButton
        label={words.needs.remove(need.text)}
        onRemove={() => ask('resources.removeNeed', { needId: need.id })}
      />
    </li>
  );
});

/** One of the eleven kinds; the browser's own select, so letters and arrows choose. */
function CategorySelect(props: {
  readonly label: string;
  readonly value: ResourceCategory;
  readonly onChange: (category: ResourceCategory) => void;
}) {
  const { text } = useScene();
  return (
    <select
      className={styles.select}
      aria-label={props.label}
      value={props.value}
      onChange={(event) => {
        const chosen = resourceCategories.find((each) => each === event.currentTarget.value);
        if (chosen !== undefined) props.onChange(chosen);
      }}
    >
      {resourceCategories.map((category) => (
        <option key={category} value={category}>
          {text.categories[category].name}
        </option>
      ))}
    </select>
  );
}

/** After the third need for money: what should it get? One line turns a sum into the thing itself. */
function MoneyQuestion() {
  const { map, text, words } = useScene();
  const [category, setCategory] = useState<ResourceCategory>('goods');
  const ask = useAsk();
  if (!map.measures.asksForMoneyQuestion) return null;
  const money = map.needs.filter((need) => need.category === 'money');
  return (
    <section className={classNames(layout.panel, styles.question)} aria-label={text.moneyQuestion}>
      <h2 className={layout.heading}>{text.moneyQuestion}</h2>
      <p className={layout.quiet}>{words.money.hint}</p>
      <p className={styles.inline}>
        <span aria-hidden>{words.money.as}</span>
        <CategorySelect label={words.money.as} value={category} onChange={setCategory} />
      </p>
      <ul className={styles.conversions}>
        {money.map((need) => (
          <li key={need.id}>
            <span className={styles.conversionFrom}>{need.text}</span>
            <AddingEntry
              field={`need/${need.id}/thing`}
              label={words.money.thing(need.text)}
              isLabelHidden
              placeholder={words.money.placeholder}
              max={resourceLimits.need.max}
              warnFrom={needWarnFrom}
              onAdd={(typed) =>
                ask('resources.changeNeed', {
                  needId: need.id,
                  text: typed,
                  category,
                  needsNoCompany: need.needsNoCompany,
                })
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
