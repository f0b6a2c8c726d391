import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useMemo } from 'react';
import type { Pack } from '../../shared/features/reference/model.ts';
import type { PackEntry } from '../../shared/features/reference/pack-entry.ts';
import type { PackListName } from '../../shared/features/reference/pack-sections.ts';
import type { PresentPack } from '../../shared/features/reference/packs-model.ts';
import { useLanguage, useMessages } from './language.tsx';
import { Loading } from './loading.tsx';

type PackTexts = {
  readonly pack: Pack;
  /** Whether it is the one that counts for what is new. */
  readonly isPresent: boolean;
  /** The item's words in the language of the screen; says so when the pack does not know the id. */
  readonly label: (section: PackListName, id: string) => string;
  /** The section as choices of a select, in the pack's own order. */
  readonly options: (section: PackListName) => readonly { readonly value: string; readonly label: string }[];
};

type PackInUse = { readonly pack: PresentPack; readonly isPresent: boolean };

const PackContext = createContext<PackInUse | null>(null);

type ReadPack = (packId: string) => Promise<Pack>;

const PackReaderContext = createContext<ReadPack | null>(null);

type PackProviderProps = {
  pack: PresentPack;
  /** Reads one that counts no more; the app passes the service's procedure. Absent where nothing needs one. */
  readPack?: ReadPack;
  children: ReactNode;
};

/** The protocol pack of the open vault, for every screen below. */
export function PackProvider({ pack, readPack, children }: PackProviderProps) {
  const inUse = useMemo(() => ({ pack, isPresent: true }), [pack]);
  return (
    <PackReaderContext value={readPack ?? null}>
      <PackContext value={inUse}>{children}</PackContext>
    </PackReaderContext>
  );
}

type PackOfProps = {
  /** The pack that something was made with; null: as long ago as the vault's first one. */
  packId: string | null;
  children: ReactNode;
};

/** Everything below speaks in the words of the pack that it was made with. */
export function PackOf({ packId, children }: PackOfProps) {
  const present = usePackInUse();
  return packId === null || packId === present.pack.packId ? (
    children
  ) : (
    <FormerPack packId={packId}>{children}</FormerPack>
  );
}

function FormerPack({ packId, children }: { packId: string; children: ReactNode }) {
  const present = usePackInUse();
  const readPack = useContext(PackReaderContext);
  if (readPack === null) throw new Error('PackOf needs a PackProvider that reads packs');
  const { data, isPending } = useQuery({
    queryKey: ['pack', packId],
    queryFn: () => readPack(packId),
    // A kept pack never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const inUse = useMemo(
    // A pack that cannot be read must not keep what was made with it from being shown.
    () => (data === undefined ? present : { pack: { ...data, packId, former: [] }, isPresent: false }),
    [data, packId, present],
  );
  return isPending ? <Loading /> : <PackContext value={inUse}>{children}</PackContext>;
}

/** Keeps to the pack of here what is shown elsewhere, such as in the drawer. */
export function useKeepPack(): (content: ReactNode) => ReactNode {
  const inUse = useContext(PackContext);
  return useCallback((content) => <PackContext value={inUse}>{content}</PackContext>, [inUse]);
}

function usePackInUse(): PackInUse {
  const inUse = useContext(PackContext);
  if (inUse === null) throw new Error('a pack is used below its PackProvider');
  return inUse;
}

/** The protocol pack, with its words in the language of the screen. */
export function usePack(): PackTexts {
  const { pack, isPresent } = usePackInUse();
  const { language } = useLanguage();
  const { unknownItem } = useMessages('reference');
  return useMemo(
    () => ({
      pack,
      isPresent,
      label: (section, id) =>
        (
          itemsOf(pack, section).find((item) => item.id === id) ??
          pack.former.find((item) => item.section === section && item.id === id)
        )?.label[language] ?? unknownItem,
      options: (section) =>
        itemsOf(pack, section).map((item) => ({ value: item.id, label: item.label[language] })),
    }),
    [pack, isPresent, language, unknownItem],
  );
}

function itemsOf(pack: Pack, section: PackListName): readonly Pick<PackEntry, 'id' | 'label'>[] {
  return pack.sections[section];
}
