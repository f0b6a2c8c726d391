import { z } from 'zod';
import { filledLineSchema, idSchema, lineSchema, packItemSchema } from '../../kernel/primitives.ts';
import { notFound, read, recoveryFirst, service, write } from '../../port/procedure.ts';
import { storedPackSchema } from './later-sections.ts';
import {
  keptPackSchema,
  PACK_FILE_LIMIT,
  packChangeSchema,
  packListSchema,
  packProblemSchema,
} from './packs-model.ts';

const packId = z.strictObject({ packId: idSchema });
const problems = z.strictObject({ kind: z.literal('problems'), problems: z.array(packProblemSchema) });
/** Reading it took so long that it was broken off. */
const tooLong = { PACK_UNREADABLE: {} } as const;

/** The packs that a vault keeps. A kept pack never changes; an adapted one is another pack. */
export const packsContract = {
  /**
   * All of them, the newest first. The one that came with this Luwte is kept too, and counts for nothing before somebody
   * takes it over; `offeredId` is that one as long as it is newer than the pack that counts.
   */
  packs: service.output(
    z.strictObject({
      packs: z.array(keptPackSchema),
      chosenId: idSchema.nullable(),
      offeredId: idSchema.nullable(),
    }),
  ),
  keptPack: read.input(packId).errors(notFound).output(storedPackSchema),
  /** In how many dossiers an item is used. */
  itemUse: read
    .input(z.strictObject({ section: packListSchema, id: packItemSchema }))
    .output(z.strictObject({ dossiers: z.int() })),
  /** From here on this pack counts, for what is new. One that does not lead everybody to 112 needs a reason, which it keeps. */
  choosePack: write
    .input(packId.extend({ because: lineSchema.default('') }))
    .errors({ ...notFound, REASON_NEEDED: {} })
    .output(z.strictObject({})),
  /** Reads a pack out of a ZIP file. It is kept, and counts for nothing before somebody takes it over. */
  importPack: service
    .input(
      z.strictObject({
        bytes: z.instanceof(Uint8Array<ArrayBuffer>).refine(({ length }) => length <= PACK_FILE_LIMIT),
      }),
    )
    .errors({ ...recoveryFirst, ...tooLong })
    .output(
      z.discriminatedUnion('kind', [
        problems,
        /** `isNew`: false where the vault kept this very pack already. */
        z.strictObject({ kind: z.literal('kept'), packId: idSchema, isNew: z.boolean() }),
      ]),
    ),
  /** Makes another pack out of a kept one. */
  adaptPack: service
    .input(z.strictObject({ packId: idSchema, changes: z.array(packChangeSchema).min(1).max(2_000) }))
    .errors({ ...recoveryFirst, ...notFound, ...tooLong })
    .output(
      z.discriminatedUnion('kind', [
        problems,
        /** The changes make no difference, or there is such a pack already. */
        z.strictObject({ kind: z.literal('unchanged') }),
        z.strictObject({ kind: z.literal('kept'), packId: idSchema, version: z.string() }),
      ]),
    ),
  /** Writes a pack as a ZIP file outside the vault. */
  exportPack: service
    .input(packId.extend({ folderId: idSchema, fileName: filledLineSchema }))
    .errors({
      ...notFound,
      ...tooLong,
      FOLDER_NOT_READABLE: {},
      FOLDER_NOT_WRITABLE: {},
      NAME_REFUSED: {},
      NAME_TAKEN: {},
    })
    .output(z.strictObject({ path: z.string() })),
};
