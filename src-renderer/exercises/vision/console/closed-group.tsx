import { ClosedNotice } from '../../../entry/closing.tsx';
import layout from '../../../entry/layout.module.css';
import { RoundResult } from './round-result.tsx';
import { useAsk, useScene } from './scene.tsx';
import styles from './vision.module.css';

/** A group that is done, in every step: what it came to, and the way back in, which asks why. */
export function ClosedGroup() {
  const { vision, text } = useScene();
  const ask = useAsk();
  const round = vision.rounds.findLast((one) => one.vote.kind === 'revealed');
  return (
    <div className={layout.stack}>
      <ClosedNotice onReopen={(reason) => ask('vision.reopen', { reason })} />
      {round?.vote.kind === 'revealed' && (
        <RoundResult round={round} result={round.vote} isLatest />
      )}
      <dl className={styles.closed}>
        <dt>{text.outsideLine}</dt>
        <dd>{vision.outsideLine || text.empty.outsideLine}</dd>
        <dt>{text.axis.keep}</dt>
        <dd>
          <Lines items={vision.axis.keep} />
        </dd>
        {vision.axis.adapt.length > 0 && (
          <>
            <dt>{text.axis.adapt}</dt>
            <dd>
              <Lines items={vision.axis.adapt} />
            </dd>
          </>
        )}
        {vision.milestones.length > 0 && (
          <>
            <dt>{text.milestones.name}</dt>
            <dd>
              <Lines
                items={vision.milestones.map(({ mustBeTrue, by }) =>
                  by === '' ? mustBeTrue : `${mustBeTrue}　${by}`,
                )}
              />
            </dd>
          </>
        )}
        <dt>{text.concerns}</dt>
        <dd>
          {round === undefined || round.concerns.length === 0 ? (
            text.empty.concerns
          ) : (
            <Lines items={round.concerns.map((concern) => concern.text)} />
          )}
        </dd>
      </dl>
    </div>
  );
}

function Lines(props: { readonly items: readonly string[] }) {
  return (
    <ul className={layout.quietList}>
      {props.items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
