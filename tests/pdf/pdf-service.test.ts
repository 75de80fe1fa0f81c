import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { createPdfService, type PdfService } from '../../src-main/pdf/pdf-service.ts';
import { renderReport } from '../../src-main/pdf/render-report.ts';
import { aDocument, aParagraph } from '../support/pdf/documents.ts';
import { visionSheet } from '../support/pdf/vision-sheets.ts';

const folders: string[] = [];
const services: PdfService[] = [];

afterEach(async () => {
  for (const service of services.splice(0)) await service.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function aService(workerUrl?: URL): PdfService {
  const service = createPdfService(workerUrl ? { workerUrl } : {});
  services.push(service);
  return service;
}

/** A worker that dies on the document titled `die` and leaves the rest to the real one. */
function aMortalWorker(): URL {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-worker-'));
  folders.push(folder);
  const file = join(folder, 'mortal-worker.mjs');
  const real = new URL('../../src-main/pdf/pdf-worker.ts', import.meta.url).href;
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', (message) => {
       if (message.kind === 'job' && message.document.title === 'die') process.exit(1);
     });
     await import(${JSON.stringify(real)});`,
  );
  return pathToFileURL(file);
}

const manyPages = aDocument(
  Array.from({ length: 4000 }, (_, index) => aParagraph(`段落${index}の文です。`)),
);

describe('the PDF service', () => {
  test('draws the same bytes as in the same thread, with progress', async () => {
    const sheet = visionSheet('ja', 'internal');
    const steps: number[] = [];
    const result = await aService().render(
      sheet,
      { paper: 'a3' },
      {
        onProgress: (done) => steps.push(done),
      },
    );
    const direct = renderReport(sheet, { paper: 'a3' });
    expect(result.ok && Buffer.compare(result.value.bytes, direct.bytes)).toBe(0);
    expect(result.ok && { ...result.value, bytes: null }).toEqual({ ...direct, bytes: null });
    expect(steps).toEqual([1, 2]);
  });

  test('draws jobs in the order they came', async () => {
    const service = aService();
    const order: string[] = [];
    await Promise.all(
      ['一', '二', '三'].map(async (title) => {
        const result = await service.render(aDocument([aParagraph(title)]), { paper: 'a4' });
        if (result.ok) order.push(title);
      }),
    );
    expect(order).toEqual(['一', '二', '三']);
  });

  test('a cancelled job stops before its last page and the next one is drawn', async () => {
    const service = aService();
    const cancel = new AbortController();
    let done = 0;
    let total = 0;
    const cancelled = await service.render(
      manyPages,
      { paper: 'a4' },
      {
        signal: cancel.signal,
        onProgress: (pages, all) => {
          [done, total] = [pages, all];
          cancel.abort();
        },
      },
    );
    expect(cancelled).toEqual({ ok: false, failure: { code: 'pdf-cancelled', details: {} } });
    expect(total).toBeGreaterThan(50);
    expect(done).toBeLessThan(total);
    const next = await service.render(aDocument([aParagraph('次')]), { paper: 'a4' });
    expect(next.ok).toBe(true);
  });

  test('a waiting job is cancelled without waiting, an aborted signal draws nothing', async () => {
    const service = aService();
    const cancel = new AbortController();
    const running = service.render(aDocument([aParagraph('先')]), { paper: 'a4' });
    const waiting = service.render(manyPages, { paper: 'a4' }, { signal: cancel.signal });
    cancel.abort();
    const cancelled = { ok: false, failure: { code: 'pdf-cancelled', details: {} } };
    expect(await waiting).toEqual(cancelled);
    expect((await running).ok).toBe(true);
    const signal = cancel.signal;
    expect(await service.render(manyPages, { paper: 'a4' }, { signal })).toEqual(cancelled);
  });

  test('a dead worker fails its own job only and is replaced', async () => {
    const service = aService(aMortalWorker());
    const [dead, next] = await Promise.all([
      service.render(aDocument([], { title: 'die' }), { paper: 'a4' }),
      service.render(aDocument([aParagraph('次')]), { paper: 'a4' }),
    ]);
    expect(dead.ok ? 'drawn' : dead.failure.code).toBe('pdf-worker-lost');
    expect(next.ok).toBe(true);
  });

  test('a worker that cannot even start fails each job with a clear code', async () => {
    const service = aService(new URL('file:///nowhere/pdf-worker.js'));
    const result = await service.render(aDocument([]), { paper: 'a4' });
    expect(result.ok ? 'drawn' : result.failure.code).toBe('pdf-worker-lost');
  });

  test('closing fails what is still open and everything after it', async () => {
    const service = aService();
    const open = service.render(manyPages, { paper: 'a4' });
    await service.close();
    const closed = { ok: false, failure: { code: 'pdf-closed', details: {} } };
    expect(await open).toEqual(closed);
    expect(await service.render(aDocument([]), { paper: 'a4' })).toEqual(closed);
  });
});
