import { createHash } from 'node:crypto';
import type { ServiceClient } from '../../../electron/cli/connect-client.ts';
import type { RandomSource } from '../../../electron/service/features/vault/demo/random-source.ts';
import { importFile } from '../../support/import-file.ts';
import { sampleIncident, sampleNote } from '../../support/sample-input.ts';
import type { Ledger } from './ledger.ts';

export type Workplace = {
  readonly client: ServiceClient;
  readonly dossierId: string;
  readonly ledger: Ledger;
  readonly choices: RandomSource;
};

const secondsOfWork = ['gebeld over het bericht', 'brief verstuurd', 'afspraak verzet', 'aangifte besproken'];

/** One note, some of several pages, so that commits differ in length. */
export async function addNote({ client, dossierId, ledger, choices }: Workplace): Promise<void> {
  const line = choices.pick(secondsOfWork);
  const text = `${unique(choices)} ${line} `.repeat(choices.chance(0.2) ? 400 : 2).trim();
  ledger.sent.add(text);
  const { entryId } = await client.dossiers.addNote({
    dossierId,
    note: { ...sampleNote, text },
    draftKey: null,
  });
  ledger.notes.set(entryId, text);
}

export async function addIncident({ client, dossierId, ledger, choices }: Workplace): Promise<void> {
  const message = `${unique(choices)} Ga toch weg met je verhalen.`;
  ledger.sent.add(message);
  const incident = { ...sampleIncident, message };
  const { incidentId } = await client.dossiers.addIncident({ dossierId, incident, draftKey: null });
  ledger.incidents.set(incidentId, message);
}

/** The next state of one draft of a form; every lane types at its own. */
export async function saveDraft({ client, dossierId, ledger }: Workplace, form = 'note'): Promise<void> {
  const key = `dossiers.${form}:${dossierId}`;
  const draft = ledger.drafts.get(key) ?? { acknowledged: 0, asked: 0 };
  ledger.drafts.set(key, draft);
  draft.asked += 1;
  const number = draft.asked;
  await client.dossiers.saveDraft({ key, value: { number, text: 'half getypt '.repeat(20) } });
  draft.acknowledged = Math.max(draft.acknowledged, number);
}

/** Sends a file of the given size, without any word in it that could be read. */
export async function importEvidence(
  { client, dossierId, ledger, choices }: Workplace,
  size = choices.between(1, 300_000),
): Promise<void> {
  const bytes = randomBytes(size, choices);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const item = await importFile(client, { dossierId, fileName: 'opname.bin', bytes });
  ledger.evidence.set(item.evidenceId, sha256);
}

/** Works in three lanes at once until a call fails: the service is gone. Answers how many calls were answered. */
export async function workUntilGone(place: Workplace): Promise<number> {
  let answered = 0;
  const lane = async (work: () => Promise<void>) => {
    for (;;) {
      await work();
      answered += 1;
    }
  };
  const mixed = () => (place.choices.chance(0.7) ? addNote(place) : addIncident(place));
  await Promise.allSettled([
    lane(mixed),
    lane(() => saveDraft(place)),
    lane(() => (place.choices.chance(0.5) ? importEvidence(place) : mixed())),
  ]);
  return answered;
}

export function randomBytes(size: number, choices: RandomSource): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(Math.ceil(size / 4));
  for (let index = 0; index < words.length; index += 1) words[index] = choices.next() * 2 ** 32;
  return new Uint8Array(words.buffer, 0, size);
}

function unique(choices: RandomSource): string {
  return `w${choices.between(0, 0xffff_ffff).toString(36)}${choices.between(0, 0xffff_ffff).toString(36)}`;
}
