import { describe, expect, test } from 'vitest';
import { findPrivate, leaveOut, wordsAround } from '../../../../shared/features/triage/find-private.ts';
import { privatePatterns } from '../../../../shared/features/triage/private-patterns.ts';

const patterns = privatePatterns({
  homes: ['Vlinderlaan 12-b, 1234 AB Utrecht', 'Oude Graanstraat 7'],
  phones: ['06 5550 1234', '+31 (0)20 555 0199'],
  mails: ['helene.vlinderberg@voorbeeld.example'],
});
const found = (text: string) => findPrivate(text, patterns).map(({ datum, hit }) => `${datum}: ${hit}`);

describe('spellings in which somebody is found at home', () => {
  test.each([
    ['Ik weet dat je op Vlinderlaan 12-b woont', 'home: Vlinderlaan 12-b'],
    ['VLINDERLAAN 12B', 'home: VLINDERLAAN 12B'],
    ['vlinder laan nr. 12 b', 'home: vlinder laan nr. 12 b'],
    ['Vlinderln 12', 'home: Vlinderln 12'],
    ['Vlinderl\naan\n12', 'home: Vlinderl\naan\n12'],
    ['ergens op de Vlinderlaan, dacht ik', 'home: Vlinderlaan'],
    ['Vlínderläan 12', 'home: Vlínderläan 12'],
    ['Ｖｌｉｎｄｅｒｌａａｎ １２', 'home: Ｖｌｉｎｄｅｒｌａａｎ １２'],
    ['V\u200blinderlaan 12', 'home: V\u200blinderlaan 12'],
    ['oude graanstr. 7', 'home: oude graanstr. 7'],
    ['Oude-Graanstraat 7', 'home: Oude-Graanstraat 7'],
    ['Vlinderlaan 12 in Utrecht', 'home: Vlinderlaan 12 in Utrecht'],
    ['UTRECHT, Vlinderlaan 12', 'home: UTRECHT, Vlinderlaan 12'],
    ['1234 AB  Utrecht', 'postcode: 1234 AB  Utrecht'],
    ['1234ab\nutrecht', 'postcode: 1234ab\nutrecht'],
    ['1234 Utrecht', 'postcode: 1234 Utrecht'],
    ['Woonplaats: Utrecht', 'town: Utrecht'],
    ['ik weet dat je in utrecht woont', 'town: utrecht'],
    ['postcode 1234AB dus', 'postcode: 1234AB'],
    ['1234 ab', 'postcode: 1234 ab'],
    ['1234-A B', 'postcode: 1234-A B'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]));
});

describe('the town by itself', () => {
  const asked = (home: string, text: string, publicTowns: readonly string[] = []) =>
    findPrivate(text, privatePatterns({ homes: [home], phones: [], mails: [] }, { publicTowns })).map(
      ({ datum, hit }) => `${datum}: ${hit}`,
    );
  const home = 'Vlinderlaan 12, 3500 AA Utrecht';

  test.each([
    [home, 'We rijden naar Utrecht.', 'Utrecht'],
    ['Vlinderlaan 12\n3500 AA Utrecht\nNederland', 'tot in Utrecht', 'Utrecht'],
    ['Vlinderlaan 12, Utrecht', 'tot in Utrecht', 'Utrecht'],
    ['Vlinderlaan 12 b Utrecht', 'tot in Utrecht', 'Utrecht'],
    ['Utrecht', 'tot in Utrecht', 'Utrecht'],
    ["Vlinderlaan 12, 2500 AA 's-Gravenhage", 'tot in Den Haag', 'Den Haag'],
    ['Vlinderlaan 12, 2500 AA Den Haag', 'tot in ’s Gravenhage', 's Gravenhage'],
    ['Vlinderlaan 12, 1000 AA Amsterdam', "tot in A'dam", "A'dam"],
    ['Vlinderlaan 12, 5680 AA Best', 'Naar Best gereden', 'Best'],
    ['Vlinderstraat 5, 1000 Brussel', 'tot in Brussel', 'Brussel'],
  ])('of %s is asked about in: %s', (address, text, hit) =>
    expect(asked(address, text)).toEqual([`town: ${hit}`]),
  );

  test('where the organisation is, it is asked about only beside words of living there, or within the address', () => {
    const publicTowns = ['Utrecht'];
    expect(asked(home, 'De Universiteit Utrecht in Utrecht', publicTowns)).toEqual([]);
    expect(asked(home, 'Zij woont in Utrecht. Utrecht is groot.', publicTowns)).toEqual(['town: Utrecht']);
    expect(asked(home, 'Vlinderlaan 12, 3500 AA Utrecht', publicTowns)).toEqual([
      'home: Vlinderlaan 12',
      'postcode: 3500 AA Utrecht',
    ]);
    expect(asked("Laan 1, 2500 AA 's-Gravenhage", 'in Den Haag', ['Den Haag'])).toEqual([]);
  });

  test('a town that is called like a word is that word where it has no capital, and part of a word is none', () => {
    expect(asked('Vlinderlaan 12, 5680 AA Best', 'dat is best mooi')).toEqual([]);
    expect(asked(home, 'de Utrechtse heuvels')).toEqual([]);
    expect(asked('Vlinderlaan 12', 'Vlinders')).toEqual([]);
  });
});

