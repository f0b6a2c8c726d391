import { fileTypeFromBuffer } from 'file-type';
import type { EvidenceKind } from '../../../../shared/features/evidence/model.ts';

/** As much of a file's beginning as its kind is told by. */
export const HEAD_BYTES = 64 * 1024;

/** Pictures that the page can show and that cannot hold scripts. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp']);

/**
 * Tells the kind of a file from its first bytes. The name only decides between e-mail and other text, which look
 * alike; what can hold scripts (HTML, SVG) counts as text and is shown as its source.
 */
export async function detectKind(
  head: Uint8Array,
  fileName: string,
): Promise<{ readonly kind: EvidenceKind; readonly mediaType: string }> {
  const type = (await fileTypeFromBuffer(head))?.mime ?? null;
  if (type !== null && PICTURES.has(type)) return { kind: 'image', mediaType: type };
  if (type === 'application/pdf') return { kind: 'pdf', mediaType: type };
  if (isText(head)) {
    if (/\.eml$/i.test(fileName) && startsWithHeader(head))
      return { kind: 'email', mediaType: 'message/rfc822' };
    return { kind: 'text', mediaType: 'text/plain' };
  }
  return { kind: 'other', mediaType: type ?? 'application/octet-stream' };
}

function isText(head: Uint8Array): boolean {
  if (head.length === 0 || head.includes(0)) return false;
  try {
    // A character may be cut in two at the end of the head.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** An RFC 5322 message begins with a header field. */
function startsWithHeader(head: Uint8Array): boolean {
  return /^[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]/.test(new TextDecoder('latin1').decode(head.subarray(0, 200)));
}
