import { useState } from 'react';
import { visionLimits } from '../../../../src-shared/exercises/vision/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/plain/notice.tsx';
import { AddingEntry } from './kept.tsx';
import { RoundResult } from './round-result.tsx';
import { useAsk, useScene } from './scene.tsx';
import styles from './vision.module.css';

/** A group that is done, in every step: what it came to, and the way back in, which asks why. */
export function ClosedGroup() {
  const { vision, text, words } = useScene();
  const ask = useAsk();
  const [isAsking, setAsking] = useState(false);
  const round = vision.rounds.findLast((one) => one.vote.kind === 'revealed');
  return (
    <div className={styles.stack}>
      <Notice
        kind="info"
        title={words.closing.closedTitle}
        safe={words.closing.closedHint}
        actions={
          <Button kind="quiet" onPress={() => setAsking(true)}>
            {words.closing.reopen}
          </Button>
        }
      />
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
      <Dialog
        isOpen={isAsking}
        title={words.closing.reopenTitle}
        closeLabel={words.cancel}
        onClose={() => setAsking(false)}
      >
        <div className={styles.stack}>
          <AddingEntry
            label={words.closing.reopenReason}
            max={visionLimits.reason.max}
            onAdd={(reason) => ask('vision.reopen', { reason })}
          />
          <p className={styles.quiet}>{words.closing.reopenHint}</p>
        </div>
      </Dialog>
    </div>
  );
}

function Lines(props: { readonly items: readonly string[] }) {
  return (
    <ul className={styles.quietList}>
      {props.items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
