/*
 * One person's swing weighting from a paper slip: a row of ranks in the order of the criteria, then a
 * row of weights. What the rule would refuse is said while it is typed, in words; a slip that
 * is taken makes room for the next one at once.
 */

import { useLayoutEffect, useRef, useState } from 'react';
import {
  type ConsoleWeightRound,
  examineSwing,
  negligibleIn,
  type SwingBallot,
} from '../../../../src-shared/exercises/departments/index.ts';
import { failure } from '../../../../src-shared/kernel/failure.ts';
import type { CriterionId, SeatCode } from '../../../../src-shared/kernel/ids.ts';
import layout from '../../../entry/layout.module.css';
import { Numbered } from '../../../entry/vote/numbered.tsx';
import { SeatsIn } from '../../../entry/vote/seats-in.tsx';
import { useSecretDigits, useSecretNumbers } from '../../../entry/vote/secrets.ts';
import {
  RefusedSlips,
  SeatChoice,
  type SlipSeat,
  useSlipSeat,
} from '../../../entry/vote/slip-seat.tsx';
import { useEntryWords } from '../../../entry/words.ts';
import { wordFailure } from '../../../text/failures.ts';
import { useLanguage } from '../../../text/language.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckField } from '../../../ui/fields.tsx';
import { DigitRow, type SeatDigit } from '../../../ui/plain/digit-row.tsx';
import styles from './departments.module.css';
import { useAsk, useScene } from './scene.tsx';
import { SwingRatings } from './swing-ratings.tsx';

export function SwingSlip(props: {
  readonly round: ConsoleWeightRound;
  readonly seatsIn: readonly string[];
}) {
  const { words, nameOfCriterion } = useScene();
  const entryWords = useEntryWords();
  const { round, seatsIn } = props;
  const ask = useAsk();
  const slip = useSlipSeat(seatsIn);
  const [isShown, setShown] = useState(false);
  const takeBack = (seat: SeatCode) =>
    ask('departments.castWeights', {
      roundId: round.id,
      seat,
      ballot: null,
      evenIfAllEqual: false,
    });

  if (slip.seat === null) return null;
  return (
    <div className={layout.stack}>
      <SeatChoice slip={slip} seatsIn={seatsIn} />
      <Numbered labels={round.criterionIds.map(nameOfCriterion)} />
      <Slip
        // Each seat begins with a slip of its own.
        key={`${slip.seat} ${slip.turn}`}
        round={round}
        slip={slip}
        seat={slip.seat}
        isShown={isShown}
      />
      <div className={layout.entryActions}>
        <CheckField label={entryWords.vote.showDigits} isChecked={isShown} onChange={setShown} />
        <div className={styles.seatLists}>
          {round.seatsRanked.length > 0 && (
            <SeatsIn
              label={words.weights.ranked}
              seatsIn={round.seatsRanked}
              onTakeBack={takeBack}
            />
          )}
          <SeatsIn seatsIn={seatsIn} onTakeBack={takeBack} />
        </div>
      </div>
    </div>
  );
}

