import { CloseButton, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { addressKindSchema, type PersonAddress } from '../../../shared/features/people/model.ts';
import { useMessages } from '../../ui/language.tsx';
import { usePack } from '../../ui/pack.tsx';
import { AddRow } from './add-row.tsx';
import { ChoiceField } from './choice-field.tsx';
import type { PersonPartProps } from './field-parts.ts';
import { emptyAddress } from './person-draft.ts';
import { useRowFocus } from './use-row-focus.ts';

/** Mail, telephone, accounts, home: by these a person is known again, and these are kept out of papers. */
export function AddressFields({ value, change, sentence, readOnly }: PersonPartProps) {
  const { addresses: texts } = useMessages('people').details;
  const pack = usePack();
  const rows = useRowFocus(value.addresses.length);
  const putAll = (addresses: readonly PersonAddress[]) => change({ addresses: [...addresses] });
  const put = (place: number, patch: Partial<PersonAddress>) =>
    change({
      addresses: value.addresses.map((row, index) => (index === place ? { ...row, ...patch } : row)),
    });
  return (
    <Fieldset legend={texts.title}>
      <Stack gap="sm" ref={rows.ref}>
        <Text size="sm" c="dimmed">
          {texts.hint}
        </Text>
        {value.addresses.map((address, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place alone
          <Group key={place} data-row align="flex-end" wrap="wrap" gap="xs">
            <ChoiceField
              label={texts.kind}
              value={address.kind}
              data={addressKindSchema.options.map((kind) => ({ value: kind, label: texts.kinds[kind] }))}
              readOnly={readOnly}
              onChange={(kind) => put(place, { kind: addressKindSchema.parse(kind), platform: null })}
            />
            {address.kind === 'account' ? (
              <ChoiceField
                width="11rem"
                label={texts.platform}
                value={address.platform ?? ''}
                data={[{ value: '', label: '—' }, ...pack.options('platforms')]}
                readOnly={readOnly}
                onChange={(platform) => put(place, { platform: platform || null })}
              />
            ) : null}
            <TextInput
              label={texts.text(place + 1)}
              readOnly={readOnly}
              autoComplete="off"
              style={{ flex: '1 1 10rem' }}
              value={address.text}
              error={sentence(`addresses.${place}.text`)}
              onChange={(event) => put(place, { text: event.currentTarget.value })}
            />
            {readOnly ? null : (
              <CloseButton
                size="lg"
                aria-label={texts.remove(place + 1)}
                onClick={() =>
                  rows.moving('add', () => putAll(value.addresses.filter((_, index) => index !== place)))
                }
              />
            )}
          </Group>
        ))}
        {readOnly ? null : (
          <AddRow onAdd={() => rows.moving('new-row', () => putAll([...value.addresses, emptyAddress]))}>
            {texts.add}
          </AddRow>
        )}
      </Stack>
    </Fieldset>
  );
}
