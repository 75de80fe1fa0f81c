import { isOut, knockoutNames } from '../../../../src-shared/exercises/departments/index.ts';
import { Empty } from '../../../room/signs.tsx';
import { hasLong } from './long.ts';
import styles from './room.module.css';
import type { ContentOf, SceneProps } from './scene-props.ts';

/** The cards side by side: what occupies a department, what troubles it, what it can give. */
export function CardScene({
  content,
  text,
}: SceneProps & { readonly content: ContentOf<'cards'> }) {
  const { options } = content;
  if (options.length === 0) return <Empty words={text.empty.options} />;
  return (
    <ul className={styles.cards} data-count={options.length}>
      {options.map((option) => (
        <li key={option.id} className={styles.card} data-out={isOut(option) || undefined}>
          <p className={styles.cardName}>{option.name}</p>
          <dl>
            {(['concern', 'problem', 'gives'] as const)
              .filter((field) => option[field] !== '')
              .map((field) => (
                <div key={field}>
                  <dt>{text.card[field]}</dt>
                  <dd>{option[field]}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

const signs = { ok: '○', check: '△', out: '×' } as const;

/** One row a department, a sign with its word under each of the three conditions. */
export function KnockoutScene({
  content,
  text,
}: SceneProps & { readonly content: ContentOf<'knockouts'> }) {
  const { options } = content;
  if (options.length === 0) return <Empty words={text.empty.options} />;
  return (
    <table
      className={styles.knockouts}
      data-many={options.length > 5 || undefined}
      data-long={hasLong(options.map(({ name }) => name)) || undefined}
    >
      <thead>
        <tr>
          <td />
          {knockoutNames.map((name) => (
            <th key={name} scope="col">
              {text.knockouts[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {options.map((option) => (
          <tr key={option.id} data-out={isOut(option) || undefined}>
            <th scope="row">{option.name}</th>
            {option.knockouts.map((state, column) => (
              <td key={knockoutNames[column]} data-state={state}>
                <span aria-hidden>{signs[state]}</span> {text.knockoutStates[state]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
