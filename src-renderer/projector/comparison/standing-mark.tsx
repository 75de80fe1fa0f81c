import type { Standing } from '../../../src-shared/workshop/agree5.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import styles from './comparison.module.css';

/** How a proposal stands, in words; a settled one has a whole border, a draft a broken one. */
export function StandingMark({ standing }: { readonly standing: Standing | null }) {
  const text = useText(appTexts).comparison;
  if (standing === null) return <div />;
  const isSettled = standing === 'adopted' || standing === 'held';
  return (
    <p className={styles.standing} data-draft={isSettled ? undefined : true}>
      {text.standings[standing]}
    </p>
  );
}
