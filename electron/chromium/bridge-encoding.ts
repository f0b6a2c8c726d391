/**
 * Text form of port messages on the debugging pipe, which carries text only (Node's side; the page's side
 * stands in `bridge-script.ts` and must do the same).
 *
 * `s` + text, or `j` + JSON in which bytes are `{"$bytes": base64}`. Keys of messages that look like `$bytes`
 * get one more `$`, so that no message can pass for bytes. Text with lone surrogates goes as JSON, which
 * escapes them; the pipe's UTF-8 would replace them.
 */
import { isPortMessage, type PortMessage } from '../../shared/port/envelope.ts';

export function encodePortMessage(message: PortMessage): string {
  if (typeof message === 'string' && message.isWellFormed()) return `s${message}`;
  return `j${JSON.stringify(toJson(message))}`;
}

/** Null when the text is no message: only a page that has been taken over can send such. */
export function decodePortMessage(text: string): PortMessage | null {
  if (text.startsWith('s')) return text.slice(1);
  if (!text.startsWith('j')) return null;
  try {
    const message = fromJson(JSON.parse(text.slice(1)));
    return isPortMessage(message) ? message : null;
  } catch {
    return null;
  }
}

function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    return { $bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') };
  }
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [/^\$+bytes$/.test(key) ? `$${key}` : key, toJson(item)]),
  );
}

function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === '$bytes' && typeof first[1] === 'string') {
    return new Uint8Array(Buffer.from(first[1], 'base64'));
  }
  return Object.fromEntries(
    entries.map(([key, item]) => [/^\$\$+bytes$/.test(key) ? key.slice(1) : key, fromJson(item)]),
  );
}
