import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import {
  type ComparisonPage,
  comparisonPages,
  comparisonTopics,
  existingPage,
} from '../../../src-shared/workshop/comparison-topics.ts';
import { useSend } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { classNames } from '../../ui/plain/class-names.ts';
import styles from './run.module.css';

/** What the room compares: one press for each topic, and the pages of the one that is shown. */
export function ComparisonBar(props: {
  /** null while the projector compares nothing. */
  readonly shown: ComparisonPage | null;
  readonly groupCount: number;
}) {
  const text = useText(appTexts);
  const send = useSend();
  const shown = props.shown && existingPage(props.shown, props.groupCount);
  const pages = comparisonPages(props.groupCount);
  // Round in both directions, so that a pressed button never takes the focus away by being disabled.
  const turn = (by: 1 | -1) => {
    if (shown === null) return;
    const page = ((shown.page - 1 + by + pages) % pages) + 1;
    void send('stage.compare', { topic: shown.topic, page });
  };
  return (
    <>
      <div className={styles.comparisonHead}>
        <h3 id="run-comparison" className={styles.railTitle}>
          {text.projection.compare}
        </h3>
        {shown !== null && pages > 1 && (
          <span className={styles.pages}>
            <IconButton
              icon={<IconChevronLeft size={18} aria-hidden />}
              label={text.projection.pageBack}
              onPress={() => turn(-1)}
            />
            <span>{text.comparison.page(shown.page, pages)}</span>
            <IconButton
              icon={<IconChevronRight size={18} aria-hidden />}
              label={text.projection.pageOn}
              onPress={() => turn(1)}
            />
          </span>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that show something are no fieldset of a form. */}
      <div
        className={classNames(styles.projectionChoices, styles.comparisonChoices)}
        role="group"
        aria-labelledby="run-comparison"
      >
        {comparisonTopics.map((topic) => {
          const name = text.comparison.topics[topic];
          return (
            <button
              key={topic}
              type="button"
              className={styles.projectionChoice}
              aria-pressed={topic === shown?.topic}
              aria-label={`${name} - ${text.projection.compareTopic(name)}`}
              onClick={() => void send('stage.compare', { topic, page: 1 })}
            >
              {name}
            </button>
          );
        })}
      </div>
    </>
  );
}
