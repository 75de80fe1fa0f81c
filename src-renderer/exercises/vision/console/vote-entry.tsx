/* The agree5 vote on a sentence while it is hidden. */
import type {
  Agree5,
  Collecting,
  ConsoleRound,
} from '../../../../src-shared/exercises/vision/index.ts';
import layout from '../../../entry/layout.module.css';
import { RevealBar } from '../../../entry/vote/reveal-bar.tsx';
import { SeatVotes } from '../../../entry/vote/seat-votes.tsx';
import voteLook from '../../../entry/vote/vote.module.css';
import { useAsk, useScene } from './scene.tsx';

const levelsDown = [5, 4, 3, 2, 1] as const;

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
      <ol className={voteLook.scale}>
        {levelsDown.map((level) => (
          <li key={level}>
            <b>{level}</b> {text.agree5[level]}
          </li>
        ))}
      </ol>
      <SeatVotes
        roundId={round.id}
        collecting={collecting}
        max={5}
        levels={levelsDown.map(String)}
        levelInWords={(level) => {
          const known = levelsDown.find((each) => String(each) === level);
          return known === undefined ? level : `${level} ${text.agree5[known]}`;
        }}
        labels={words.agree}
        onCast={(digits) => {
          const votes: Record<string, Agree5 | null> = {};
          for (const [seat, digit] of Object.entries(digits)) {
            votes[seat] = levelsDown.find((level) => level === digit) ?? null;
          }
          return ask('vision.castVotes', { roundId: round.id, votes });
        }}
        onCount={(counts) => ask('vision.countVotes', { roundId: round.id, counts: [...counts] })}
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
