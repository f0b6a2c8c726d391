import { en } from '../../../../../shared/features/vault/audit-messages.en.ts';
import { nl } from '../../../../../shared/features/vault/audit-messages.nl.ts';
import { entryWords } from '../../../../../shared/features/vault/audit-words.ts';
import type { Language } from '../../../../../shared/kernel/primitives.ts';
import { csvLines } from '../../../documents/write-csv.ts';
import type { TrailEntry } from './trail-store.ts';

/** How an export speaks: the language of the organisation's documents, and its clock. */
export type CsvWords = { readonly language: Language; readonly timeZone: string };

/** What stands above the entries: where they come from, and what proves them. */
export type CsvTop = {
  readonly organisation: string;
  readonly vaultPath: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** Of the whole trail at that moment. */
  readonly headCode: string;
  /** Entries of the whole trail. */
  readonly total: number;
  /** Entries in this file. */
  readonly entries: number;
};

const texts = { nl, en };

/** The first lines of the file, and the names of its columns. */
export function topLines(top: CsvTop, { language, timeZone }: CsvWords): string {
  const { csv } = texts[language];
  const columns = [
    csv.sequence,
    csv.moment(timeZone),
    csv.momentUtc,
    csv.who,
    csv.slot,
    csv.what,
    csv.action,
    csv.dossier,
    csv.object,
    csv.count,
    csv.headCode,
  ];
  const facts: readonly (readonly (string | number)[])[] = [
    [csv.organisation, top.organisation],
    [csv.vault, top.vaultPath],
    [csv.madeAt, clock(timeZone)(top.at)],
    [csv.headCodeOfAll, top.headCode],
    [csv.total, top.total],
    [csv.entries, top.entries],
  ];
  // Every record has as many fields as the widest (RFC 4180, 2.4).
  const filled = facts.map((fact) => [...fact, ...Array<string>(columns.length - fact.length).fill('')]);
  return csvLines([...filled, columns]);
}

/** One line per entry. */
export function trailLines(entries: readonly TrailEntry[], { language, timeZone }: CsvWords): string {
  const words = texts[language];
  const local = clock(timeZone);
  return csvLines(
    entries.map((entry) => [
      entry.sequence,
      local(entry.at),
      new Date(entry.at).toISOString(),
      entry.memberName === '' ? words.who.nobody : entry.memberName,
      entry.slotId,
      entryWords(words, entry),
      entry.action,
      entry.dossierCode,
      entry.objectId,
      entry.count,
      entry.headCode,
    ]),
  );
}

/** `2026-11-20 14:05:09` on the clock of a zone: sorts as text, and every spreadsheet reads it. */
function clock(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (at) => format.format(at);
}
