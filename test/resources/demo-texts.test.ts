import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const folder = join(import.meta.dirname, '../../resources');
const read = (path: string): unknown => parse(readFileSync(join(folder, path), 'utf8'));

const line = z.string().regex(/^[^{}]*(\{(name|function|place)\}[^{}]*)*$/);
const lines = (least: number) => z.array(line).min(least);
const perPack = <T extends z.ZodType>(schema: T) => z.strictObject({ university: schema, party: schema });
const organisation = z.strictObject({ name: line, place: line, short: line });
const textsSchema = z.strictObject({
  organisations: perPack(organisation),
  places: lines(8),
  functions: perPack(lines(12)),
  units: perPack(lines(8)),
  triggers: perPack(z.array(z.strictObject({ trigger: z.string(), title: line })).min(10)),
  reportOpenings: lines(12),
  notes: lines(60),
  incidentMessages: z.array(z.strictObject({ forms: z.array(z.string()).min(1), text: line })).min(60),
  withdrawals: lines(2),
  emailSubjects: lines(8),
  emailBodies: lines(5),
  nextSteps: lines(10),
  senderRemarks: line,
  intake: z.strictObject({
    otherEmployers: z.array(z.strictObject({ organisation: line, function: line, contact: line })).min(2),
    wishes: lines(3),
    triggerNotes: lines(2),
    notInformedReasons: lines(2),
  }),
});

const ids = (path: string): ReadonlySet<string> =>
  new Set(
    z
      .array(z.looseObject({ id: z.string() }))
      .parse(read(path))
      .map(({ id }) => id),
  );

describe.each(['nl', 'en'])('the sample texts in %s', (language) => {
  const texts = textsSchema.parse(read(`demo/${language}.yaml`));

  test('hold no text twice', () => {
    for (const list of [texts.notes, texts.reportOpenings, texts.incidentMessages.map(({ text }) => text)]) {
      expect(new Set(list).size).toBe(list.length);
    }
  });

  test('name only forms and triggers that the protocol packs list', () => {
    for (const pack of ['university', 'party'] as const) {
      const forms = ids(`protocols/${pack}/forms.yaml`);
      const triggers = ids(`protocols/${pack}/triggers.yaml`);
      expect(
        texts.incidentMessages.flatMap((message) => message.forms).filter((form) => !forms.has(form)),
      ).toEqual([]);
      expect(texts.triggers[pack].filter(({ trigger }) => !triggers.has(trigger))).toEqual([]);
    }
  });

  test('have words enough for search to mean something', () => {
    const words =
      texts.notes
        .join(' ')
        .toLowerCase()
        .match(/\p{L}{4,}/gu) ?? [];
    expect(new Set(words).size).toBeGreaterThan(350);
  });
});

test('both languages offer the same amount of material', () => {
  const counts = ['nl', 'en'].map((language) => {
    const { notes, incidentMessages, reportOpenings, nextSteps } = textsSchema.parse(
      read(`demo/${language}.yaml`),
    );
    return [notes.length, incidentMessages.length, reportOpenings.length, nextSteps.length];
  });
  expect(counts[0]).toEqual(counts[1]);
});

test('the invented people have distinct names, some with a prefix or a diacritic', () => {
  const people = z
    .strictObject({ firstNames: lines(50), lastNames: lines(50), handles: lines(20) })
    .parse(read('demo/people.yaml'));
  for (const list of Object.values(people)) expect(new Set(list).size).toBe(list.length);
  expect(people.lastNames.filter((name) => /^(van|de|ter|ten|op|in) /.test(name)).length).toBeGreaterThan(8);
  expect(people.lastNames.filter((name) => /[^\p{ASCII}]/u.test(name)).length).toBeGreaterThan(5);
  expect(people.handles.filter((handle) => handle.includes('.') && !handle.endsWith('.example'))).toEqual([]);
});
