/* The headers every answer carries (reliability brief 2.2 and 2.3). */

export type ResponseHeaders = Readonly<Record<string, string>>;

/** @param host the value of `Host` this answer goes to; scripts may connect to it and nowhere else */
export function securityHeaders(host: string): ResponseHeaders {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ws://${host}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return { 'Content-Security-Policy': policy.join('; '), ...plainSecurityHeaders };
}

/** The same for an answer that no page is made of: an error, a PDF. */
export const plainSecurityHeaders: ResponseHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** Not kept anywhere. */
export const notStored: ResponseHeaders = { 'Cache-Control': 'no-store' };
/** Kept for good: the name changes with the content. */
export const keptForever: ResponseHeaders = {
  'Cache-Control': 'public, max-age=31536000, immutable',
};
