/*
 * The live preview: draws one file of an order, the same bytes an export would write, and writes nothing.
 *
 * Invariants: (1) each viewer's newest request wins; the one before it ends as cancelled. (2) Nothing is
 * made for a preview while an export waits or runs. (3) Sheets are made in pieces with a pause after each, so
 * that an edit never waits for a preview of the whole room.
 */
import type { PreviewRequest, SheetPreview } from '../../src-shared/contract/requests.ts';
import { failure } from '../../src-shared/kernel/failure.ts';
import { fail, ok } from '../../src-shared/kernel/result.ts';
import type { BuiltSheet } from '../../src-shared/report/sheet-order.ts';
import { buildSheetsInSteps, type SheetMemory } from '../../src-shared/report/sheets.ts';
import { hiddenVotesOf } from '../../src-shared/workshop/hidden-votes.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { localDay } from './exports.ts';
import type { CorePorts, Outcome } from './ports.ts';

export type PreviewDesk = {
  show(workshop: Workshop, request: PreviewRequest): Promise<Outcome<SheetPreview>>;
  /** Ends every preview under way. */
  close(): void;
};

/**
 * @param memory of sheets built lately, shared with the exports
 * @param exportsDone resolves as soon as no export waits or runs, or the signal says to give up
 */
export function createPreviewDesk(
  ports: CorePorts,
  memory: SheetMemory,
  exportsDone: (signal: AbortSignal) => Promise<void>,
): PreviewDesk {
  const running = new Map<string, AbortController>();

  async function build(
    workshop: Workshop,
    { order }: PreviewRequest,
    signal: AbortSignal,
  ): Promise<Outcome<readonly BuiltSheet[]>> {
    const steps = buildSheetsInSteps(workshop, order, localDay(ports.clock.wallMs()), memory);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await nextTurn();
      if (signal.aborted) return cancelled;
    }
  }

  async function draw(
    workshop: Workshop,
    request: PreviewRequest,
    signal: AbortSignal,
  ): Promise<Outcome<SheetPreview>> {
    await exportsDone(signal);
    const built = await build(workshop, request, signal);
    if (!built.ok) return built;
    // One may have been ordered in the meantime.
    await exportsDone(signal);
    if (signal.aborted) return cancelled;
    const sheets = built.value;
    const position = Math.min(request.position, sheets.length - 1);
    const shown = sheets[position];
    if (!shown) return fail(failure('export-nothing-to-print', { groupIds: [] }));
    const { order } = request;
    const rendered = await ports.pdf.render(
      shown.document,
      { paper: order.paper },
      { signal, onProgress: () => undefined },
    );
    if (signal.aborted) return cancelled;
    if (!rendered.ok) return fail(failure('export-failed', { reason: rendered.failure.code }));
    const { bytes, pageCount, missingCharacters } = rendered.value;
    return ok({
      position,
      files: sheets.map(({ fileName, sheet, groupId }) => ({ name: fileName, sheet, groupId })),
      pageCount,
      missingCharacters: missingCharacters.map(({ character }) => character),
      interim: {
        files: sheets.filter(({ document }) => document.interimLabel !== null).length,
        hiddenVotes: hiddenVotesOf(workshop, order),
      },
      pdf: Buffer.from(bytes).toString('base64'),
    });
  }

  return {
    async show(workshop, request) {
      running.get(request.viewer)?.abort();
      const own = new AbortController();
      running.set(request.viewer, own);
      try {
        return await draw(workshop, request, own.signal);
      } finally {
        if (running.get(request.viewer) === own) running.delete(request.viewer);
      }
    },
    close() {
      for (const preview of running.values()) preview.abort();
    },
  };
}

const cancelled = fail(failure('export-cancelled' as const));

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
