import { expect, test } from 'vitest';
import { placeInstead } from '../../../renderer/app/place.ts';

const doors = ['/start', '/create', '/unlock', '/recovery'];
const closed = { vault: null, vaultToOpen: null };
const named = { vault: null, vaultToOpen: '7f9c' };
const unconfirmed = { vault: { recoveryConfirmed: false }, vaultToOpen: null };
const open = { vault: { recoveryConfirmed: true }, vaultToOpen: null };
type Status = Parameters<typeof placeInstead>[0];

test.each<[string, Status, string, string | null]>([
  ['without a vault the start shows', closed, '/', '/start'],
  ['without a vault no screen of a vault shows', closed, '/dossiers/1', '/start'],
  ['without a vault there is no recovery sheet', closed, '/recovery', '/start'],
  ['the wizard may be shown', closed, '/create', null],
  ['a vault may be asked its passphrase', closed, '/unlock/7f9c', null],
  ['a vault named at start is opened first', named, '/', '/unlock/7f9c'],
  ['after a crash the start shows, whatever was named', named, '/start', null],
  ['an unconfirmed vault shows its recovery sheet only', unconfirmed, '/dossiers', '/recovery'],
  ['an unconfirmed vault shows its recovery sheet', unconfirmed, '/recovery', null],
  ['an open vault shows no door', open, '/unlock/7f9c', '/dossiers'],
  ['an open vault starts at home', open, '/', '/dossiers'],
  ['an open vault shows its screens', open, '/settings', null],
  ['a path that only begins like a door is none', open, '/starters', null],
])('%s', (_sentence, status, path, instead) => {
  expect(placeInstead(status, path, doors, '/dossiers')).toBe(instead);
});
