/* The criteria and what 1, 3 and 5 mean in each: written before anyone scores. */

import {
  type Anchors,
  type Criterion,
  criterionAnchor,
  criterionName,
  departmentLimits as limits,
} from '../../../../src-shared/exercises/departments/index.ts';
import { AddingEntry } from '../../../entry/adding-entry.tsx';
import { useWhole } from '../../../entry/asking.tsx';
import { KeptText } from '../../../entry/kept-text.tsx';
import layout from '../../../entry/layout.module.css';
import { RemoveButton } from '../../../entry/remove-button.tsx';
import styles from './departments.module.css';
import { useAsk, useNewId, useScene } from './scene.tsx';

const levels = [1, 3, 5] as const;

export function CriteriaPanel() {
  const { part, text, words } = useScene();
  const ask = useAsk();
  const newId = useNewId();
  const isFull = part.criteria.length >= limits.criteriaMost;
  return (
    <section className={layout.panel} aria-label={words.criteria.heading}>
      <header className={layout.sectionHead}>
        <h2 className={layout.heading}>{words.criteria.heading}</h2>
        <span className={layout.quiet}>{words.criteria.hint}</span>
        <span className={layout.push}>{text.moreIsBetter}</span>
      </header>
      <ol className={styles.criteria}>
        {part.criteria.map((criterion) => (
          <li key={criterion.id}>
            <CriterionRow criterion={criterion} />
          </li>
        ))}
      </ol>
      <AddingEntry
        field="criteria/new"
        label={words.criteria.add}
        isLabelHidden
        placeholder={words.criteria.addPlaceholder}
        max={limits.criterionName.max}
        isDisabled={isFull || part.isJudging}
        onAdd={(name) =>
          ask('departments.addCriterion', {
            criterionId: newId.criterion(),
            name,
            anchors: { 1: '', 3: '', 5: '' },
          })
        }
        onAddLines="one-by-one"
      />
      {(isFull || part.isJudging) && (
        <p className={layout.quiet}>
          {part.isJudging
            ? words.criteria.waiting
            : words.criteria.range(limits.criteriaFewest, limits.criteriaMost)}
        </p>
      )}
    </section>
  );
}

/** One criterion; a text left as the app's own is recorded as none, so that it follows the language. */
function CriterionRow(props: { readonly criterion: Criterion }) {
  const { part, text, words } = useScene();
  const { criterion } = props;
  const { id } = criterion;
  const name = criterionName(criterion, text);
  const ask = useAsk();
  const change = useWhole<Pick<Criterion, 'name' | 'anchors'>>(criterion, ({ name, anchors }) =>
    ask('departments.changeCriterion', { criterionId: id, name, anchors }),
  );
  const own = { id, name: '', anchors: noAnchors };
  return (
    <>
      <div className={styles.criterionName}>
        <KeptText
          field={`criterion/${id}/name`}
          label={words.criteria.edit(name)}
          isLabelHidden
          look="title"
          value={name}
          min={1}
          max={limits.criterionName.max}
          onSend={(typed) =>
            change((now) => ({ ...now, name: typed === criterionName(own, text) ? '' : typed }))
          }
        />
        {!part.isJudging && part.criteria.length > limits.criteriaFewest && (
          <RemoveButton
            label={words.criteria.remove(name)}
            onRemove={() => ask('departments.removeCriterion', { criterionId: id })}
          />
        )}
      </div>
      {levels.map((level) => (
        <div key={level} className={styles.anchorField}>
          <b aria-hidden>{level}</b>
          <KeptText
            field={`criterion/${id}/anchor/${level}`}
            label={words.criteria.anchor(level, name)}
            isLabelHidden
            value={criterionAnchor(criterion, level, text)}
            max={limits.anchor.max}
            onSend={(typed) =>
              change((now) => ({
                ...now,
                anchors: {
                  ...now.anchors,
                  [level]: typed === criterionAnchor(own, level, text) ? '' : typed,
                },
              }))
            }
          />
        </div>
      ))}
    </>
  );
}

const noAnchors: Anchors = { 1: '', 3: '', 5: '' };

/** What 1, 3 and 5 mean in one criterion, to read aloud before it is scored. */
export function AnchorLine(props: { readonly criterion: Criterion }) {
  const { text } = useScene();
  return (
    <dl className={styles.anchors}>
      {levels.map((level) => (
        <div key={level}>
          <dt>{level}</dt>
          <dd>{criterionAnchor(props.criterion, level, text) || '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
