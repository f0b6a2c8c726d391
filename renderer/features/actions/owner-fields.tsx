import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../port/api.tsx';
import { useMessages } from '../../ui/language.tsx';

/** Who does it, while it is being chosen: a slot id, `other` for somebody in words, or nobody (empty). */
export type OwnerChoice = { readonly who: string; readonly ownerName: string };

const OTHER = 'other';

export function toOwnerChoice({
  ownerSlot,
  ownerName,
}: {
  readonly ownerSlot: string | null;
  readonly ownerName: string;
}): OwnerChoice {
  return { who: ownerSlot ?? (ownerName === '' ? '' : OTHER), ownerName };
}

/** As the contract asks for it. */
export function fromOwnerChoice({ who, ownerName }: OwnerChoice): {
  readonly ownerSlot: string | null;
  readonly ownerName: string;
} {
  return { ownerSlot: who === '' || who === OTHER ? null : who, ownerName: who === OTHER ? ownerName : '' };
}

type OwnerFieldsProps = {
  readonly value: OwnerChoice;
  readonly error: string | undefined;
  readonly onChange: (patch: Partial<OwnerChoice>) => void;
};

/** A member of the vault, or somebody in words. */
export function OwnerFields({ value, error, onChange }: OwnerFieldsProps) {
  const { form: texts, formerMember } = useMessages('actions');
  const { queries } = useApi();
  const members = useQuery(queries.vault.memberNames.queryOptions()).data?.members ?? [];
  const choices = members
    .filter(({ revoked, slotId }) => !revoked || slotId === value.who)
    .map(({ slotId, name, revoked }) => ({ value: slotId, label: revoked ? formerMember(name) : name }));
  return (
    <>
      <NativeSelect
        label={texts.owner}
        value={value.who}
        data={[{ value: '', label: texts.nobody }, ...choices, { value: OTHER, label: texts.other }]}
        onChange={(event) => onChange({ who: event.currentTarget.value })}
      />
      {value.who === OTHER ? (
        <TextInput
          label={texts.ownerName}
          autoComplete="off"
          value={value.ownerName}
          error={error}
          onChange={(event) => onChange({ ownerName: event.currentTarget.value })}
        />
      ) : null}
    </>
  );
}
