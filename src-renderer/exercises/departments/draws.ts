/*
 * Asks for the random draws of some weights away from the path of typing and sliders: in a worker, or
 * between two frames where there is none. Only the latest question is answered.
 */
import { useEffect, useRef, useState } from 'react';
import {
  type DecisionTable,
  type RobustnessDraws,
  robustnessDraws,
} from '../../../src-shared/exercises/departments/index.ts';

export type DrawsRequest = {
  readonly id: number;
  readonly table: DecisionTable;
  readonly weights: readonly number[];
  readonly seed: number;
};
type DrawsAnswer = { readonly id: number; readonly draws: RobustnessDraws | null };

/** What came last, and what it answers. */
type Answered = { readonly request: DrawsRequest; readonly draws: RobustnessDraws | null };

/** What a worker was sent; null for anything else. */
export function readDrawsRequest(data: unknown): DrawsRequest | null {
  // The only sender is useDraws below, in the same window.
  return typeof data === 'object' && data !== null && 'table' in data
    ? (data as DrawsRequest)
    : null;
}

function readDrawsAnswer(data: unknown): DrawsAnswer | null {
  // The only sender is draws-worker.ts, which this window started.
  return typeof data === 'object' && data !== null && 'draws' in data
    ? (data as DrawsAnswer)
    : null;
}

/** How long a slider rests before draws begin: while it moves, nobody could read their share. */
const restMs = 120;

/**
 * The draws of these weights; null until the weights rest and while they are computed, and where there is
 * no winner.
 *
 * @param weights null asks for nothing
 */
export function useDraws(
  table: DecisionTable,
  weights: readonly number[] | null,
  seed: number,
): RobustnessDraws | null {
  const [answer, setAnswer] = useState<Answered | null>(null);
  const asked = useRef<DrawsRequest | null>(null);
  const count = useRef(0);
  const worker = useRef<DrawsWorker | null>(null);
  useEffect(() => {
    worker.current = startWorker((given) => {
      const request = asked.current;
      if (request !== null && given.id === request.id) setAnswer({ request, draws: given.draws });
    });
    return () => worker.current?.stop();
  }, []);
  useEffect(() => {
    asked.current = null;
    if (weights === null) return;
    count.current += 1;
    const request = { id: count.current, table, weights, seed };
    asked.current = request;
    let takeBack: (() => void) | undefined;
    const timer = setTimeout(() => {
      takeBack = worker.current?.ask(request);
    }, restMs);
    return () => {
      clearTimeout(timer);
      takeBack?.();
    };
  }, [table, weights, seed]);
  // By what was asked rather than by what is asked now: the new question goes out only after this picture.
  const of = answer?.request;
  const isOfThese = of?.table === table && of.weights === weights && of.seed === seed;
  return answer !== null && isOfThese ? answer.draws : null;
}

type DrawsWorker = {
  /** Asks; the returned function takes a question back that is not begun. */
  readonly ask: (request: DrawsRequest) => () => void;
  readonly stop: () => void;
};

/** A worker that holds one question at most: while it computes, only the newest one waits. */
function startWorker(onAnswer: (answer: DrawsAnswer) => void): DrawsWorker {
  const thread = new Worker(new URL('./draws-worker.ts', import.meta.url), { type: 'module' });
  let underWay: DrawsRequest | null = null;
  let waiting: DrawsRequest | null = null;
  let isBroken = false;

  function next() {
    const request = waiting;
    if (request === null || underWay !== null) return;
    waiting = null;
    underWay = request;
    if (!isBroken) thread.postMessage(request);
    else setTimeout(() => answerHere(request));
  }
  function answerHere({ id, table, weights, seed }: DrawsRequest) {
    underWay = null;
    onAnswer({ id, draws: robustnessDraws(table, weights, seed) });
    next();
  }
  thread.onmessage = ({ data }) => {
    underWay = null;
    const answer = readDrawsAnswer(data);
    if (answer !== null) onAnswer(answer);
    next();
  };
  // A host that serves no worker still gets its shares, between two frames.
  thread.onerror = () => {
    isBroken = true;
    waiting ??= underWay;
    underWay = null;
    next();
  };
  return {
    ask(request) {
      waiting = request;
      next();
      return () => {
        if (waiting === request) waiting = null;
      };
    },
    stop: () => thread.terminate(),
  };
}
