import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentModel } from '../../../../../../electron/service/documents/document-model.ts';
import { sampleIncident } from '../../../../../support/sample-input.ts';
import { createTriageVault, type TriageVault } from '../../../../../support/triage-dossier.ts';

let vault: TriageVault;
beforeAll(async () => {
  vault = await createTriageVault();
});
afterAll(() => vault.close());

const DAY = 86_400_000;
const start = Date.UTC(2026, 8, 7, 10);
type Change = Partial<Omit<typeof sampleIncident, 'knownAt'>> & { readonly knownAt?: number | null };

function add(dossierId: string, change: Change): string {
  const incident = { ...sampleIncident, sender: '@blijft_schrijven', offences: ['sr285b'], ...change };
  const added = vault.write('dossiers.addIncident', { dossierId, incident, draftKey: null });
  return (added as { incidentId: string }).incidentId;
}

/** Headings and facts of a letter, a line each. */
function letterOf(dossierId: string, offences: readonly string[]): readonly string[] {
  const { reportId } = vault.write('triage.startPoliceReport', { dossierId, offences }) as {
    reportId: string;
  };
  const letter = vault.read('triage.policeLetter', { reportId }) as DocumentModel;
  return letter.blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`# ${String(block.text)}`];
    return block.kind === 'facts' ? block.items.map(({ label, value }) => `${label}: ${String(value)}`) : [];
  });
}

test('a report of stalking tells what the messages of a sender are together, as the signals count them', () => {
  const dossierId = vault.newDossier();
  for (const week of [0, 1, 2, 3]) add(dossierId, { occurredAt: start + week * 7 * DAY });
  // On a day that it wrote already, and one that is not suspected to be part of it.
  add(dossierId, { occurredAt: start + 1 });
  add(dossierId, { occurredAt: start + 22 * DAY, offences: [] });
  const [sender] = (
    vault.read('people.senders', { dossierId, text: '', offset: 0, limit: 9 }) as {
      senders: readonly { senderId: string }[];
    }
  ).senders;
  const fields = { perpetrator: null, remarks: '', askedToStopAt: start + 10 * DAY };
  vault.write('people.changeSender', { senderId: sender?.senderId, dossierId, fields });
  const lines = letterOf(dossierId, ['sr285b']);
  const from = lines.indexOf('# Het patroon');
  expect(lines.slice(from + 1, lines.indexOf('# De feiten op volgorde'))).toEqual([
    'Afzender: @blijft_schrijven',
    'Aantal: 6 berichten, waarvan 5 als feit in deze aangifte',
    'Periode: van maandag 7 september 2026 tot en met dinsdag 29 september 2026 (4 weken)',
    'Verspreid over: 5 verschillende dagen, in 4 verschillende weken',
    'Gevraagd te stoppen: op donderdag 17 september 2026, door of namens betrokkene',
    'Daarna: nog 3 berichten',
  ]);
});

test('other reports have no such part; with a complaint each fact says when the person knew of it, where that was filled in', () => {
  const dossierId = vault.newDossier();
  add(dossierId, { offences: ['sr266'], occurredAt: start, knownAt: start + 2 * DAY });
  add(dossierId, { offences: ['sr266'], occurredAt: start + DAY, knownAt: null });
  const lines = letterOf(dossierId, ['sr266']);
  expect(lines).not.toContain('# Het patroon');
  expect(lines.filter((line) => line.startsWith('Betrokkene wist ervan op'))).toEqual([
    'Betrokkene wist ervan op: woensdag 9 september 2026',
  ]);
  const threat = vault.newDossier();
  add(threat, { offences: ['sr285'], occurredAt: start, knownAt: start });
  expect(letterOf(threat, ['sr285']).join()).not.toContain('wist ervan');
});
