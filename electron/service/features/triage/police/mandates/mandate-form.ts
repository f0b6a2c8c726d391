import type { DocumentModel } from '../../../../documents/document-model.ts';
import { type Refusal, refuse } from '../../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../../slice.ts';
import { sql } from '../../../../storage/sql.ts';
import { enterLeaving } from '../../../consent/api.ts';
import { dossierExists } from '../../../dossiers/api.ts';
import { packOfDossier } from '../../../reference/api.ts';
import { letterheadOf } from '../../../settings/api.ts';
import { offenceWords } from '../package/fact-blocks.ts';
import { inPackOrder } from '../package/pack-order.ts';
import { POLICE_PURPOSE } from '../reports/report-checks.ts';

type Asked = { readonly dossierId: string; readonly offences: readonly string[] };

/** A special written power of attorney (164 Sv) to sign, in Dutch: who, to whom, for which offences; no address of anybody. */
export function mandateForm(
  { db, now }: ReadContext,
  { dossierId, offences }: Asked,
): DocumentModel | Refusal<'NOT_FOUND'> {
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const organisation = letterheadOf(db);
  const dossier = db.get<{ code: string; name: string; function: string }>(sql`
    SELECT code, name, function FROM dossiers JOIN people USING (person_id) WHERE dossier_id = ${dossierId}`);
  const pack = packOfDossier(db, dossierId);
  const facts = [
    { label: 'Ondergetekende', value: dossier?.name ?? '' },
    { label: 'Functie', value: dossier?.function ?? '' },
    {
      label: 'Gemachtigde',
      value: [organisation.name, organisation.address ?? ''].filter((line) => line !== '').join('\n'),
    },
    { label: 'Kenmerk', value: dossier?.code ?? '' },
  ];
  return {
    title: 'Bijzondere schriftelijke machtiging',
    language: 'nl',
    organisation,
    createdAt: Math.floor(now / 1000),
    blocks: [
      { kind: 'facts', items: facts.filter(({ value }) => value !== '') },
      {
        kind: 'paragraph',
        text: 'Ondergetekende machtigt de gemachtigde bijzonder om namens ondergetekende bij de politie of de officier van justitie klacht te doen als bedoeld in artikel 164 van het Wetboek van Strafvordering, en daarbij uitdrukkelijk om vervolging te verzoeken, ter zake van het vermoeden van:',
      },
      { kind: 'list', items: inPackOrder(pack, offences).map((id) => offenceWords({ pack }, id)) },
      {
        kind: 'paragraph',
        text: 'De machtiging geldt voor de feiten in het dossier met het kenmerk hierboven. De gemachtigde mag haar adres als gekozen adres (domicilie) gebruiken. Ondergetekende kan de machtiging schriftelijk intrekken zolang de klacht niet is gedaan.',
      },
      {
        kind: 'note',
        title: 'Goed om te weten',
        paragraphs: [
          'U hoeft dit niet te ondertekenen. Een klacht kan in de regel tot drie maanden nadat u van het feit wist (artikel 66 Sr). Na de klacht kunt u die nog acht dagen intrekken (artikel 67 Sr).',
        ],
      },
      {
        kind: 'table',
        header: ['Naam', 'Plaats', 'Datum', 'Handtekening'],
        rows: [[dossier?.name ?? '', '', '', '\n\n\u00a0']],
      },
    ],
  };
}

/** Enters that the form leaves the vault, before it does. */
export function enterMandateForm(context: WriteContext, { dossierId }: Pick<Asked, 'dossierId'>): null {
  context.audit({ action: 'triage.saveMandateForm', objectId: dossierId });
  enterLeaving(context, { dossierId, purpose: POLICE_PURPOSE });
  return null;
}
