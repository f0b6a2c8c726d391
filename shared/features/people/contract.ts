import { z } from 'zod';
import { personFieldsSchema, personSchema } from '../../kernel/person.ts';
import { caseCodeSchema, idSchema, instantSchema, lineSchema } from '../../kernel/primitives.ts';
import { notFound, read, write } from '../../port/procedure.ts';
import { mergeChoiceSchema, personAttentionSchema, personDetailsSchema } from './model.ts';
import { senderContract } from './sender-contract.ts';

const dossierRefSchema = z.strictObject({ dossierId: idSchema, code: caseCodeSchema });

export const peopleContract = {
  ...senderContract,
  /**
   * People who may be meant by what was typed: a name that begins so, a name that is written alike, or somebody with
   * this mail address, number or account. At most 8, names that begin so first.
   */
  suggest: read.input(z.strictObject({ text: lineSchema })).output(
    z.strictObject({
      people: z.array(
        z.strictObject({
          personId: idSchema,
          name: z.string(),
          function: z.string(),
          unit: z.string(),
          dossierCodes: z.array(z.string()),
          /** Those to which a new report can be added. */
          openDossiers: z.array(dossierRefSchema),
          match: z.enum(['name', 'alike', 'address']),
        }),
      ),
    }),
  ),
  /** One record, as it stands: before it becomes one with another. */
  get: read
    .input(z.strictObject({ personId: idSchema }))
    .errors(notFound)
    .output(personSchema),
  /** What is known beyond name and function, and whom this person turned out to be. */
  details: read
    .input(z.strictObject({ personId: idSchema }))
    .errors(notFound)
    .output(
      z.strictObject({
        details: personDetailsSchema,
        /** Null while there is no consent for it, whatever is stored. */
        attention: personAttentionSchema.nullable(),
        /** Something is stored that may not be shown, since the consent has ended. */
        attentionHidden: z.boolean(),
        /** Other records of the same person, which stay as they were written. */
        others: z.array(
          z.strictObject({
            personId: idSchema,
            fields: personFieldsSchema,
            details: personDetailsSchema,
            /** As above; null also where nothing is stored. */
            attention: personAttentionSchema.nullable(),
          }),
        ),
        /** Latest first, those that were undone too. */
        merges: z.array(
          z.strictObject({
            mergeId: idSchema,
            /** As the other was written down. */
            name: z.string(),
            contact: z.string(),
            function: z.string(),
            unit: z.string(),
            at: instantSchema,
            by: z.string(),
            undoneAt: instantSchema.nullable(),
            dossiers: z.array(dossierRefSchema),
          }),
        ),
      }),
    ),
  /** `attention`: null leaves it as it is; empty erases it, which needs no consent. */
  update: write
    .input(
      z.strictObject({
        personId: idSchema,
        fields: personFieldsSchema,
        details: personDetailsSchema,
        attention: personAttentionSchema.nullable(),
      }),
    )
    .errors({ ...notFound, CONSENT_NEEDED: {} })
    .output(personSchema),
  /**
   * Two records were one person: the dossiers of `mergedId` go to `keptId`. `choice` says which of the two counts where
   * they say something else; null: the more careful one, so that no wish gets wider unasked.
   */
  merge: write
    .input(z.strictObject({ keptId: idSchema, mergedId: idSchema, choice: mergeChoiceSchema }))
    .errors({ ...notFound, CANNOT_MERGE: {} })
    .output(z.strictObject({ mergeId: idSchema })),
  /** Two people after all: the dossiers that went along go back. What was merged later is undone first. */
  undoMerge: write
    .input(z.strictObject({ mergeId: idSchema }))
    .errors({ ...notFound, MERGED_SINCE: {} })
    .output(z.strictObject({})),
};
