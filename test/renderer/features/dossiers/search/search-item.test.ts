import { expect, it } from 'vitest';
import { commandsByText, hitToPath } from '../../../../../renderer/features/dossiers/search/search-item.ts';
import type { SearchHit } from '../../../../../shared/features/dossiers/model.ts';

const hit: SearchHit = {
  dossierId: 'd',
  code: 'UZ-2026-0001',
  tagWish: 'unknown',
  personName: 'Noor',
  kind: 'note',
  objectId: 'o',
  at: 5,
  veiled: false,
  origin: null,
  snippet: [],
};

it('leads to the part of the dossier that holds what was found', () => {
  const kinds = ['person', 'report', 'incident', 'note', 'contact', 'working-note', 'evidence'] as const;
  expect(kinds.map((kind) => hitToPath({ ...hit, kind }))).toEqual([
    '/dossiers/d?tab=person',
    '/dossiers/d?tab=reports',
    '/dossiers/d?tab=incidents&item=o',
    '/dossiers/d?tab=timeline&from=5&item=o',
    '/dossiers/d?tab=timeline&from=5&item=o',
    '/dossiers/d?tab=working-notes&from=5&item=o',
    '/dossiers/d/evidence/o',
  ]);
});

it('finds commands by the beginnings of their words, without accents', () => {
  const commands = [{ label: 'Nieuwe melding' }, { label: 'Geëxporteerd' }];
  expect([
    commandsByText(commands, ''),
    commandsByText(commands, ' MELD nieuw '),
    commandsByText(commands, 'geexp'),
    commandsByText(commands, 'kluis'),
  ]).toEqual([commands, [commands[0]], [commands[1]], []]);
});
