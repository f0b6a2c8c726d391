/**
 * The policy of security.md, "Shell", as a header value.
 *
 * `styleNonce`: base64url, new at each load; for the style elements that the component library adds.
 * Style attributes are not allowed: React sets styles through the object model, which no policy restricts.
 */
export function contentSecurityPolicy(styleNonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    'media-src blob:',
    "worker-src 'self'",
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
