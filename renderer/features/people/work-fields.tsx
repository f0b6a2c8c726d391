import { Alert, Button, Fieldset, Group, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { HandHeartIcon } from '@phosphor-icons/react/dist/csr/HandHeart';
import { electedSchema, type PersonPosition } from '../../../shared/features/people/model.ts';
import { useMessages } from '../../ui/language.tsx';
import { usePack } from '../../ui/pack.tsx';
import { AddRow } from './add-row.tsx';
import { ChoiceField } from './choice-field.tsx';
import type { PersonPartProps } from './field-parts.ts';
import { emptyPosition } from './person-draft.ts';
import { useRowFocus } from './use-row-focus.ts';

/** Contract, groups and other employers: what decides where support can come from, never who deserves it. */
export function WorkFields({ value, change, sentence, readOnly }: PersonPartProps) {
  const { work: texts } = useMessages('people').details;
  const pack = usePack();
  const rows = useRowFocus(value.positions.length);
  const putAll = (positions: readonly PersonPosition[]) => change({ positions: [...positions] });
  const contracts = [{ value: '', label: texts.unknown }, ...pack.options('contracts')];
  const deservesAttention = pack.pack.sections.contracts.some(
    ({ id, attention }) => attention === true && id === value.contract,
  );
  // At a university somebody is only elected beside their work there.
  const mayBeElected = pack.pack.id === 'party' || value.positions.length > 0 || value.elected !== 'unknown';
  const put = (place: number, patch: Partial<PersonPosition>) =>
    change({
      positions: value.positions.map((row, index) => (index === place ? { ...row, ...patch } : row)),
    });
  const lines = ['organisation', 'unit', 'function', 'contact'] as const;
  return (
    <Fieldset legend={texts.title}>
      <Stack gap="sm" ref={rows.ref}>
        <ChoiceField
          label={texts.contract}
          value={value.contract ?? ''}
          data={contracts}
          readOnly={readOnly}
          onChange={(contract) => change({ contract })}
        />
        {deservesAttention ? (
          <Alert variant="light" icon={<HandHeartIcon aria-hidden />}>
            {texts.attention}
          </Alert>
        ) : null}
        {mayBeElected ? (
          <ChoiceField
            label={texts.elected}
            description={texts.electedHint}
            value={value.elected}
            data={electedSchema.options.map((option) => ({ value: option, label: texts.electeds[option] }))}
            readOnly={readOnly}
            onChange={(elected) => change({ elected: electedSchema.parse(elected) })}
          />
        ) : null}
        <MultiSelect
          label={texts.groups}
          placeholder={value.groups.length === 0 ? texts.groupsChoose : ''}
          readOnly={readOnly}
          comboboxProps={{ withinPortal: false }}
          withScrollArea={false}
          styles={{ options: { maxHeight: '16rem', overflowY: 'auto' } }}
          value={value.groups}
          data={[...pack.options('groups')]}
          onChange={(groups) => change({ groups })}
        />
        <Text size="sm" fw={500}>
          {texts.positions}
        </Text>
        <Text size="sm" c="dimmed">
          {texts.positionsHint}
        </Text>
        {value.positions.map((position, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place alone, and only the last one comes or goes by itself
          <Fieldset key={place} data-row legend={texts.position(place + 1)}>
            <Group grow align="flex-start" preventGrowOverflow={false} wrap="wrap">
              {lines.map((line) => (
                <TextInput
                  key={line}
                  miw="12rem"
                  label={texts[line]}
                  readOnly={readOnly}
                  required={line === 'organisation' && !readOnly}
                  autoComplete="off"
                  value={position[line]}
                  error={sentence(`positions.${place}.${line}`)}
                  onChange={(event) => put(place, { [line]: event.currentTarget.value })}
                />
              ))}
              <ChoiceField
                label={texts.contract}
                value={position.contract ?? ''}
                data={contracts}
                readOnly={readOnly}
                onChange={(contract) => put(place, { contract: contract || null })}
              />
            </Group>
            {readOnly ? null : (
              <Button
                variant="subtle"
                size="compact-sm"
                mt="xs"
                onClick={() =>
                  rows.moving('add', () => putAll(value.positions.filter((_, index) => index !== place)))
                }
              >
                {texts.remove(place + 1)}
              </Button>
            )}
          </Fieldset>
        ))}
        {readOnly ? null : (
          <AddRow onAdd={() => rows.moving('new-row', () => putAll([...value.positions, emptyPosition]))}>
            {texts.add}
          </AddRow>
        )}
      </Stack>
    </Fieldset>
  );
}
