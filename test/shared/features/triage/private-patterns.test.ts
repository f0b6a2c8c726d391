import { describe, expect, test } from 'vitest';
import { findPrivate, leaveOut } from '../../../../shared/features/triage/find-private.ts';
import { privatePatterns, unsought } from '../../../../shared/features/triage/private-patterns.ts';

const none = { homes: [], phones: [], mails: [] };
const found = (known: Partial<typeof none | Record<keyof typeof none, readonly string[]>>, text: string) =>
  findPrivate(text, privatePatterns({ ...none, ...known })).map(({ datum, hit }) => `${datum}: ${hit}`);

describe('homes of which the address is written in another way than most', () => {
  test.each([
    [
      '1e Oosterparkstraat 12, 1091 AA Amsterdam',
      'Naar de 1e Oosterparkstraat 12',
      'home: 1e Oosterparkstraat 12',
    ],
    ['1e Oosterparkstraat 12', 'de Eerste Oosterparkstr. 12', 'home: Eerste Oosterparkstr. 12'],
    ['Tweede Graanstraat 3', 'in de 2de Graanstraat', 'home: 2de Graanstraat'],
    ['Dam 1, Amsterdam', 'kom naar dam 1!', 'home: dam 1'],
    ['Dam 1', 'Dam nr. 1', 'home: Dam nr. 1'],
    ['Ee 23', 'ee 23', 'home: ee 23'],
    ['12 Rue de la Foire, 1040 Bruxelles', 'Rue de la Foire 12', 'home: Rue de la Foire 12'],
    ['12 Rue de la Foire', '12, rue de la Foire', 'home: 12, rue de la Foire'],
    ['Boerderij De Vlinderhof', 'bij boerderij de Vlinderhof', 'home: boerderij de Vlinderhof'],
    ['De Vlinderhof, 1234 AB Utrecht', 'bij De Vlinderhof', 'home: De Vlinderhof'],
    ['Laan van Vlinderoord 100', 'op de Laan v. Vlinderoord 100', 'home: Laan v. Vlinderoord 100'],
    ['Laan v. Vlinderoord 100', 'Laan van Vlinderoord', 'home: Laan van Vlinderoord'],
    ['Burgemeester van de Vlinderweg 3', 'Burg. v.d. Vlinderweg', 'home: Burg. v.d. Vlinderweg'],
    ['Prof. Vlinderstraat 3', 'Professor Vlinderstr. 3', 'home: Professor Vlinderstr. 3'],
  ])('%s is found in: %s', (home, text, hit) => expect(found({ homes: [home] }, text)).toEqual([hit]));

  test.each([
    ['Dam 1', 'Amsterdam 1 en de dam'],
    ['Dam 1', 'dam 12'],
    ['1e Oosterparkstraat 12', 'een oosterparkstraatje'],
  ])('%s is left alone in: %s', (home, text) => expect(found({ homes: [home] }, text)).toEqual([]));
});

describe('a citizen service number in groups', () => {
  const among = (isAmongBytes: boolean, text: string) =>
    findPrivate(text, privatePatterns(none, { isAmongBytes })).map(({ datum }) => datum);
  /** Widths of letters, as a PDF lists them. */
  const widths = '/W [17 800 18 18 443]';
  test.each(['bsn van 999 990 019', 'Hij is 9999.90.019.', '(999 990 019)'])('%s: also among bytes', (text) =>
    expect([among(true, text), among(false, text)]).toEqual([['bsn'], ['bsn']]),
  );
  test('is no row of numbers inside a file', () =>
    expect([among(true, widths), among(false, widths)]).toEqual([[], ['bsn']]));
});

describe('numbers of other countries', () => {
  test.each([
    ['+32 475 12 34 56', '+32475123456'],
    ['+32 475 12 34 56', '0032 475 12 34 56'],
    ['+32 475 12 34 56', '0475/12.34.56'],
    ['+32 (0)475 12 34 56', '+32 475123456'],
    ['0032475123456', '+32 475 12 34 56'],
    ['0032475123456', '0475 123456'],
    ['+352 621 123 456', '00352 621 123456'],
    ['+1 (555) 010-0199', '1-555-010-0199'],
    ['+376 312 345', '+376312345'],
    ['06 5550 1234 (na 18.00 uur)', '0031655501234'],
    ['06 5550 1234 of 020 555 0199', '0205550199'],
  ])('%s is found in: bel %s', (phone, text) =>
    expect(found({ phones: [phone] }, `bel ${text} maar`)).toEqual([`phone: ${text}`]),
  );

  test.each(['+', '++32', '+*?(', '00', '0000000000', '(', '+0', 'geheim'])(
    '%s makes no pattern that fails',
    (phone) =>
      expect(found({ phones: [phone], mails: [phone], homes: [phone] }, 'niets te zien')).toEqual([]),
  );
});

test('what is too short or too little to look for is named', () => {
  expect(
    unsought({
      homes: [
        'Dam',
        'Dam 1',
        '1234 AB Utrecht',
        'Dam, 1234 AB Utrecht',
        'Utrecht',
        '12',
        'Oude Graanstraat 7',
      ],
      phones: ['12345', '+32 475 12 34 56', '06 5550 1234', 'op aanvraag'],
      mails: ['geen', 'helene@voorbeeld.example'],
    }),
  ).toEqual({
    homes: ['Dam', 'Dam, 1234 AB Utrecht', 'Utrecht', '12'],
    phones: ['12345', 'op aanvraag'],
    mails: ['geen'],
  });
});

test('of two data that overlap nothing stays behind', () => {
  const patterns = privatePatterns({ ...none, homes: ['Vlinderlaan 12, 1234 AB Utrecht'] });
  const text = 'Kom naar Vlinderlaan 12, Utrecht 1234 AB. Tot dan.';
  expect(leaveOut(text, findPrivate(text, patterns))).toBe('Kom naar [weggelaten]. Tot dan.');
});
