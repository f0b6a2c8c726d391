import { expect, test } from 'vitest';
import { unknownToPerson } from '../../../../../renderer/features/dossiers/dossier/unknown-to-person.ts';

const self = { reporter: 'self', informed: 'unknown' } as const;
const told = { reporter: 'colleague', informed: 'yes' } as const;
const untold = { reporter: 'supervisor', informed: 'not-yet' } as const;

test('a person whom nobody told of any report does not know of the dossier', () => {
  expect(unknownToPerson([untold])).toBe('all');
  expect(unknownToPerson([untold, untold])).toBe('all');
});

test('who knows of one report and not of another is missing some', () => {
  expect(unknownToPerson([self, untold])).toBe('some');
  expect(unknownToPerson([untold, told])).toBe('some');
});

test('nothing is kept from who reported or was told', () => {
  expect(unknownToPerson([self])).toBeNull();
  expect(unknownToPerson([told, self])).toBeNull();
  expect(unknownToPerson([])).toBeNull();
});
