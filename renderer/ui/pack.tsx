import type { ReactNode } from 'react';
import { createContext, useContext, useMemo } from 'react';
import type { Pack } from '../../shared/features/reference/model.ts';
import type { PackEntry } from '../../shared/features/reference/pack-entry.ts';
import type { PackListName } from '../../shared/features/reference/pack-sections.ts';
import { useLanguage, useMessages } from './language.tsx';

type PackTexts = {
  readonly pack: Pack;
  /** The item's words in the language of the screen; says so when the pack does not know the id. */
  readonly label: (section: PackListName, id: string) => string;
  /** The section as choices of a select, in the pack's own order. */
  readonly options: (section: PackListName) => readonly { readonly value: string; readonly label: string }[];
};

const PackContext = createContext<Pack | null>(null);

/** The protocol pack of the open vault, for every screen below. */
export function PackProvider({ pack, children }: { pack: Pack; children: ReactNode }) {
  return <PackContext value={pack}>{children}</PackContext>;
}

/** The protocol pack, with its words in the language of the screen. */
export function usePack(): PackTexts {
  const pack = useContext(PackContext);
  if (pack === null) throw new Error('usePack needs a PackProvider');
  const { language } = useLanguage();
  const { unknownItem } = useMessages('reference');
  return useMemo(
    () => ({
      pack,
      label: (section, id) =>
        itemsOf(pack, section).find((item) => item.id === id)?.label[language] ?? unknownItem,
      options: (section) =>
        itemsOf(pack, section).map((item) => ({ value: item.id, label: item.label[language] })),
    }),
    [pack, language, unknownItem],
  );
}

function itemsOf(pack: Pack, section: PackListName): readonly Pick<PackEntry, 'id' | 'label'>[] {
  return pack.sections[section];
}
