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
  const { intake: texts, call } = useMessages('dossiers');
  const { queries } = useApi();
  const pack = usePack();
  const { slotId, chosenBy } = fields.contactPoint;
  const { data } = useQuery(queries.vault.memberNames.queryOptions());
  const name = data?.members.find((member) => member.slotId === slotId)?.name ?? '';
  const free = (text: string) => (text === '' ? '' : <FreeText personName={personName}>{text}</FreeText>);
  return (
    <Facts
      facts={[
        { label: texts.wishes, value: free(fields.wishes) },
        { label: call.contactPoint, value: slotId === null ? call.nobodyYet : <Name>{name}</Name> },
        { label: call.chosenBy, value: slotId === null ? '' : call.chosenBys[chosenBy] },
        {
          label: texts.trigger,
          value: fields.trigger === null ? texts.unknown : pack.label('triggers', fields.trigger),
        },
        { label: texts.triggerNote, value: free(fields.triggerNote) },
        {
          label: texts.capacity,
          value: fields.capacity === null ? texts.unknown : pack.label('capacities', fields.capacity),
        },
      ]}
    />
  );
}
