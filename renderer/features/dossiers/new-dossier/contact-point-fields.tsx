import { NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { chosenBySchema } from '../../../../shared/features/dossiers/intake-model.ts';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';

type ContactPointFieldsProps = {
  /** Slot id of a member, or `nobody`. */
  value: string;
  nobody: string;
  chosenBy: string;
  onChange: (slotId: string) => void;
  onChosenBy: (chosenBy: string) => void;
};

/** The one contact point: a member of the vault with what they are there for, and who chose (H 2.4, P 5.1). */
export function ContactPointFields({
  value,
  nobody,
  chosenBy,
  onChange,
  onChosenBy,
}: ContactPointFieldsProps) {
  const { call: texts } = useMessages('dossiers');
  const members = useContactPoints(value);
  return (
    <Stack gap="sm">
      <NativeSelect
        label={texts.contactPoint}
        description={texts.contactPointHint}
        inputWrapperOrder={['label', 'input', 'description']}
        value={value}
        data={[...members, { value: nobody, label: texts.nobodyYet }]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {value === nobody ? null : (
        <NativeSelect
          label={texts.chosenBy}
          value={chosenBy}
          data={chosenBySchema.options.map((by) => ({ value: by, label: texts.chosenBys[by] }))}
          onChange={(event) => onChosenBy(event.currentTarget.value)}
        />
      )}
    </Stack>
  );
}

/** Members to choose from; somebody who left stays named where they are the contact point still. */
function useContactPoints(chosen: string): readonly { readonly value: string; readonly label: string }[] {
  const { queries } = useApi();
  const pack = usePack();
  const { data } = useQuery(queries.vault.members.queryOptions());
  return (data?.members ?? [])
    .filter(({ slotId, revokedAt }) => revokedAt === null || slotId === chosen)
    .map(({ slotId, name, role, disciplines }) => ({
      value: slotId,
      label: [
        name,
        ...(disciplines.length === 0 ? [role] : disciplines.map((id) => pack.label('disciplines', id))),
      ]
        .filter((part) => part !== '')
        .join(' · '),
    }));
}
