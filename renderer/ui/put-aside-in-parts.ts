import type { RemovableRef } from '../../shared/features/dossiers/model.ts';
import { type ActedInParts, actInParts } from './act-in-parts.ts';

type Several = (several: { readonly items: RemovableRef[] }) => Promise<unknown>;
type Calls = { readonly putAside: Several; readonly bringBack: Several };

/** For `usePutAside`: many things go aside (or come back) in parts, and all of them the other way round. */
export function putAsideInParts(dossiers: Calls, items: readonly RemovableRef[], way: 'aside' | 'back') {
  const aside = (part: readonly RemovableRef[]) => dossiers.putAside({ items: [...part] });
  const back = (part: readonly RemovableRef[]) => dossiers.bringBack({ items: [...part] });
  const [there, home] = way === 'aside' ? [aside, back] : [back, aside];
  let acted: ActedInParts<unknown> | null = null;
  return {
    remove: async () => {
      acted = await actInParts(items, { act: there, takeBack: (_, part) => home(part) });
    },
    restore: async () => {
      await acted?.undo();
    },
  };
}
