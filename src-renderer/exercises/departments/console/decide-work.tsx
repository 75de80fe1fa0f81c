/* Step 9: first and second door with one sentence of reason, the agree5 vote on them, and closing. */

import { useRef } from 'react';
import {
  isOut,
  departmentLimits as limits,
} from '../../../../src-shared/exercises/departments/index.ts';
import type { OptionId } from '../../../../src-shared/kernel/ids.ts';
import { FailureNotice, useEntry } from '../../../entry/asking.tsx';
import { FinishRow } from '../../../entry/closing.tsx';
import layout from '../../../entry/layout.module.css';
import { useEntryWords } from '../../../entry/words.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import { TextEntry } from '../../../ui/plain/text-entry.tsx';
import { useUnfinishedText } from '../../../ui/plain/unfinished.tsx';
import { DecisionResult, DecisionVote, PreviousDecisions } from './decision-rounds.tsx';
import { ResultHead } from './result-work.tsx';
import { useAsk, useNewId, useScene } from './scene.tsx';

export function DecideWork() {
  const { part, text, words } = useScene();
  const round = part.decisionRounds.at(-1);
  if (part.options.length === 0) {
    return <EmptyState title={text.empty.options} hint={words.decide.noOptions} />;
  }
  if (round?.vote.kind === 'collecting') {
    return <DecisionVote key={round.id} round={round} collecting={round.vote} />;
  }
  return (
    <div className={layout.stack}>
      {round?.vote.kind === 'revealed' ? (
        <DecisionResult round={round} result={round.vote} isLatest />
      ) : (
        part.measures.result !== null && <ResultHead />
      )}
      {round === undefined && <Proposal isAgain={false} />}
      {round !== undefined && <Finish />}
      {round !== undefined &&
        (part.roundsLeft > 0 ? (
          <Proposal isAgain />
        ) : (
          <p className={layout.gentle}>{words.decide.noRoundsLeft}</p>
        ))}
      <PreviousDecisions />
    </div>
  );
}

function Proposal(props: { readonly isAgain: boolean }) {
  const { part, text, words } = useScene();
  const entryWords = useEntryWords();
  const ask = useAsk();
  const newId = useNewId();
  const reason = useRef<HTMLInputElement>(null);
  const inPlay = part.options.filter((option) => !isOut(option));
  // Half a proposal outlives a step that moves on, as its reason does.
  const [firstTyped, setFirst] = useUnfinishedText('proposal/first-door');
  const [secondTyped, setSecond] = useUnfinishedText('proposal/second-door');
  const first = inPlay.find(({ id }) => id === firstTyped)?.id ?? null;
  const second = inPlay.find(({ id }) => id === secondTyped && id !== first)?.id ?? null;
  const open = useEntry(async () => {
    if (first === null) return null;
    return ask('departments.openDecision', {
      roundId: newId.round(),
      first,
      second,
      reason: reason.current?.value ?? '',
    });
  });
  const isToCheck = [first, second].some((id) => hasCheck(id, part.options));
  const named = inPlay.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <section className={layout.panel} aria-label={words.decide.heading}>
      <header className={layout.sectionHead}>
        <h2 className={layout.heading}>{words.decide.heading}</h2>
        {props.isAgain && (
          <span className={layout.push}>{words.decide.roundsLeft(part.roundsLeft)}</span>
        )}
      </header>
      <div className={layout.columns}>
        <SelectField
          label={words.decide.first}
          options={[{ value: '', label: words.decide.choose }, ...named]}
          value={first ?? ''}
          onChange={setFirst}
        />
        <SelectField
          label={words.decide.second}
          options={[
            { value: '', label: words.decide.none },
            ...named.filter(({ value }) => value !== first),
          ]}
          value={second ?? ''}
          onChange={setSecond}
        />
      </div>
      <TextEntry
        field="proposal/reason"
        label={words.decide.reason}
        placeholder={words.decide.reasonPlaceholder}
        max={limits.decisionReason.max}
        labels={entryWords}
        inputRef={reason}
        onSubmit={() => {
          if (first !== null) void open.run();
          // The reason stays until the proposal is on the table.
          return false;
        }}
      />
      {isToCheck && <p className={layout.gentle}>{words.decide.checkFirst}</p>}
      {open.failure !== null && <FailureNotice failure={open.failure} />}
      <div className={layout.entryActions}>
        <span className={layout.quiet}>{text.questions.change}</span>
        <Button
          kind={props.isAgain && part.doors !== null ? 'quiet' : 'primary'}
          isDisabled={first === null}
          isBusy={open.isBusy}
          onPress={() => void open.run()}
        >
          {props.isAgain ? words.decide.again : words.decide.open}
        </Button>
      </div>
    </section>
  );
}

function hasCheck(
  id: OptionId | null,
  options: readonly { readonly id: OptionId; readonly knockouts: readonly string[] }[],
): boolean {
  return options.some((option) => option.id === id && option.knockouts.includes('check'));
}

function Finish() {
  const { part, text } = useScene();
  const ask = useAsk();
  const missing = part.obstacles.map((obstacle) => text.obstacles[obstacle]).join(' ');
  return (
    <FinishRow
      missing={missing === '' ? null : missing}
      onClose={() => ask('departments.close', {})}
    />
  );
}
