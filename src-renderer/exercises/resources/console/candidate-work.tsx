/* Step 5: who could bring what is missing, three to six of every kind. */

import { memo, useRef, useState } from 'react';
import {
  type Candidate,
  type CandidateKind,
  candidateKinds,
  resourceLimits,
} from '../../../../src-shared/exercises/resources/index.ts';
import { useReportFailure } from '../../../client/index.ts';
import { AddingEntry } from '../../../entry/adding-entry.tsx';
import { useWhole } from '../../../entry/asking.tsx';
import { ChoiceChips } from '../../../entry/choice-chips.tsx';
import { EditableText } from '../../../entry/editable-text.tsx';
import layout from '../../../entry/layout.module.css';
import { RemoveButton } from '../../../entry/remove-button.tsx';
import { isForInputMethod } from '../../../ui/plain/composition.ts';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import styles from './resources.module.css';
import { useAsk, useNewId, useScene } from './scene.tsx';

/** With fewer, the choice is made before it is looked at (domain brief, E3 step 5: three to six). */
const fewestCandidates = 3;

export function CandidateWork() {
  const { map, text, words } = useScene();
  const { candidates } = map;
  const isOneKind =
    candidates.length >= fewestCandidates &&
    candidates.every((candidate) => candidate.kind === candidates[0]?.kind);
  return (
    <div className={layout.stack}>
      <CandidateEntry />
      <section className={layout.stack} aria-label={words.candidates.list}>
        <header className={layout.sectionHead}>
          <h2 className={layout.heading}>{words.candidates.list}</h2>
          <span className={layout.quiet} role="status">
            {words.candidates.count(candidates.length, resourceLimits.candidatesMost)}
          </span>
          <span className={layout.push}>
            {candidates.length > 0 && candidates.length < fewestCandidates
              ? words.candidates.few(fewestCandidates)
              : isOneKind && words.candidates.oneKind}
          </span>
        </header>
        {candidates.length === 0 ? (
          <EmptyState title={text.empty.candidates} hint={words.candidates.emptyHint} />
        ) : (
          <ol className={styles.rows}>
            {candidates.map((candidate) => (
              <CandidateRow key={candidate.id} candidate={candidate} />
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}

function CandidateEntry() {
  const { map, text, words } = useScene();
  const ask = useAsk();
  const newId = useNewId();
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<CandidateKind>('company');
  const isFull = map.candidates.length >= resourceLimits.candidatesMost;

  function add(typed: string) {
    const candidateId = newId.candidate();
    return ask('resources.addCandidate', { candidateId, name: typed, candidateKind: kind });
  }

  function kindByKey(key: string, code: string, isAlt: boolean): CandidateKind | undefined {
    if (isAlt) {
      const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
      return digit === undefined ? undefined : candidateKinds[Number(digit) - 1];
    }
    const step = { ArrowUp: -1, ArrowDown: 1 }[key];
    if (step === undefined) return undefined;
    const count = candidateKinds.length;
    return candidateKinds[(candidateKinds.indexOf(kind) + step + count) % count];
  }

  return (
    <fieldset
      className={layout.panel}
      onKeyDown={(event) => {
        if (isForInputMethod(event) || event.target !== input.current) return;
        const next = kindByKey(event.key, event.code, event.altKey);
        if (next === undefined) return;
        setKind(next);
        event.preventDefault();
      }}
    >
      <ChoiceChips
        label={words.candidates.kind}
        chips={candidateKinds.map((each, index) => ({
          value: each,
          label: text.kinds[each],
          keyHint: String(index + 1),
        }))}
        value={kind}
        onChange={setKind}
        onPointed={() => input.current?.focus()}
      />
      <AddingEntry
        field="candidates/new"
        label={words.candidates.entry}
        placeholder={words.candidates.placeholder}
        max={resourceLimits.candidate.max}
        isDisabled={isFull}
        inputRef={input}
        onAdd={add}
        onAddLines="one-by-one"
      />
      <p className={layout.quiet} role={isFull ? 'status' : undefined}>
        {isFull ? words.candidates.full(resourceLimits.candidatesMost) : words.candidates.hint}
      </p>
    </fieldset>
  );
}

const CandidateRow = memo(function CandidateRow(props: { readonly candidate: Candidate }) {
  const { id: candidateId, name, kind } = props.candidate;
  const { text, words } = useScene();
  const ask = useAsk();
  const report = useReportFailure();

  const change = useWhole(props.candidate, (now) =>
    ask('resources.changeCandidate', { candidateId, name: now.name, candidateKind: now.kind }),
  );

  async function choose(chosen: CandidateKind) {
    const failure = await change((now) => ({ ...now, kind: chosen }));
    if (failure !== null) report(failure);
  }

  return (
    <li className={styles.row}>
      <select
        className={styles.select}
        aria-label={words.candidates.kindOf(name)}
        value={kind}
        onChange={(event) => {
          const chosen = candidateKinds.find((each) => each === event.currentTarget.value);
          if (chosen !== undefined) void choose(chosen);
        }}
      >
        {candidateKinds.map((each) => (
          <option key={each} value={each}>
            {text.kinds[each]}
          </option>
        ))}
      </select>
      <div className={styles.rowText}>
        <EditableText
          field={`candidate/${candidateId}/name`}
          label={words.candidates.edit(name)}
          value={name}
          limits={resourceLimits.candidate}
          onSend={(typed) => change((now) => ({ ...now, name: typed }))}
        />
      </div>
      <RemoveButton
        label={words.candidates.remove(name)}
        onRemove={() => ask('resources.removeCandidate', { candidateId })}
      />
    </li>
  );
});
