/**
 * Whether a message holds bytes (`Uint8Array`) anywhere. Such a message must cross the port as an object, by
 * structured clone: as text its bytes would be lost. Looks into plain objects and arrays only.
 */
export function holdsBytes(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof Uint8Array) return true;
  if (Array.isArray(value)) return value.some(holdsBytes);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.values(value).some(holdsBytes);
}
