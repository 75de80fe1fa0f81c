import type { Presenting } from '../../../src-shared/workshop/stage.ts';
import { useSend } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { useWorkshop } from '../workshop/workshop-part.ts';
import { ComparisonBar } from './comparison-bar.tsx';
import styles from './run.module.css';

/** What the room sees now, and one press to change it. */
export function ProjectionBar() {
  const text = useText(appTexts);
  const send = useSend();
  const groups = useWorkshop((workshop) => workshop.groups);
  const presenting = useWorkshop((workshop) => workshop.stage.presenting);
  const choices: readonly {
    readonly id: string;
    readonly label: string;
    readonly longLabel: string;
    readonly presenting: Exclude<Presenting, { readonly kind: 'comparison' }>;
  }[] = [
    {
      id: 'overview',
      label: text.projection.overview,
      longLabel: text.projection.overviewLong,
      presenting: { kind: 'overview' },
    },
    ...groups.map((group) => ({
      id: group.id,
      label: text.projection.group(group.id),
      longLabel: text.projection.groupLong(group.id),
      presenting: { kind: 'group', groupId: group.id } as const,
    })),
    {
      id: 'blank',
      label: text.projection.blankShort,
      longLabel: text.projection.blank,
      presenting: { kind: 'blank' },
    },
  ];
  const shown = presenting.kind === 'group' ? presenting.groupId : presenting.kind;
  return (
    <section className={styles.projection} aria-labelledby="run-projection">
      <h2 id="run-projection" className={styles.railTitle}>
        {text.projection.label}
      </h2>
      <div className={styles.projectionChoices}>
        {choices.map((choice) => (
          <button
            key={choice.id}
            type="button"
            className={styles.projectionChoice}
            aria-pressed={choice.id === shown}
            aria-label={`${choice.label} - ${choice.longLabel}`}
            onClick={() => void send('stage.present', { presenting: choice.presenting })}
          >
            {choice.label}
          </button>
        ))}
      </div>
      <ComparisonBar
        shown={presenting.kind === 'comparison' ? presenting : null}
        groupCount={groups.length}
      />
    </section>
  );
}
