import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { MemberFields, MemberRow } from '../../../../shared/features/vault/members-model.ts';
import type { FieldErrors } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { usePassphraseSentences } from '../use-passphrase-sentences.ts';
import { memberChoices } from './member-choices.ts';

type MemberInputsProps = {
  value: MemberFields;
  onChange: (patch: Partial<MemberFields>) => void;
  errors: FieldErrors;
  members: readonly MemberRow[];
  /** Whose fields these are; null for somebody new. */
  slotId: string | null;
};

/** What is written down about a member. */
export function MemberInputs({ value, onChange, errors, members, slotId }: MemberInputsProps) {
  const { fields: texts } = useMessages('vault').members;
  const { optional } = useMessages('kernel');
  const { options } = usePack();
  const sentence = usePassphraseSentences();
  const others = memberChoices(members, slotId === null ? [] : [slotId]);
  return (
    <>
      <TextInput
        label={texts.name}
        value={value.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={sentence(errors['name'])}
        autoComplete="off"
        data-autofocus
        required
      />
      <TextInput
        label={`${texts.role} (${optional})`}
        description={texts.roleHint}
        value={value.role}
        onChange={(event) => onChange({ role: event.currentTarget.value })}
        error={sentence(errors['role'])}
        autoComplete="off"
      />
      <Checkbox.Group
        label={`${texts.disciplines} (${optional})`}
        description={texts.disciplinesHint}
        value={[...value.disciplines]}
        onChange={(disciplines) => onChange({ disciplines })}
      >
        <Stack gap={6} mt={6}>
          {options('disciplines').map((option) => (
            <Checkbox key={option.value} value={option.value} label={option.label} />
          ))}
        </Stack>
      </Checkbox.Group>
      {others.length === 0 ? null : (
        <NativeSelect
          label={`${texts.substitute} (${optional})`}
          description={texts.substituteHint}
          value={value.substituteSlotId ?? ''}
          data={[{ value: '', label: texts.nobody }, ...others]}
          onChange={(event) => onChange({ substituteSlotId: event.currentTarget.value || null })}
          error={sentence(errors['substituteSlotId'])}
        />
      )}
    </>
  );
}
