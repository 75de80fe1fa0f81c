/*
 * One person's swing weighting from a paper slip: a row of ranks in the order of the criteria, then a
 * row of weights. What the rule would refuse is said while it is typed, in words; the slip is empty again
 * once it is taken.
 */

import {
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import {
  type ConsoleWeightRound,
  examineSwing,
  negligibleIn,
  type SwingBallot,
} from '../../../../src-shared/exercises/departments/index.ts';
import { failure } from '../../../../src-shared/kernel/failure.ts';
import type { CriterionId, SeatCode } from '../../../../src-shared/kernel/ids.ts';
import { FailureNotice, useEntry } from '../../../entry/asking.tsx';
import layout from '../../../entry/layout.module.css';
import { Numbered } from '../../../entry/vote/numbered.tsx';
import { SeatsIn } from '../../../entry/vote/seats-in.tsx';
import { useSecretDigits, useSecretNumbers } from '../../../entry/vote/secrets.ts';
import { SeatChoice, useSlipSeat } from '../../../entry/vote/slip-seat.tsx';
import { useEntryWords } from '../../../entry/words.ts';
import { wordFailure } from '../../../text/failures.ts';
import { useLanguage } from '../../../text/language.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckField } from '../../../ui/fields.tsx';
import { isForInputMethod } from '../../../ui/plain/composition.ts';
import { DigitRow, type SeatDigit } from '../../../ui/plain/digit-row.tsx';
import styles from './departments.module.css';
import { useAsk, useScene } from './scene.tsx';

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
        seat={slip.seat}
        isShown={isShown}
        takesFocus={slip.takesFocus}
        onTaken={slip.goOn}
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
  readonly seat: SeatCode;
  readonly isShown: boolean;
  readonly takesFocus: boolean;
  readonly onTaken: () => void;
}) {
  const { words, nameOfCriterion } = useScene();
  const entryWords = useEntryWords();
  const { round, seat, isShown, takesFocus } = props;
  const { criterionIds } = round;
  const ask = useAsk();
  const [ranks, setRanks] = useSecretDigits(`${round.id} ${seat}`);
  const [ratings, setRatings] = useSecretNumbers(`${round.id} ${seat}`);
  const rankPlace = useRef<HTMLDivElement>(null);
  const ratingPlace = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (takesFocus) rankPlace.current?.querySelector('input')?.focus();
  }, [takesFocus]);

  const ranking = rankingOf(criterionIds, ranks);
  const isRated = Object.keys(ratings).length > 0;
  const ballot: SwingBallot = { ranking, ratings: isRated ? ratings : null };
  const isRankTyped = ranks.some((rank) => rank !== null);
  const fault = examineSwing(criterionIds, ballot);
  const canTake = isRated && fault === null && (ranking !== null || !isRankTyped);

  const casting = useEntry(() =>
    ask('departments.castWeights', {
      roundId: round.id,
      seat,
      ballot: {
        ranking: ranking === null ? null : [...ranking],
        ratings: isRated ? { ...ratings } : null,
      },
      evenIfAllEqual: fault?.code === 'weights-all-equal',
    }),
  );
  async function take() {
    if (await casting.run()) {
      setRanks([]);
      setRatings({});
      props.onTaken();
    }
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
          onChange={setRanks}
          onSubmit={() => ratingPlace.current?.querySelector('input')?.focus()}
        />
      </div>
      <Ratings
        place={ratingPlace}
        criterionIds={criterionIds}
        ratings={ratings}
        isShown={isShown}
        faultAt={fault !== null && 'criterionId' in fault ? fault.criterionId : null}
        onChange={setRatings}
        onSubmit={() => {
          if (canTake) void take();
        }}
      />
      <SwingHint criterionIds={criterionIds} ballot={ballot} isRankTyped={isRankTyped} />
      {casting.failure !== null && <FailureNotice failure={casting.failure} />}
      <div className={layout.actions}>
        {!isRated && (
          <Button
            kind="quiet"
            isDisabled={ranking === null}
            isBusy={casting.isBusy}
            onPress={() => void take()}
          >
            {words.weights.castRanking}
          </Button>
        )}
        {fault?.code === 'weights-all-equal' ? (
          <Button kind="quiet" isBusy={casting.isBusy} onPress={() => void take()}>
            {words.weights.confirmEqual}
          </Button>
        ) : (
          <Button
            kind="primary"
            isDisabled={!canTake}
            isBusy={casting.isBusy}
            onPress={() => void take()}
          >
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

/** One box a criterion for 5 to 100; Enter and Space move on, in the last box Enter submits. */
function Ratings(props: {
  readonly place: RefObject<HTMLFieldSetElement | null>;
  readonly criterionIds: readonly CriterionId[];
  readonly ratings: Readonly<Record<string, number>>;
  readonly isShown: boolean;
  readonly faultAt: CriterionId | null;
  readonly onChange: (ratings: Readonly<Record<string, number>>) => void;
  readonly onSubmit: () => void;
}) {
  const { words, nameOfCriterion } = useScene();
  const { criterionIds, ratings } = props;
  const latest = useRef(ratings);
  latest.current = ratings;
  /** The box that a 100 before it led to, while nothing has been pressed there. */
  const cameTo = useRef<number | null>(null);

  function write(changes: Readonly<Record<string, number | null>>) {
    const next: Record<string, number> = {};
    for (const id of criterionIds) {
      const value = changes[id] === undefined ? latest.current[id] : changes[id];
      if (value !== null && value !== undefined) next[id] = value;
    }
    latest.current = next;
    props.onChange(next);
  }

  function focusBox(index: number) {
    const box = props.place.current?.querySelectorAll('input')[index];
    box?.focus();
    box?.select();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, index: number) {
    if (isForInputMethod(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const { selectionStart, value } = event.currentTarget;
    const isLast = index === criterionIds.length - 1;
    // After 100 the way to the next box is behind already: its own Enter or Space must not skip one.
    const hasJustCome = cameTo.current === index && value === '';
    cameTo.current = null;
    if (hasJustCome && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter' && isLast) props.onSubmit();
    else if (event.key === 'Enter' || event.key === ' ') focusBox(index + 1);
    else if (event.key === 'ArrowRight' && selectionStart === value.length) focusBox(index + 1);
    else if (event.key === 'ArrowLeft' && selectionStart === 0) focusBox(index - 1);
    else if (event.key === 'Backspace' && value === '') focusBox(index - 1);
    else return;
    event.preventDefault();
  }

  function onPaste(event: ClipboardEvent<HTMLInputElement>, from: number) {
    const numbers = event.clipboardData.getData('text/plain').normalize('NFKC').match(/\d+/g) ?? [];
    if (numbers.length < 2) return;
    event.preventDefault();
    const pasted = criterionIds.slice(from, from + numbers.length);
    write(Object.fromEntries(pasted.map((id, index) => [id, Number(numbers[index]?.slice(0, 3))])));
    focusBox(Math.min(from + numbers.length, criterionIds.length) - 1);
  }

  return (
    <fieldset ref={props.place} className={styles.ratings}>
      <legend>{words.weights.rating}</legend>
      {criterionIds.map((id, index) => (
        <label key={id} className={styles.rating}>
          <span aria-hidden>{index + 1}</span>
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            className={styles.ratingBox}
            data-secret={!props.isShown || undefined}
            aria-label={words.weights.ratingOf(nameOfCriterion(id))}
            aria-invalid={props.faultAt === id || undefined}
            value={ratings[id] === undefined ? '' : String(ratings[id])}
            onFocus={(event) => event.currentTarget.select()}
            onKeyDown={(event) => onKeyDown(event, index)}
            onPaste={(event) => onPaste(event, index)}
            onChange={(event) => {
              const digits = event.currentTarget.value.normalize('NFKC').replace(/\D/g, '');
              write({ [id]: digits === '' ? null : Number(digits.slice(0, 3)) });
              // 100 is whole; any other weight may still grow.
              if (digits.startsWith('100') && index < criterionIds.length - 1) {
                cameTo.current = index + 1;
                focusBox(index + 1);
              }
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}
