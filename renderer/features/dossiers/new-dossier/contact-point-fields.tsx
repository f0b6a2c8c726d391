import { NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { chosenBySchema } from '../../../../shared/features/dossiers/intake-model.ts';
import { LINE_LIMIT } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';

export type ContactWords = {
  readonly contactName: string;
  readonly contactFunction: string;
  readonly contactReach: string;
};

type ContactPointFieldsProps = {
  /** Slot id of a member, `outside` or `nobody`. */
  value: string;
  nobody: string;
  outside: string;
  /** Who it is, where that is somebody from outside. */
  words: ContactWords;
  /** What is wrong with the name. */
  error: string | undefined;
  chosenBy: string;
  onChange: (contactPoint: string) => void;
  onWords: (patch: Partial<ContactWords>) => void;
  onChosenBy: (chosenBy: string) => void;
};

/**
 * The one contact point: a member of the vault with what they are there for, or somebody from outside whom the person
 * trusts; and who chose (H 2.4, P 5.1).
 */
export function ContactPointFields({
  value,
  nobody,
  outside,
  words,
  error,
  chosenBy,
  onChange,
  onWords,
  onChosenBy,
}: ContactPointFieldsProps) {
  const { call: texts, outside: outsideTexts } = useMessages('dossiers');
  const members = useContactPoints(value);
  return (
    <Stack gap="sm">
      <NativeSelect
        label={texts.contactPoint}
        description={texts.contactPointHint}
        inputWrapperOrder={['label', 'input', 'description']}
        value={value}
        data={[
          ...members,
          { value: outside, label: outsideTexts.choice },
          { value: nobody, label: texts.nobodyYet },
        ]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {value === outside ? (
        <>
          <Text size="sm">{outsideTexts.hint}</Text>
          <TextInput
            label={outsideTexts.name}
            required
            autoComplete="off"
            maxLength={LINE_LIMIT}
            value={words.contactName}
            error={error}
            onChange={(event) => onWords({ contactName: event.currentTarget.value })}
          />
          <TextInput
            label={outsideTexts.function}
            description={outsideTexts.functionHint}
            autoComplete="off"
            maxLength={LINE_LIMIT}
            value={words.contactFunction}
            onChange={(event) => onWords({ contactFunction: event.currentTarget.value })}
          />
          <TextInput
            label={outsideTexts.reach}
            autoComplete="off"
            maxLength={LINE_LIMIT}
            value={words.contactReach}
            onChange={(event) => onWords({ contactReach: event.currentTarget.value })}
          />
        </>
      ) : null}
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
