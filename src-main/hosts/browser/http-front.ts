/*
 * The HTTP side: GET and HEAD of listed files and published exports, to the right Host, and nothing
 * else. No cookies, no CORS, no body is read.
 */
import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { trustedHost } from './origin-check.ts';
import type { PublishedFile, PublishedFiles } from './published-files.ts';
import {
  notStored,
  plainSecurityHeaders,
  type ResponseHeaders,
  securityHeaders,
} from './response-headers.ts';
import { chosenEncoding, type StaticFile, type StaticFiles } from './static-files.ts';

export type HttpFront = {
  readonly files: StaticFiles;
  readonly published: PublishedFiles;
  readonly hosts: readonly string[];
};

/** Addresses people type, and the pages they mean. The fragment with the token survives a redirect. */
const redirects: ReadonlyMap<string, string> = new Map([
  ['/', '/facilitator/'],
  ['/facilitator', '/facilitator/'],
  ['/projector', '/projector/'],
]);

/** Answers one request; never throws, never leaves it unanswered. */
export async function answer(
  front: HttpFront,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const host = trustedHost(request, front.hosts);
  if (host === null) return refuse(response, 421);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, { Allow: 'GET, HEAD' });
  }
  const target = request.url ?? '';
  if (!target.startsWith('/')) return refuse(response, 400);
  const address = target.split('?', 1)[0] ?? '';
  const redirect = redirects.get(address);
  if (redirect !== undefined) return refuse(response, 302, { Location: redirect });
  const file = front.files.get(address);
  if (file !== undefined) return sendStatic(request, response, file, host);
  const published = front.published.find(address);
  if (published !== null) return sendPublished(request, response, published);
  return refuse(response, 404);
}

function sendStatic(
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
  host: string,
): Promise<void> {
  const encoding = chosenEncoding(file, request.headers['accept-encoding']);
  const path = encoding === null ? file.path : (file.compressed[encoding] ?? file.path);
  return sendFile(request, response, path, {
    ...securityHeaders(host),
    ...file.caching,
    'Content-Type': file.type,
    Vary: 'Accept-Encoding',
    ...(encoding === null ? {} : { 'Content-Encoding': encoding }),
  });
}

function sendPublished(
  request: IncomingMessage,
  response: ServerResponse,
  { path, name }: PublishedFile,
): Promise<void> {
  const isPdf = name.toLowerCase().endsWith('.pdf');
  // RFC 6266: the plain name for old readers, the real one in UTF-8.
  const plainName = name.replace(/[^\w.-]+/g, '_');
  const disposition = isPdf ? 'inline' : 'attachment';
  return sendFile(request, response, path, {
    ...plainSecurityHeaders,
    ...notStored,
    'Content-Type': isPdf ? 'application/pdf' : 'application/octet-stream',
    'Content-Disposition': `${disposition}; filename="${plainName}"; filename*=UTF-8''${encodeRfc8187(name)}`,
  });
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  headers: ResponseHeaders,
): Promise<void> {
  const opened = await open(path, 'r').catch(() => null);
  if (opened === null) return refuse(response, 404);
  try {
    const found = await opened.stat();
    if (!found.isFile()) {
      refuse(response, 404);
      return;
    }
    const { size } = found;
    response.writeHead(200, { ...headers, 'Content-Length': size });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    await new Promise<void>((resolve) => {
      const source = opened.createReadStream({ autoClose: false, end: Math.max(0, size - 1) });
      // A reader that went away or a disk that failed midway ends this answer and nothing else.
      pipeline(source, response, () => resolve());
    });
  } catch {
    response.destroy();
  } finally {
    await opened.close().catch(() => undefined);
  }
}

function refuse(response: ServerResponse, status: number, headers: ResponseHeaders = {}): void {
  response.writeHead(status, {
    ...plainSecurityHeaders,
    ...notStored,
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Content-Length': '0',
    ...headers,
  });
  response.end();
}

function encodeRfc8187(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