describe('spellings of numbers and mail addresses', () => {
  test.each([
    ['bel 0655501234', 'phone: 0655501234'],
    ['+31655501234', 'phone: +31655501234'],
    ['0031 6 5550 1234', 'phone: 0031 6 5550 1234'],
    ['+31 (0)6 5550-1234', 'phone: +31 (0)6 5550-1234'],
    ['06.55.50.12.34', 'phone: 06.55.50.12.34'],
    ['020-5550199', 'phone: 020-5550199'],
    ['Helene.Vlinderberg@Voorbeeld.Example', 'mail: Helene.Vlinderberg@Voorbeeld.Example'],
    ['helene.vlinderberg (at) voorbeeld.example', 'mail: helene.vlinderberg (at) voorbeeld.example'],
    ['helene.vlinderberg[at]voorbeeld[dot]example', 'mail: helene.vlinderberg[at]voorbeeld[dot]example'],
    ['helene.vlinderberg%40voorbeeld.example', 'mail: helene.vlinderberg%40voorbeeld.example'],
    ['helene. vlinderberg @ voorbeeld.example', 'mail: helene. vlinderberg @ voorbeeld.example'],
    ['nummer 999990019', 'bsn: 999990019'],
    ['BSN 999990019', 'bsn: BSN 999990019'],
    ['9999.90.019', 'bsn: 9999.90.019'],
    ['burgerservicenummer: 123456789', 'bsn: burgerservicenummer: 123456789'],
    ['geboren op 3 maart 1975', 'birth-date: geboren op 3 maart 1975'],
    ['geb. 03-03-1975', 'birth-date: geb. 03-03-1975'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]));
});

describe('data that go on in the next line', () => {
  test.each([
    ['Vlinder-\nlaan 12', 'home'],
    ['Vlinder- \r\n laan 12', 'home'],
    ['Vlinder\r\nlaan 12', 'home'],
    ['> Vlinderlaan\r\n> 12', 'home'],
    ['12\r\n34AB', 'postcode'],
    ['1234 \n   AB', 'postcode'],
    ['helene.\r\nvlinderberg@voorbeeld.example', 'mail'],
    ['06 5550\n> 1234', 'phone'],
    ['06 5550\r\n>> | 1234', 'phone'],
    ['06\n\n   5550\t\t1234', 'phone'],
    ['999990\n019', 'bsn'],
    ['BSN:\r\n123 456 789', 'bsn'],
    ['geboren:\n3 maart 1975', 'birth-date'],
  ])('%j', (text, datum) => {
    const hits = findPrivate(`Zie: ${text}. Dag!`, patterns);
    expect(hits.map((hit) => hit.datum)).toEqual([datum]);
    expect(leaveOut(`Zie: ${text}. Dag!`, hits).replace('> ', '')).toBe('Zie: [weggelaten]. Dag!');
  });

  test('a hyphen of the name itself stays, also at the end of a line', () => {
    const ofMail = privatePatterns({ homes: [], phones: [], mails: ['jan-de-vries@voorbeeld.example'] });
    for (const text of ['jan-de-vries@voorbeeld.example', 'jan-de-\nvries@voor-\r\nbeeld.example'])
      expect(findPrivate(text, ofMail).map(({ hit }) => hit)).toEqual([text]);
  });

  test('many spaces, line breaks or quote marks are gone through once', () => {
    for (const run of [' ', '\n', '\n>', '>', '- '])
      expect(findPrivate(`${run.repeat(100_000)}x`, patterns)).toEqual([]);
  });
});

