/*
 * The clock of a step, small on the console and huge on the projector. It shows a timer and never runs
 * one: the timer is data, and `now` is the reader's clock, already set to the host's. It wakes once a
 * second, on the second, and only while the timer runs.
 */
import { useEffect, useState } from 'react';
import styles from './timer-face.module.css';

/** A step's timer; times in milliseconds, `endsAtMs` on the clock that `now` reads. */
export type Timer =
  | { readonly kind: 'ready'; readonly durationMs: number }
  | { readonly kind: 'running'; readonly endsAtMs: number }
  | { readonly kind: 'paused'; readonly remainingMs: number };

/** What the face shows: whole seconds left (rounded up) or past the end. */
export type TimerReading = {
  readonly state: 'ready' | 'running' | 'paused' | 'over';
  readonly seconds: number;
};

/** The timer as read at one moment. */
export function readTimer(timer: Timer, nowMs: number): TimerReading {
  if (timer.kind === 'ready') {
    return { state: 'ready', seconds: Math.ceil(timer.durationMs / 1000) };
  }
  const leftMs = timer.kind === 'running' ? timer.endsAtMs - nowMs : timer.remainingMs;
  if (leftMs <= 0) return { state: 'over', seconds: Math.floor(-leftMs / 1000) };
  return { state: timer.kind, seconds: Math.ceil(leftMs / 1000) };
}

/** Minutes and seconds as 4:05; an hour is 60:00. */
export function formatSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The reading of a timer, kept up to the second while it runs. */
export function useTimerReading(timer: Timer, now: () => number): TimerReading {
  const [, wake] = useState(0);
  const nowMs = now();
  useEffect(() => {
    if (timer.kind !== 'running') return undefined;
    const leftMs = timer.endsAtMs - now();
    const untilNextSecond = leftMs - Math.floor(leftMs / 1000) * 1000;
    const handle = setTimeout(() => wake((count) => count + 1), untilNextSecond + 5);
    return () => clearTimeout(handle);
  });
  return readTimer(timer, nowMs);
}

/**
 * The face: minutes and seconds, with a word when paused or over.
 *
 * Role timer, not a live region: screen readers stay quiet but for one sentence at one minute left and
 * one at the end. Past the end it counts up with a plus sign.
 */
export function TimerFace(props: {
  readonly timer: Timer;
  /** Milliseconds now, on the same clock as `endsAtMs`. */
  readonly now: () => number;
  readonly size: 'console' | 'projector' | 'projector-huge';
  readonly labels: {
    readonly name: string;
    readonly paused: string;
    readonly over: string;
    readonly oneMinuteLeft: string;
    readonly timeUp: string;
  };
}) {
  const { labels } = props;
  const reading = useTimerReading(props.timer, props.now);
  const word = { ready: null, running: null, paused: labels.paused, over: labels.over };
  return (
    <div
      className={styles.timer}
      data-size={props.size}
      data-state={reading.state}
      data-last-minute={(reading.state === 'running' && reading.seconds <= 60) || undefined}
    >
      <span role="timer" aria-label={labels.name} aria-live="off" className={styles.time}>
        {reading.state === 'over' && reading.seconds > 0 ? '+' : ''}
        {formatSeconds(reading.seconds)}
      </span>
      <span className={styles.word}>{word[reading.state]}</span>
      <span className={styles.spoken} role="status">
        {spokenMoment(reading, labels)}
      </span>
    </div>
  );
}

/** The sentence stays for some seconds so that a slow reader is not cut off. */
function spokenMoment(
  reading: TimerReading,
  labels: { readonly oneMinuteLeft: string; readonly timeUp: string },
): string {
  if (reading.state === 'over' && reading.seconds <= 10) return labels.timeUp;
  const isMinute = reading.state === 'running' && reading.seconds <= 60 && reading.seconds > 50;
  return isMinute ? labels.oneMinuteLeft : '';
}
