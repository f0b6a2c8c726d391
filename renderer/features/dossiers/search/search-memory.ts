import type { SearchFilter, SearchKind } from '../../../../shared/features/dossiers/search-model.ts';
import { searchKindSchema } from '../../../../shared/features/dossiers/search-model.ts';

/** Everything that is found but people, who are looked for by themselves. */
export const searchKinds: readonly SearchKind[] = searchKindSchema.options;

export const noSearchFilter: SearchFilter = { kinds: [], statuses: [], from: null, until: null, code: '' };

/** How somebody left the search screen. */
export type SearchMemory = {
  readonly text: string;
  readonly filter: SearchFilter;
  /** Pixels from the top of the list. */
  readonly offset: number;
  /** Index of the active line, -1 for none. */
  readonly active: number;
};

/** Lives as long as the page, so that coming back from a dossier finds the list as it was; locking ends the page. */
let memory: SearchMemory = { text: '', filter: noSearchFilter, offset: 0, active: -1 };

export function readSearchMemory(): SearchMemory {
  return memory;
}

export function rememberSearch(part: Partial<SearchMemory>): void {
  memory = { ...memory, ...part };
}
