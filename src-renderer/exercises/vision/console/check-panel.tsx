import {
  type CheckName,
  type ConsoleRound,
  checkNames,
  visionLimits,
} from '../../../../src-shared/exercises/vision/index.ts';
import { useReportFailure } from '../../../client/index.ts';
import { KeptText } from '../../../entry/kept-text.tsx';
import layout from '../../../entry/layout.module.css';
import { type Mark, MarkChoice } from '../../../ui/plain/mark-choice.tsx';
import { useAsk, useScene } from './scene.tsx';
import styles from './vision.module.css';

/** The four checks of one round's statement; a mark of 2 or less opens a field for its reason. */
export function CheckPanel(props: { readonly round: ConsoleRound }) {
  const { words } = useScene();
  return (
    <section className={layout.panel} aria-label={words.agree.checks}>
      <header className={layout.sectionHead}>
        <h2 className={layout.heading}>{words.agree.checks}</h2>
        <span className={layout.push}>{words.agree.checkKeys}</span>
      </header>
      <div className={styles.checks}>
        {checkNames.map((check) => (
          <Check key={check} check={check} round={props.round} />
        ))}
      </div>
    </section>
  );
}

function Check(props: { readonly check: CheckName; readonly round: ConsoleRound }) {
  const { text, words } = useScene();
  const { check, round } = props;
  const ask = useAsk();
  const report = useReportFailure();
  const rating = round.checks[check];
  const label = text.checks[check];
  const needsReason = rating?.mark != null && rating.mark <= 2;

  async function rate(mark: Mark) {
    const failure = await ask('vision.rateCheck', {
      roundId: round.id,
      check,
      mark: mark === 'unknown' ? null : mark,
    });
    if (failure !== null) report(failure);
  }

  return (
    <div className={styles.check}>
      <MarkChoice
        label={label}
        value={rating === undefined ? null : (rating.mark ?? 'unknown')}
        meanings={text.mark4.words}
        onChange={(mark) => void rate(mark)}
      />
      {needsReason && (
        <KeptText
          field={`round/${round.id}/check/${check}/reason`}
          label={words.agree.reason(label)}
          hint={words.agree.reasonHint}
          value={rating.reason}
          max={visionLimits.reason.max}
          onSend={(reason) => ask('vision.explainCheck', { roundId: round.id, check, reason })}
        />
      )}
    </div>
  );
}
