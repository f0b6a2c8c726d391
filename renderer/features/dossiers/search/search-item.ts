import type { SearchHit } from '../../../../shared/features/dossiers/model.ts';
import type { FoundPerson } from '../../../../shared/features/dossiers/search-model.ts';

/** A line of the search box that can be chosen. */
export type SearchItem =
  | { readonly type: 'hit'; readonly key: string; readonly hit: SearchHit }
  | { readonly type: 'person'; readonly key: string; readonly person: FoundPerson }
  | { readonly type: 'command'; readonly key: string; readonly label: string; readonly run: () => void };

export type SearchGroup = {
  readonly id: string;
  readonly label: string;
  readonly items: readonly SearchItem[];
};

/** Where a line leads, where it leads to something found. */
export function itemToPath(item: Exclude<SearchItem, { readonly type: 'command' }>): string {
  if (item.type === 'hit') return hitToPath(item.hit);
  // The newest dossier; whoever has another one in mind chooses it there.
  return `/dossiers/${item.person.dossiers[0]?.dossierId ?? ''}?tab=person`;
}

export const hitToItem = (hit: SearchHit): SearchItem => ({
  type: 'hit',
  key: `${hit.kind}:${hit.objectId}:${hit.dossierId}`,
  hit,
});

export const personToItem = (person: FoundPerson): SearchItem => ({
  type: 'person',
  key: `person:${person.personId}`,
  person,
});

/** Where a hit leads: the dossier's part that holds it, and the thing itself. */
export function hitToPath({ dossierId, kind, objectId, at }: SearchHit): string {
  const dossier = `/dossiers/${dossierId}`;
  switch (kind) {
    case 'person':
      return `${dossier}?tab=person`;
    case 'report':
      return `${dossier}?tab=reports`;
    case 'incident':
      return `${dossier}?tab=incidents&item=${objectId}`;
    case 'evidence':
      return `${dossier}/evidence/${objectId}`;
    case 'note':
    case 'contact':
      return `${dossier}?tab=timeline&from=${at}&item=${objectId}`;
    case 'working-note':
      return `${dossier}?tab=working-notes&from=${at}&item=${objectId}`;
  }
}

/** Commands whose name holds every word that was typed; all of them while nothing is typed. */
export function commandsByText<Item extends { readonly label: string }>(
  commands: readonly Item[],
  text: string,
): readonly Item[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return commands.filter(({ label }) => words.every((word) => plain(label).includes(word)));
}

/** Lower case without accents, so that `geexporteerd` finds `Geëxporteerd`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
