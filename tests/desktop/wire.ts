/*
 * What a page hears over its own bridge: the views, which say more surely than any pixel whether two
 * windows are in step.
 */
import type { Page } from 'playwright';
import { protocolNumber } from '../../src-shared/contract/wire.ts';
import { until } from './desktop-app.ts';

/** The little of both root views that the stories look at. */
export type SeenView = {
  readonly preferences: { readonly language: string; readonly theme: string };
  readonly workshop: {
    readonly title?: string;
    readonly details?: { readonly title: string };
  } | null;
};

type Bridge = {
  readonly host: string;
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => () => void;
};

/** The page's whole view as of now, asked for afresh. */
export function viewOf(page: Page): Promise<SeenView> {
  return page.evaluate((protocol) => {
    // The preload puts it there, in this shape, which a story of its own holds.
    const { bridge } = globalThis as unknown as { bridge: Bridge };
    return new Promise<SeenView>((resolve, reject) => {
      setTimeout(() => reject(new Error('no view came in 10 s')), 10_000);
      const stop = bridge.onMessage((message) => {
        // From the core's own wire.
        const { kind, view } = message as { kind: string; view: SeenView };
        if (kind !== 'view') return;
        stop();
        resolve(view);
      });
      bridge.send({ kind: 'hello', protocol });
    });
  }, protocolNumber);
}

/** The title of the workshop a page shows, or null when it shows none. */
export async function titleOf(page: Page): Promise<string | null> {
  const { workshop } = await viewOf(page);
  return workshop?.details?.title ?? workshop?.title ?? null;
}

export async function untilTitle(page: Page, wanted: string | null): Promise<void> {
  await until(`the title ${wanted}`, async () => (await titleOf(page)) === wanted);
}
