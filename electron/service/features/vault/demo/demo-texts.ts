import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Language } from '../../../../../shared/kernel/primitives.ts';

const line = z.string().min(1);
const lines = z.array(line).min(1);
const perPack = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject({ university: schema, party: schema });

const textsSchema = z.strictObject({
  organisations: perPack(z.strictObject({ name: line, place: line, short: line })),
  places: lines,
  functions: perPack(lines),
  units: perPack(lines),
  triggers: perPack(z.array(z.strictObject({ trigger: line, title: line })).min(1)),
  reportOpenings: lines,
  notes: lines,
  incidentMessages: z.array(z.strictObject({ forms: lines, text: line })).min(1),
  emailSubjects: lines,
  emailBodies: lines,
  withdrawals: lines,
  senderRemarks: line,
  nextSteps: lines,
  intake: z.strictObject({
    otherEmployers: z.array(z.strictObject({ organisation: line, function: line, contact: line })).min(2),
    wishes: lines,
    triggerNotes: lines,
    notInformedReasons: lines,
  }),
});
const peopleSchema = z.strictObject({ firstNames: lines, lastNames: lines, handles: lines });

/** Invented people and sentences that demo dossiers are made of; {name}, {function} and {place} are filled in. */
export type DemoTexts = z.infer<typeof textsSchema> & z.infer<typeof peopleSchema>;

export async function readDemoTexts(resourcesFolder: string, language: Language): Promise<DemoTexts> {
  const read = async (name: string): Promise<unknown> =>
    parse(await readFile(join(resourcesFolder, 'demo', `${name}.yaml`), 'utf8'));
  return { ...textsSchema.parse(await read(language)), ...peopleSchema.parse(await read('people')) };
}
