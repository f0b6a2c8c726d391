import { type PackSectionName, packSections } from '../../../../shared/features/reference/pack-sections.ts';

/** The file in which a pack says what it is. */
export const HEAD = 'pack';

/** The parts of a pack by name: what it says of itself, then its sections. Each has a schema of its own. */
export const packFileNames: readonly string[] = [HEAD, ...Object.keys(packSections)];

/**
 * A long section may be written in several files of a folder, in this order: `actions/before.yaml`. The field of its items
 * that says which file each is in has the name of the file as its value.
 */
export type SplitSection = { readonly field: string; readonly files: readonly string[] };
const splitSections: Readonly<Partial<Record<PackSectionName, SplitSection>>> = {
  actions: { field: 'phase', files: ['before', 'during', 'after'] },
};

/** How a section can be written in several files; null: in one only. */
export function splitOf(name: string): SplitSection | null {
  return splitSections[name as PackSectionName] ?? null;
}

/** Every file that a pack may have, without `.yaml`. */
export const packFilePaths: readonly string[] = packFileNames.flatMap((name) => [
  name,
  ...(splitOf(name)?.files.map((part) => `${name}/${part}`) ?? []),
]);
