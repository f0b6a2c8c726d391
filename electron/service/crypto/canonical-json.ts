/** What may be written canonically: JSON without fractions. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue };

/**
 * The one text of a value over which checksums and MACs are computed: RFC 8785 (JCS) limited to strings, safe
 * integers, booleans, null, arrays and plain objects: members sorted by UTF-16 code unit, no white space.
 * Throws on anything else, so that a value can never be left out of a MAC silently.
 */
export function canonicalJson(value: CanonicalValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new Error('canonical JSON: text with a lone surrogate');
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error('canonical JSON: not a safe integer');
    return String(value);
  }
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new Error('canonical JSON: unsupported kind of value');
  const members = Object.keys(value)
    .sort()
    .map((key) => {
      const member = value[key];
      if (member === undefined) throw new Error('canonical JSON: undefined member');
      return `${canonicalJson(key)}:${canonicalJson(member)}`;
    });
  return `{${members.join(',')}}`;
}

/** The UTF-8 bytes of {@link canonicalJson}. */
export function canonicalBytes(value: CanonicalValue): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value));
}

/** `Array.isArray` does not narrow readonly arrays. */
function isArray(value: CanonicalValue): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}
