import type { Option } from '../../../../src-shared/exercises/departments/index.ts';
import layout from '../../../entry/layout.module.css';
import { useScene } from './scene.tsx';

/** What to mind when reading the result: gaps, doubles, what may be dropped, what is still to check. */
export function Notes() {
  const { part, text, words, nameOfOption, nameOfCriterion } = useScene();
  const { measures } = part;
  const isMeasured = measures.cells.length > 0;
  const notes = [
    ...(measures.isTooFewPersons ? [text.tooFewPersons] : []),
    ...(measures.isTopDifferentByPerson ? [text.differsByPerson] : []),
    ...(isMeasured
      ? measures.unscoredCriteria.map((id) =>
          words.result.unscoredCriterion(
            text.criterionUnscored(nameOfCriterion(id)),
            text.steps.scoring.name,
          ),
        )
      : []),
    ...part.options.filter(isChecked).map(({ name }) => text.checkWarning(name)),
    ...measures.dominated.map(({ optionId, by }) =>
      text.dominated(nameOfOption(optionId), nameOfOption(by)),
    ),
    ...measures.doubleCounted.map(({ pair: [first, second] }) =>
      text.doubleCounted(nameOfCriterion(first), nameOfCriterion(second)),
    ),
    ...measures.negligible.map((id) => words.result.negligible(nameOfCriterion(id))),
  ];
  if (notes.length === 0) return null;
  return (
    <section className={layout.panel} aria-label={words.result.notes}>
      <h2 className={layout.heading}>{words.result.notes}</h2>
      <ul className={layout.quietList}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

function isChecked({ knockouts }: Option): boolean {
  return knockouts.includes('check') && !knockouts.includes('out');
}
