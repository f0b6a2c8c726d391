import { useQuery } from '@tanstack/react-query';
import type { IntakeFields } from '../../../../shared/features/dossiers/intake-model.ts';
import { useApi } from '../../../port/api.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { Name } from '../../../ui/veil.tsx';
import { FreeText } from '../dossier/free-text.tsx';

/** What was asked around the report, to read. */
export function StoredIntake({ fields, personName }: { fields: IntakeFields; personName: string }) {
  const { intake: texts, call, origin } = useMessages('dossiers');
  const { queries } = useApi();
  const pack = usePack();
  const { slotId, outside, chosenBy } = fields.contactPoint;
  const { data } = useQuery(queries.vault.memberNames.queryOptions());
  const name =
    outside === null
      ? (data?.members.find((member) => member.slotId === slotId)?.name ?? '')
      : [outside.name, outside.function, outside.reach].filter((part) => part !== '').join(' · ');
  const isNobody = slotId === null && outside === null;
  const fromTrigger = pack.pack.sections.triggers.find(({ id }) => id === fields.trigger)?.origin;
  const from = fields.origin ?? fromTrigger;
  const free = (text: string) => (text === '' ? '' : <FreeText personName={personName}>{text}</FreeText>);
  return (
    <Facts
      facts={[
        { label: texts.wishes, value: free(fields.wishes) },
        { label: call.contactPoint, value: isNobody ? call.nobodyYet : <Name>{name}</Name> },
        { label: call.chosenBy, value: isNobody ? '' : call.chosenBys[chosenBy] },
        {
          label: texts.trigger,
          value: fields.trigger === null ? texts.unknown : pack.label('triggers', fields.trigger),
        },
        { label: origin.label, value: from === undefined ? '' : texts.origins[from] },
        { label: texts.triggerNote, value: free(fields.triggerNote) },
        {
          label: texts.capacity,
          value: fields.capacity === null ? texts.unknown : pack.label('capacities', fields.capacity),
        },
      ]}
    />
  );
}
