import { precisionSchema } from '../../../../shared/kernel/primitives.ts';
import { KeptFields } from '../../../ui/kept-fields.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { type IncidentDraft, untouchedIncident } from './incident-draft.ts';

/** While the vault is only read: what was typed of an incident and not sent; nothing where nobody typed. */
export function KeptIncident({ draftKey, title }: { draftKey: string; title?: string }) {
  const { incident: texts, incidentViews } = useMessages('dossiers');
  const { more } = incidentViews;
  const moments = useMoments();
  const pack = usePack();
  const { value } = useDraft<IncidentDraft>(draftKey, untouchedIncident);
  const precision = precisionSchema.safeParse(value.precision).data ?? 'minute';
  return (
    <KeptFields
      title={title}
      fields={[
        {
          label: texts.occurredAt,
          value: value.occurredAt === null ? '' : moments.withPrecision(value.occurredAt, precision),
          kind: 'line',
        },
        {
          label: texts.platform,
          value: value.platform === '' ? '' : pack.label('platforms', value.platform),
          kind: 'line',
        },
        { label: texts.sender, value: value.sender, kind: 'line' },
        {
          label: texts.forms,
          value: value.forms.map((form) => pack.label('forms', form)).join('; '),
          kind: 'line',
        },
        { label: texts.message, value: value.message, kind: 'message' },
        { label: texts.url, value: value.url, kind: 'line' },
        { label: texts.remarks, value: value.remarks, kind: 'text' },
        {
          label: more.offences,
          value: value.offences.map((offence) => pack.label('offences', offence)).join('; '),
          kind: 'line',
        },
        {
          label: more.knownAt,
          value: value.knownAt === null ? '' : moments.date(value.knownAt),
          kind: 'line',
        },
        { label: more.reach, value: value.reach, kind: 'line' },
        { label: more.observedBy, value: value.observedBy, kind: 'line' },
      ]}
    />
  );
}
