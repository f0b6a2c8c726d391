import type { Pack } from '../../../../shared/features/reference/model.ts';
import type { PackListName } from '../../../../shared/features/reference/pack-sections.ts';
import { lacks112, packWarnings } from '../../../../shared/features/reference/pack-warnings.ts';
import type { PresentPack } from '../../../../shared/features/reference/packs-model.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { ReadContext, WriteContext } from '../../slice.ts';
import { type PackBody, packToBody } from './pack-body.ts';
import {
  choosePack,
  chosenPackId,
  findPack,
  findPackByHash,
  givePackToDossiers,
  insertPack,
  isVersionKept,
  type KeptPack,
  type ListedPack,
  listPacks,
} from './pack-store.ts';

/** Which pack counts in this vault; null where it keeps none yet. */
export function chosen({ db }: ReadContext): { readonly packId: string | null } {
  return { packId: chosenPackId(db) };
}

/** A pack of this vault. */
export function keptPack(
  { db }: ReadContext,
  { packId }: { readonly packId: string },
): Pack | Refusal<'NOT_FOUND'> {
  return findPack(db, packId) ?? refuse('NOT_FOUND');
}

/** A pack of this vault, with the items that only others have with which dossiers were made. */
export function packWithFormer(
  { db }: ReadContext,
  { packId }: { readonly packId: string },
): PresentPack | Refusal<'NOT_FOUND'> {
  const pack = findPack(db, packId);
  if (pack === undefined) return refuse('NOT_FOUND');
  const former = new Map<string, PresentPack['former'][number]>();
  for (const other of listPacks(db)) {
    const isUsed = other.packId !== packId && other.dossiers > 0;
    const { sections } = (isUsed ? findPack(db, other.packId) : undefined) ?? pack;
    for (const section of listNames(sections)) {
      const known = new Set(pack.sections[section].map(({ id }) => id));
      for (const { id, label } of sections[section])
        if (!known.has(id) && !former.has(`${section} ${id}`))
          former.set(`${section} ${id}`, { section, id, label });
    }
  }
  return { ...pack, packId, former: [...former.values()] };
}

function listNames(sections: Pack['sections']): readonly PackListName[] {
  return Object.keys(sections).filter((name): name is PackListName => name !== 'signpost');
}

/** Every pack of this vault, the newest first, and which one counts. */
export function allPacks({ db }: ReadContext): AllPacks {
  return { packs: listPacks(db), chosenId: chosenPackId(db) };
}
export type AllPacks = {
  readonly packs: readonly ListedPack[];
  readonly chosenId: string | null;
};

/**
 * Keeps the pack that came with the program. As the vault's first one it counts at once, also for dossiers of before; later
 * ones count for nothing before somebody takes them over. Refuses where another window had it kept meanwhile.
 */
export function keepProgramPack(
  context: WriteContext,
  { pack }: { readonly pack: Pack },
): { readonly packId: string } | Refusal<'KEPT_ALREADY'> {
  const { db, audit } = context;
  const made = packToBody(pack);
  if (findPackByHash(db, made.sha256) !== undefined) return refuse('KEPT_ALREADY');
  const packId = keep(context, { ...made, kind: pack.id, origin: 'program' });
  audit({ action: 'reference.keepPack', objectId: packId });
  if (chosenPackId(db) === null) {
    choosePack(db, packId);
    givePackToDossiers(db, packId);
  }
  return { packId };
}

/**
 * Keeps a pack that was imported or adapted here.
 * @returns null where the vault has kept one of that version meanwhile, and it is another one
 */
export function keepOwnPack(
  context: WriteContext,
  made: PackBody & { readonly kind: Pack['id']; readonly origin: 'imported' | 'adapted' },
): { readonly packId: string; readonly isNew: boolean } | null {
  const { db, audit } = context;
  const known = findPackByHash(db, made.sha256);
  if (known !== undefined) return { packId: known, isNew: false };
  if (isVersionKept(db, made.version)) return null;
  const packId = keep(context, made);
  if (made.origin === 'imported') audit({ action: 'reference.importPack', objectId: packId });
  else audit({ action: 'reference.adaptPack', objectId: packId });
  return { packId, isNew: true };
}

/** From here on this pack counts. Dossiers keep the one that they were made with. */
export function takeOverPack(
  { db, audit }: WriteContext,
  { packId, because }: { readonly packId: string; readonly because: string },
): Record<string, never> | Refusal<'NOT_FOUND' | 'REASON_NEEDED'> {
  const pack = findPack(db, packId);
  if (pack === undefined) return refuse('NOT_FOUND');
  if (lacks112(pack.sections) && because.trim() === '') return refuse('REASON_NEEDED');
  choosePack(db, packId, because);
  const warnings = packWarnings(pack.sections).length;
  if (warnings === 0) audit({ action: 'reference.choosePack', objectId: packId });
  else audit({ action: 'reference.chooseWarnedPack', objectId: packId, count: warnings });
  return {};
}

/** That a pack leaves the vault. */
export function enterPackExport({ audit }: WriteContext, { packId }: { readonly packId: string }): null {
  audit({ action: 'reference.exportPack', objectId: packId });
  return null;
}

function keep(
  { db, now, actor, newId }: WriteContext,
  { body, ...made }: PackBody & Pick<KeptPack, 'kind' | 'origin'>,
): string {
  const packId = newId();
  insertPack(db, { packId, addedAt: now, ...made }, { body, actor });
  return packId;
}
