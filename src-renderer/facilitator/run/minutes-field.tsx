import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { ContractFailure } from '../../../src-shared/contract/failures.ts';
import { isForInputMethod } from '../../ui/plain/composition.ts';
import styles from './run.module.css';

const fewestMin = 1;
const mostMin = 240;

/**
 * The whole minutes a typed text means, within what a step may take; null for no number. Full-width
 * digits count, a unit behind them doesn't matter.
 */
export function readMinutes(typed: string): number | null {
  const digits = /^\s*(\d+)/.exec(typed.normalize('NFKC'))?.[1];
  if (digits === undefined) return null;
  return Math.min(Math.max(Number(digits), fewestMin), mostMin);
}

/**
 * Minutes of one step. What is typed is a draft until the field is left or by Enter, so that `120` is one
 * change; what is no number goes back to the recorded one, and so does everything by Escape. ↑ ↓ count.
 */
export function MinutesField(props: {
  readonly label: string;
  readonly unit: string;
  readonly minutes: number;
  /** Records them; null when they were recorded. */
  readonly onKeep: (minutes: number) => Promise<ContractFailure | null>;
}) {
  const { minutes } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const onItsWay = useRef<number | null>(null);

  async function keep() {
    if (draft === null) return;
    const meant = readMinutes(draft);
    if (meant === null || meant === minutes) {
      setDraft(null);
      return;
    }
    if (meant === onItsWay.current) return;
    onItsWay.current = meant;
    setDraft(String(meant));
    const refused = await props.onKeep(meant);
    onItsWay.current = null;
    // Shown until the recorded number is there; what was typed meanwhile, or refused, stays.
    if (refused === null) setDraft((now) => (now === String(meant) ? null : now));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isForInputMethod(event)) return;
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const now = readMinutes(draft ?? '') ?? minutes;
      setDraft(String(readMinutes(String(Math.max(now + step, fewestMin)))));
    } else if (event.key === 'Enter') void keep();
    else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
    }
  }

  return (
    <TextInput
      size="xs"
      className={styles.minutesInput ?? ''}
      aria-label={props.label}
      inputMode="numeric"
      autoComplete="off"
      rightSection={<span aria-hidden>{props.unit}</span>}
      rightSectionPointerEvents="none"
      value={draft ?? String(minutes)}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => void keep()}
      onKeyDown={onKeyDown}
    />
  );
}
