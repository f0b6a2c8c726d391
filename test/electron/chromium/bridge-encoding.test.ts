import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePortMessage, encodePortMessage } from '../../../electron/chromium/bridge-encoding.ts';

/** Values of a message: JSON and bytes, keys that look like ours included. */
const messageValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 64 }),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.dictionary(
    fc.oneof(fc.string(), fc.constantFrom('$bytes', '$$bytes', '__proto__', 'constructor')),
    tie('value'),
    { maxKeys: 4, noNullPrototype: true },
  ),
}));

test('every text and every object of JSON values and bytes comes back as it went', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), messageValue.object as fc.Arbitrary<Record<string, unknown>>),
      (message) => {
        expect(decodePortMessage(encodePortMessage(message))).toEqual(message);
      },
    ),
  );
});

test('an encoded message is well-formed text, because the pipe would replace lone surrogates', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => encodePortMessage(`\uD800${text}`).isWellFormed()),
  );
});

test('a text that is no message gives null', () => {
  for (const text of ['', 'x', 'j', 'j{', 'j[1]', 'j1', 'jnull', 'j{"$bytes":"AAAA"}']) {
    expect(decodePortMessage(text), text).toBeNull();
  }
});