function Slip(props: {
  readonly round: ConsoleWeightRound;
  readonly slip: SlipSeat;
  readonly seat: SeatCode;
  readonly isShown: boolean;
}) {
  const { words, nameOfCriterion } = useScene();
  const entryWords = useEntryWords();
  const { round, slip, seat, isShown } = props;
  const { takesFocus } = slip;
  const { criterionIds } = round;
  const ask = useAsk();
  const { digits: ranks, ...rankBoxes } = useSecretDigits(`${round.id} ${seat}`);
  const { numbers: ratings, ...ratingBoxes } = useSecretNumbers(`${round.id} ${seat}`);
  const rankPlace = useRef<HTMLDivElement>(null);
  const ratingPlace = useRef<HTMLFieldSetElement>(null);
  // Before the next key: it may be the first of this slip.
  useLayoutEffect(() => {
    if (takesFocus) rankPlace.current?.querySelector('input')?.focus();
  }, [takesFocus]);

  const ranking = rankingOf(criterionIds, ranks);
  const isRated = Object.keys(ratings).length > 0;
  const ballot: SwingBallot = { ranking, ratings: isRated ? ratings : null };
  const isRankTyped = ranks.some((rank) => rank !== null);
  const fault = examineSwing(criterionIds, ballot);
  const canTake = isRated && fault === null && (ranking !== null || !isRankTyped);

  slip.holds(isRankTyped || isRated);

  function take() {
    const sent = { ranks: rankBoxes.take(), ratings: ratingBoxes.take() };
    void slip.send(
      () =>
        ask('departments.castWeights', {
          roundId: round.id,
          seat,
          ballot: {
            ranking: ranking === null ? null : [...ranking],
            ratings: isRated ? { ...ratings } : null,
          },
          evenIfAllEqual: fault?.code === 'weights-all-equal',
        }),
      () => {
        rankBoxes.putBack(sent.ranks);
        ratingBoxes.putBack(sent.ratings);
      },
    );
  }

  return (
    <div className={styles.swing}>
      <div ref={rankPlace}>
        <DigitRow
          seats={criterionIds.map((_, index) => String(index + 1))}
          value={ranks}
          min={1}
          max={criterionIds.length}
          isSecret={!isShown}
          labels={{
            row: words.weights.rank,
            seat: (box) => {
              const id = criterionIds[Number(box) - 1];
              return `${box} ${id === undefined ? '' : nameOfCriterion(id)}`;
            },
            noVote: entryWords.vote.noVote,
            outOfRange: entryWords.vote.outOfRange,
          }}
          onChange={rankBoxes.write}
          onSubmit={() => ratingPlace.current?.querySelector('input')?.focus()}
        />
      </div>
      <SwingRatings
        place={ratingPlace}
        criterionIds={criterionIds}
        ratings={ratings}
        isShown={isShown}
        faultAt={fault !== null && 'criterionId' in fault ? fault.criterionId : null}
        onChange={ratingBoxes.write}
        onSubmit={() => {
          if (canTake) take();
        }}
      />
      <SwingHint criterionIds={criterionIds} ballot={ballot} isRankTyped={isRankTyped} />
      <RefusedSlips slip={slip} />
      <div className={layout.actions}>
        {!isRated && (
          <Button kind="quiet" isDisabled={ranking === null} onPress={take}>
            {words.weights.castRanking}
          </Button>
        )}
        {fault?.code === 'weights-all-equal' ? (
          <Button kind="quiet" onPress={take}>
            {words.weights.confirmEqual}
          </Button>
        ) : (
          <Button kind="primary" isDisabled={!canTake} onPress={take}>
            {entryWords.vote.castSlip}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Criteria in the order of their ranks, or null while the ranks are not 1 to n, each once. */
function rankingOf(
  criterionIds: readonly CriterionId[],
  ranks: readonly SeatDigit[],
): readonly CriterionId[] | null {
  const ranking = criterionIds.flatMap((_, place) => {
    const at = ranks.indexOf(place + 1);
    const id = at < 0 || at !== ranks.lastIndexOf(place + 1) ? undefined : criterionIds[at];
    return id === undefined ? [] : [id];
  });
  return ranking.length === criterionIds.length ? ranking : null;
}

/** What is still missing or does not fit, in words; a hint that a criterion may be dropped. */
function SwingHint(props: {
  readonly criterionIds: readonly CriterionId[];
  readonly ballot: SwingBallot;
  readonly isRankTyped: boolean;
}) {
  const { text, words, nameOfCriterion } = useScene();
  const language = useLanguage();
  const { criterionIds, ballot, isRankTyped } = props;
  const { ranking, ratings } = ballot;
  const isIncomplete = criterionIds.some((id) => ratings?.[id] === undefined);
  const fault = examineSwing(criterionIds, ballot);
  const rising = fault?.code === 'weights-rise' ? fault.criterionId : null;
  const above = rising === null ? null : (ranking?.[ranking.indexOf(rising) - 1] ?? null);
  const rises =
    rising === null || above === null
      ? []
      : [words.weights.rises(nameOfCriterion(rising), nameOfCriterion(above))];
  const said = wordFailure(failure(fault?.code ?? 'ranking-incomplete'), language);
  const dropped = ratings === null || isIncomplete ? [] : negligibleIn(criterionIds, ratings);
  return (
    <div className={styles.hints} role="status">
      {ratings === null || (isIncomplete && fault?.code === 'weights-incomplete') ? (
        <p className={layout.quiet}>{ratings === null ? words.weights.hint : text.swing.rule}</p>
      ) : fault !== null ? (
        <p className={layout.gentle}>
          {[said.what, ...rises, said.safe, said.next].join(language === 'ja' ? '' : ' ')}
        </p>
      ) : isRankTyped && ranking === null ? (
        <p className={layout.gentle}>
          {[said.what, said.safe, said.next].join(language === 'ja' ? '' : ' ')}
        </p>
      ) : (
        <p className={layout.quiet}>{words.weights.ready}</p>
      )}
      {dropped.length > 0 && (
        <p className={layout.quiet}>{text.swing.negligible(dropped.map(nameOfCriterion))}</p>
      )}
    </div>
  );
}
