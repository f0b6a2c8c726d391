import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addressesIn,
  addressToNormal,
  textToNormals,
} from '../../../../shared/features/people/address-normal.ts';
import { addressKindSchema } from '../../../../shared/features/people/model.ts';

test.each([
  ['mail', ' Jan@Voorbeeld.EXAMPLE ', 'mail:jan@voorbeeld.example'],
  ['mail', 'mailto:jan@voorbeeld.example', 'mail:jan@voorbeeld.example'],
  ['phone', '06-5550 1234', 'phone:+31655501234'],
  ['phone', '+31 (0)6 5550 1234', 'phone:+31655501234'],
  ['phone', '0031 6 5550 1234', 'phone:+31655501234'],
  ['account', '@Boze_Buurman', 'account:boze_buurman'],
  ['account', 'https://x.com/Boze_Buurman/?lang=nl', 'account:boze_buurman'],
  ['home', 'Dorpsstraat 1,  Zonneveld', 'home:dorpsstraat 1 zonneveld'],
  ['phone', 'geen nummer', ''],
] as const)('%s %s is compared as %s', (kind, text, normal) => {
  expect(addressToNormal(kind, text)).toBe(normal);
});

test('what somebody types may be an address of several kinds', () => {
  expect([
    textToNormals('06 5550 1234'),
    textToNormals('jan@voorbeeld.example'),
    textToNormals('Jan de Vries'),
  ]).toEqual([['phone:+31655501234'], ['mail:jan@voorbeeld.example'], []]);
});

test('addresses are found within a sentence, days and years are not', () => {
  expect(
    addressesIn('Bel 06 5550 1234, na vijven, of mail jan.vlinder@voorbeeld.example; niet voor 1 mei 2026'),
  ).toEqual([
    { kind: 'mail', text: 'jan.vlinder@voorbeeld.example' },
    { kind: 'phone', text: '06 5550 1234' },
  ]);
});

test('no text makes it slow or fail, and a normal form is its own normal form', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(...addressKindSchema.options),
      (text, kind) => {
        const normal = addressToNormal(kind, text);
        const again = normal === '' ? '' : addressToNormal(kind, normal.slice(kind.length + 1));
        expect(again).toBe(normal);
        addressesIn(text);
        textToNormals(text);
      },
    ),
  );
  const start = performance.now();
  for (const piece of ['a@', '0 ', '+', '@.', 'a/']) addressesIn(piece.repeat(150));
  expect(performance.now() - start).toBeLessThan(500);
});
