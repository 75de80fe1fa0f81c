/* The agree5 vote on a sentence while it is hidden. */
import type { Collecting, ConsoleRound } from '../../../../src-shared/exercises/vision/index.ts';
import layout from '../../../entry/layout.module.css';
import { AgreeVotes } from '../../../entry/vote/agree-votes.tsx';
import { RevealBar } from '../../../entry/vote/reveal-bar.tsx';
import { useAsk, useScene } from './scene.tsx';

export function VoteEntry(props: {
  readonly round: ConsoleRound;
  readonly collecting: Collecting;
}) {
  const { text, words } = useScene();
  const { round, collecting } = props;
  const ask = useAsk();
  return (
    <section className={layout.panel} aria-label={words.agree.votes}>
      <h2 className={layout.heading}>{words.agree.votes}</h2>
      <AgreeVotes
        roundId={round.id}
        collecting={collecting}
        meanings={text.agree5}
        labels={words.agree}
        onCast={(votes) => ask('vision.castVotes', { roundId: round.id, votes })}
        onCount={(counts) => ask('vision.countVotes', { roundId: round.id, counts })}
      />
      <RevealBar
        collecting={collecting}
        onReveal={(evenIfIncomplete) =>
          ask('vision.revealRound', { roundId: round.id, evenIfIncomplete })
        }
        onWithdraw={() => ask('vision.withdrawRound', { roundId: round.id })}
      />
    </section>
  );
}
