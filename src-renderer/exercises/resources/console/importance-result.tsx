import type {
  ConsoleImportance,
  NeedSpread,
} from '../../../../src-shared/exercises/resources/index.ts';
import { agreementLabel, fewestForAgreement } from '../../../../src-shared/kernel/statistics.ts';
import layout from '../../../entry/layout.module.css';
import { VisuallyHidden } from '../../../ui/plain/visually-hidden.tsx';
import { oneDecimal } from '../levels.ts';
import styles from './resources.module.css';
import { type ResourcesScene, usePrioritised, useScene } from './scene.tsx';

/** A table talks about three split needs at most before it votes again. */
const mostNamed = 3;

/** A revealed vote: each need's mean, how the votes fell, and how far they agree. No seat. */
export function ImportanceResult(props: {
  readonly round: ConsoleImportance;
  readonly spreads: readonly NeedSpread[];
}) {
  const scene = useScene();
  const { text, words } = scene;
  const { spreads } = props;
  const needs = usePrioritised().flatMap((need) => {
    const spread = spreads.find((each) => each.needId === need.id);
    return spread === undefined ? [] : [{ ...need, spread }];
  });
  const split = needs.filter(({ spread }) => isSplit(spread));
  return (
    <section className={layout.panel} aria-label={words.importance.result}>
      <header className={layout.sectionHead}>
        <h2 className={layout.heading}>{words.importance.result}</h2>
        {split.length > 0 && (
          <span className={layout.gentle}>
            {words.importance.talk(
              split.slice(0, mostNamed).map((need) => need.text),
              split.length,
            )}
          </span>
        )}
      </header>
      <div className={layout.scroller}>
        <table className={layout.table}>
          <thead>
            <tr>
              <th scope="col">{text.needs}</th>
              <th scope="col" className={styles.number}>
                {text.importance}
              </th>
              <th scope="col">{words.importance.spread}</th>
              <th scope="col">{text.agreement.name}</th>
            </tr>
          </thead>
          <tbody>
            {needs.map(({ id, text: label, spread }) => {
              const mean = meanOf(spread);
              return (
                <tr key={id}>
                  <th scope="row" className={styles.needName}>
                    {label}
                  </th>
                  <td className={styles.number}>{mean === null ? '–' : oneDecimal(mean)}</td>
                  <td>
                    <Spread spread={spread} />
                  </td>
                  <td>{agreementInWords(spread, scene)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Spread(props: { readonly spread: NeedSpread }) {
  const { words } = useScene();
  const { histogram } = props.spread;
  const most = Math.max(1, ...histogram);
  return (
    <span className={styles.spread}>
      {histogram.map((count, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its level on the scale.
        <span key={index} className={styles.spreadColumn}>
          <span className={styles.spreadTrack} aria-hidden>
            <span style={{ height: `${(count / most) * 100}%` }} />
          </span>
          <span aria-hidden>{count === 0 ? '・' : count}</span>
        </span>
      ))}
      <VisuallyHidden>{words.importance.spreadInWords(histogram)}</VisuallyHidden>
    </span>
  );
}

function meanOf(spread: NeedSpread): number | null {
  const sum = spread.histogram.reduce((total, count, index) => total + count * (index + 1), 0);
  return spread.n === 0 ? null : sum / spread.n;
}

function isSplit(spread: NeedSpread): boolean {
  return (
    spread.agreement !== null &&
    spread.n >= fewestForAgreement &&
    agreementLabel(spread.agreement) === 'split'
  );
}

function agreementInWords(spread: NeedSpread, { text }: ResourcesScene): string {
  if (spread.agreement === null || spread.n < fewestForAgreement) return text.agreement.tooFew;
  const label = text.agreement.labels[agreementLabel(spread.agreement)];
  return `${spread.agreement.toFixed(2)}　${label}`;
}
