/* What becomes of a change that was asked for: busy until it is answered, a refusal said in words. */
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import { useReportFailure } from '../client/index.ts';
import { wordFailure } from '../text/failures.ts';
import { useLanguage } from '../text/language.ts';
import { Notice } from '../ui/plain/notice.tsx';

/** Sends a text or a change on its way; resolves to the reason when it is refused, else to null. */
export type Sending = () => Promise<ContractFailure | null>;

/** A refusal in words beside what was typed, with what can be done about it. */
export function FailureNotice(props: {
  readonly failure: ContractFailure;
  /** What the person typed, when it isn't in sight. */
  readonly about?: string;
  readonly actions?: ReactNode;
}) {
  const said = wordFailure(props.failure, useLanguage());
  return (
    <Notice
      kind="warn"
      title={props.about ?? said.what}
      safe={props.about === undefined ? said.safe : said.what}
      todo={said.next}
      actions={props.actions}
    />
  );
}

/** A press that asks for a change: busy until it is answered; a refusal goes to the page's corner. */
export function useAction(act: Sending): {
  readonly isBusy: boolean;
  /** Resolves to whether it was done. */
  readonly run: () => Promise<boolean>;
} {
  const report = useReportFailure();
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const failure = await act();
    setBusy(false);
    if (failure !== null) report(failure);
    return failure === null;
  };
  return { isBusy, run };
}

/** As `useAction`, for what was typed in sight: the refusal stays with the caller, to stand beside it. */
export function useEntry(act: Sending): {
  readonly isBusy: boolean;
  readonly failure: ContractFailure | null;
  /** Resolves to whether it was done. */
  readonly run: () => Promise<boolean>;
} {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ContractFailure | null>(null);
  const run = async () => {
    setBusy(true);
    const refused = await act();
    setBusy(false);
    setFailure(refused);
    return refused === null;
  };
  return { isBusy, failure, run };
}

/**
 * Something that is always sent whole: each change waits for the one before it and builds on what is
 * recorded at that moment, whoever recorded it. So neither two quick changes nor another window's are
 * overwritten, and nothing of a refused change is sent with the next.
 *
 * What another window records while a request is already on its way is still replaced by it.
 */
export function useWhole<Value>(
  recorded: Value,
  send: (value: Value) => Promise<ContractFailure | null>,
): (change: (value: Value) => Value) => Promise<ContractFailure | null> {
  const newest = useRef(recorded);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  useLayoutEffect(() => {
    newest.current = recorded;
  }, [recorded]);
  return (change) => {
    const sent = last.current.then(async () => {
      const before = newest.current;
      const next = change(before);
      const failure = await send(next);
      // A view comes before the answer to its change, but no more to a screen that has gone.
      if (failure === null && newest.current === before) newest.current = next;
      return failure;
    });
    last.current = sent;
    return sent;
  };
}
