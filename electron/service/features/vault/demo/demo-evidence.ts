import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Language } from '../../../../../shared/kernel/primitives.ts';
import type { DocumentModel } from '../../../documents/document-model.ts';
import type { DemoDossier } from './demo-dossier.ts';
import type { DemoTexts } from './demo-texts.ts';
import type { RandomSource } from './random-source.ts';

const line = z.string().min(1);
const materialSchema = z.strictObject({
  senders: z.array(z.strictObject({ name: z.string(), address: line })).min(1),
  recipientDomain: line,
  emailName: line,
  screenshots: z.array(z.strictObject({ image: line, name: line, url: line })).min(1),
  overview: z.strictObject({
    name: line,
    title: line,
    intro: line,
    facts: z.strictObject({ collectedBy: line, collector: line, count: line }),
    columns: z.array(line).length(4),
  }),
});

/** What the files of sample dossiers are made of. */
export type EvidenceMaterial = z.infer<typeof materialSchema>;

export async function readEvidenceMaterial(
  resourcesFolder: string,
  language: Language,
): Promise<EvidenceMaterial> {
  const text = await readFile(join(resourcesFolder, 'demo', 'evidence.yaml'), 'utf8');
  return z.record(z.string(), materialSchema).parse(parse(text))[language] ?? materialSchema.parse(null);
}

/** An invented e-mail to the person of a dossier, as a mail program saves one (RFC 5322). */
export function composeEmail(
  random: RandomSource,
  texts: DemoTexts,
  { senders, recipientDomain, emailName }: EvidenceMaterial,
  { dossier, incidents }: DemoDossier,
): { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> } {
  const { name, function: work } =
    'fields' in dossier.person ? dossier.person.fields : { name: '', function: '' };
  const place = random.pick(texts.places);
  const fill = (text: string) =>
    text.replaceAll('{name}', name).replaceAll('{function}', work).replaceAll('{place}', place);
  const sender = random.pick(senders);
  const subject = fill(random.pick(texts.emailSubjects));
  const sentAt = new Date(incidents[0]?.occurredAt ?? dossier.report.receivedAt);
  const message = [
    `From: ${sender.name === '' ? '' : `${encodedWord(sender.name)} `}<${sender.address}>`,
    `To: ${encodedWord(name)} <${mailName(name)}@${recipientDomain}>`,
    `Subject: ${encodedWord(subject)}`,
    `Date: ${sentAt.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${random.between(1e8, 9e8)}.${random.between(1, 999)}@${sender.address.split('@')[1]}>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...wrapped(fill(random.pick(texts.emailBodies)), 72),
    '',
  ].join('\r\n');
  const fileName = emailName.replaceAll('{subject}', subject.replace(/[^\p{L}\p{N} ,-]/gu, ''));
  return { fileName, bytes: new TextEncoder().encode(message) };
}

/** What the communications department would hand over: the dossier's messages in one table. */
export function composeOverview(
  { overview }: EvidenceMaterial,
  { organisationName, language }: { readonly organisationName: string; readonly language: Language },
  { dossier, incidents }: DemoDossier,
): DocumentModel {
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'Europe/Amsterdam' });
  const ordered = incidents.toSorted((one, other) => one.occurredAt - other.occurredAt);
  const { facts } = overview;
  return {
    title: overview.title,
    language,
    organisation: { name: organisationName },
    createdAt: Math.floor(dossier.report.receivedAt / 1000),
    blocks: [
      { kind: 'paragraph', text: overview.intro },
      {
        kind: 'facts',
        items: [
          { label: facts.collectedBy, value: facts.collector },
          { label: facts.count, value: String(incidents.length) },
        ],
      },
      {
        kind: 'table',
        header: overview.columns,
        rows: ordered.map(({ occurredAt, platform, sender, message }) => [
          days.format(occurredAt),
          platform,
          // An address is one long word; it may break after the @.
          sender.replace('@', '@\u200b'),
          message,
        ]),
        widths: [7, 6, 12, 19],
      },
    ],
  };
}

/** RFC 2047: names and subjects beyond ASCII. */
function encodedWord(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}

/** `Béatrice van Zandloper` becomes `beatrice.van.zandloper`. */
function mailName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-zA-Z ]/g, '')
    .trim()
    .replace(/ +/g, '.')
    .toLowerCase();
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