describe('citizen service numbers in names of files and in groups', () => {
  test.each([
    'BSN_123456782.pdf',
    'id_123456782.pdf',
    'kopie-123456782.pdf',
    'kopie 2-123456782.pdf',
    '123456782-scan.pdf',
    '123456782_2.pdf',
    'BSN 123-456-782',
    '123-456-782',
    '123456\n782',
    '1234.56.782',
    'bsnnummer123456782',
    'Documenten/123456782',
    'nr.123456782.',
    '5,123456782,7',
    '1 2 3 4 5 6 7 8 2',
    '1234 5678 2',
  ])('%j', (text) => expect(findPrivate(text, patterns).map(({ datum }) => datum)).toEqual(['bsn']));

  test.each([
    'https://example.org/status/123456782',
    'www.example.org/?id=123456782&t=1',
    '€ 123456782,50',
    '0612345678 2',
    '1\n2\n3\n4\n5\n6\n7\n8\n2',
    '1-2-3-4-5-6-7-8-2',
    '2026-11-22 10:15',
    '2 560 3 3 262',
  ])('is left alone: %j', (text) => expect(findPrivate(text, patterns)).toEqual([]));
});

test.each([
  'Vlinderlaantje en Vlinders',
  'Utrecht',
  '11234 ABC',
  '1234 abonnees',
  'bel 0655501235',
  '106555012341',
  'vlinderberg@voorbeeld.example',
  'https://example.org/status/999990019',
  '123456789',
  'om 12 uur op 3 maart 1975',
  '',
])('is left alone: %s', (text) => expect(found(text)).toEqual([]));

test('what is left out is gone, and the rest stays to the letter', () => {
  const text = 'É! Bel 06 5550 1234 of kom langs: Vlinderlaan 12-b, 1234 AB Utrecht. Tot zo 🦋';
  const hits = findPrivate(text, patterns);
  expect(leaveOut(text, hits)).toBe(
    'É! Bel [weggelaten] of kom langs: [weggelaten], [weggelaten]. Tot zo 🦋',
  );
  expect(findPrivate(leaveOut(text, hits), patterns)).toEqual([]);
});

test('a text of a million characters that nearly fits everywhere is looked through all the same', () => {
  const text = 'Vlinderlaa 06 5550 123 helene.vlinderberg@voorbeeld '.repeat(20_000);
  expect(findPrivate(text, patterns)).toEqual([]);
});

test('what stands around a hit is told in whole words, with an ellipsis where there is more', () => {
  const text = `${'Sinds het optreden van vorige week komen er elke dag berichten binnen, '.repeat(2)}ook op Oude Graanstraat 7, en daarna bleef het een hele tijd stil tot er weer iemand begon te schrijven.`;
  const [hit] = findPrivate(text, patterns);
  if (hit === undefined) throw new Error('nothing was found');
  const { before, after } = wordsAround(text, hit);
  expect(before).toBe('…van vorige week komen er elke dag berichten binnen, ook op ');
  expect(after).toBe(', en daarna bleef het een hele tijd stil tot er weer iemand…');
  expect(wordsAround('Oude Graanstraat 7.', { from: 0, until: 18 })).toEqual({ before: '', after: '.' });
});
