import { useProjectorView } from '../client/index.ts';
import { appTexts } from '../text/app.ts';
import { useText } from '../text/language.ts';
import styles from './projector.module.css';

const noGroups = [] as const;
/** A longer title takes more than two lines, which leaves too little room for two columns of groups. */
const longTitle = 50;

/** Before the first exercise: what this is, and where to sit. */
export function Welcome() {
  const text = useText(appTexts);
  const title = useProjectorView((view) => view.workshop?.title ?? '');
  const groups = useProjectorView((view) => view.workshop?.groupNames ?? noGroups);
  const isMany = groups.length > 5;
  return (
    <section className={styles.welcome} data-many={isMany || undefined}>
      <h1 className={styles.title} data-long={title.length > longTitle || undefined}>
        {title}
      </h1>
      {groups.length > 0 && (
        <ul
          className={styles.groups}
          aria-label={text.projector.groups}
          data-many={isMany || undefined}
        >
          {groups.map((group) => (
            <li key={group.id} className={styles.group}>
              <span className={styles.letter}>{group.id}</span>
              <span>{group.name}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
