import { expect, test } from 'vitest';
import {
  changesBetween,
  packPiece,
  piecesIn,
  renewPieces,
  withOwnAside,
} from '../../../../shared/features/triage/plan-pieces.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';

const { sections } = await shippedPack('university');
const [first, second, third, fourth] = sections['step-plan'];
if (first === undefined || second === undefined || third === undefined || fourth === undefined)
  throw new Error('the pack has hardly a step plan');
const pack = [first, second, third, fourth];
/** The pack says all of it in other words. */
const newer = pack.map((piece) => ({ ...piece, text: { nl: `${piece.text.nl} Anders.`, en: 'Else.' } }));
const before = pack.map((piece) => packPiece(piece, 'nl'));

test('what somebody wrote or left out stays, whether the pack says it otherwise by now or not', () => {
  const changed = [
    { ...packPiece(first, 'nl'), text: 'Zo schreven wij het.', included: false },
    { ...packPiece(second, 'nl'), included: false },
    { ...packPiece(third, 'nl'), spoken: 'Zo zeggen wij het.' },
    packPiece(fourth, 'nl'),
  ];
  const same = renewPieces(pack, 'nl', { pieces: changed, pack });
  expect(same.toSorted(byKey)).toEqual(changed.toSorted(byKey));
  const renewed = new Map(renewPieces(newer, 'nl', { pieces: changed, pack }).map((one) => [one.key, one]));
  expect(renewed.get(first.id)).toEqual(changed[0]);
  expect(renewed.get(second.id)).toMatchObject({ text: `${second.text.nl} Anders.`, included: false });
  expect(renewed.get(third.id)).toEqual(changed[2]);
  expect(renewed.get(fourth.id)).toMatchObject({ text: `${fourth.text.nl} Anders.`, included: true });
});

test('what nobody touched follows the pack, and without a version before all of it is the pack’s', () => {
  const followed = renewPieces(newer, 'nl', { pieces: before, pack });
  expect(followed.every(({ text, included }) => text.endsWith(' Anders.') && included)).toBe(true);
  expect(renewPieces(newer, 'nl', null)).toEqual(followed);
});

test('in another language what was left out stays left out, and own words wait until somebody says them in it', () => {
  const own = { ...packPiece(second, 'nl'), key: 'own', isOwn: true };
  const kept = [
    { ...packPiece(first, 'nl'), included: false },
    { ...packPiece(second, 'nl'), text: 'Zo schreven wij het.' },
    packPiece(third, 'nl'),
    own,
  ];
  const english = piecesIn('en', { pieces: kept, pack });
  expect(english).toEqual([
    { ...packPiece(first, 'en'), included: false },
    packPiece(second, 'en'),
    packPiece(third, 'en'),
    own,
  ]);
  const renewed = renewPieces(pack, 'en', { pieces: withOwnAside(english), pack });
  const read = new Map(renewed.map(({ key, included }) => [key, included]));
  expect([read.get(first.id), read.get(third.id), read.get('own')]).toEqual([false, true, false]);
  // That it reads otherwise in another language is no change; what joins is.
  expect(changesBetween(english, renewed)).toEqual({
    added: [fourth.label.en],
    changed: [],
    gone: [own.label],
  });
});

const byKey = (one: { readonly key: string }, other: { readonly key: string }) =>
  one.key < other.key ? -1 : 1;
