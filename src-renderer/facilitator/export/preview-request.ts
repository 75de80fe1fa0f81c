/*
 * Asking for previews: after a short rest when the choices change, after a longer one when the room does,
 * so that a scribe's typing elsewhere is followed and never hurried after. What was shown stays until the
 * next answer.
 *
 * Invariants: an answer counts only for the choices it was asked for, also while newer ones still rest;
 * while anything newer is on its way or rests, the preview is pending.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ContractFailure } from '../../../src-shared/contract/failures.ts';
import type { Audience, ExportOrder, SheetPreview } from '../../../src-shared/contract/requests.ts';
import { useClient } from '../../client/index.ts';
import { useWorkshop } from '../workshop/workshop-part.ts';

const restAfterChoiceMs = 120;
const restAfterRoomMs = 700;

/** A preview, and for whom it was asked. */
export type ShownSheet = SheetPreview & { readonly audience: Audience };

export type Preview = {
  /** What came last; null before the first answer and while there is nothing to show. */
  readonly shown: ShownSheet | null;
  /** Why there is nothing to show now. */
  readonly refusal: ContractFailure | null;
  /** Whether something newer is on its way. */
  readonly isPending: boolean;
};

const nothing: Preview = { shown: null, refusal: null, isPending: false };

/**
 * The preview of one file of an order, kept up with the choices and with the workshop.
 *
 * @param order null while it is incomplete: nothing is asked, nothing is shown
 * @param position which file, from 0
 */
export function usePreview(order: ExportOrder | null, position: number): Preview {
  const client = useClient();
  const [viewer] = useState(() => client.newId('viewer'));
  const [preview, setPreview] = useState<Preview>(nothing);
  const wanted = useRef<{ order: ExportOrder; position: number } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(0);

  const ask = useCallback(async () => {
    timer.current = null;
    if (wanted.current === null) return;
    latest.current += 1;
    const own = latest.current;
    const { audience } = wanted.current.order;
    const answer = await client.request('export.preview', { viewer, ...wanted.current });
    if (own !== latest.current) return;
    // Of these choices it is the answer, though the room may have changed since.
    const isPending = timer.current !== null;
    setPreview(
      answer.ok
        ? { shown: { ...answer.value, audience }, refusal: null, isPending }
        : { shown: null, refusal: answer.failure, isPending },
    );
  }, [client, viewer]);

  const schedule = useCallback(
    (restMs: number) => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(() => void ask(), restMs);
      setPreview((before) => (before.isPending ? before : { ...before, isPending: true }));
    },
    [ask],
  );

  const orderKey = order === null ? null : JSON.stringify(order);
  // With the picture of the new choices: no answer may come between.
  useLayoutEffect(() => {
    wanted.current = orderKey === null ? null : { order: JSON.parse(orderKey), position };
    // What is under way was asked for other choices.
    latest.current += 1;
    if (orderKey === null) {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
      setPreview(nothing);
      return;
    }
    schedule(restAfterChoiceMs);
  }, [orderKey, position, schedule]);

  const details = useWorkshop((workshop) => workshop.details);
  const groups = useWorkshop((workshop) => workshop.groups);
  const vision = useWorkshop((workshop) => workshop.vision);
  const resources = useWorkshop((workshop) => workshop.resources);
  const departments = useWorkshop((workshop) => workshop.departments);
  const room = useRef<readonly unknown[] | null>(null);
  useEffect(() => {
    const before = room.current;
    room.current = [details, groups, vision, resources, departments];
    // The first look is asked for by the choices; a rest under way already ends in a fresh look.
    if (before === null || wanted.current === null || timer.current !== null) return;
    schedule(restAfterRoomMs);
  }, [details, groups, vision, resources, departments, schedule]);

  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
      latest.current += 1;
    },
    [],
  );
  return preview;
}
