import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  MultiSelect,
  NativeSelect,
  Radio,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useRef, useState } from 'react';
import type {
  ImportDescription,
  ImportField,
  ImportKind,
  ImportMapping,
} from '../../../../shared/features/dossiers/imports-model.ts';
import {
  dateOrderSchema,
  incidentColumns,
  registerColumns,
} from '../../../../shared/features/dossiers/imports-model.ts';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { holdsUnread } from '../../../ui/unread.ts';
import { useVeil } from '../../../ui/veil.tsx';

type MappingStepProps = {
  kind: ImportKind;
  described: ImportDescription;
  busy: boolean;
  onHeader: (hasHeader: boolean) => void;
  onNext: (mapping: ImportMapping) => void;
  onBack: () => void;
};

const dateFields: readonly ImportField[] = ['moment', 'received', 'closed'];

/** Which column is what, and what counts where the rows do not say it. */
export function MappingStep({ kind, described, busy, onHeader, onNext, onBack }: MappingStepProps) {
  const { imports: all } = useMessages('dossiers');
  const { mapping: texts, fields: names } = all;
  const pack = usePack();
  const veil = useVeil();
  /** A sample is there to recognise a column by; what somebody sent stays veiled like everywhere. */
  const example = (field: ImportField, sample: string) =>
    veil.messages && kind === 'incidents' && (field === 'text' || field === 'remarks' || isSentence(sample))
      ? texts.exampleVeiled(sample.length)
      : texts.example(cut(sample));
  const [mapping, setMapping] = useState<ImportMapping>(() =>
    kind === 'register' && described.mapping.channel === null
      ? { ...described.mapping, channel: pack.options('channels')[0]?.value ?? null }
      : described.mapping,
  );
  const [isOrderMissing, setOrderMissing] = useState(false);
  const change = (part: Partial<ImportMapping>) => setMapping((now) => ({ ...now, ...part }));
  const fields: readonly ImportField[] = kind === 'incidents' ? incidentColumns : registerColumns;
  const { columns } = described;
  const momentBox = useRef<HTMLDivElement>(null);

  const columnOf = (field: ImportField) =>
    mapping.columns.find((candidate) => candidate.field === field)?.column ?? null;
  const unclear = dateFields
    .map(columnOf)
    .find((column) => column !== null && columns[column]?.dates === 'unclear');

  function mapField(field: ImportField, value: string) {
    const rest = mapping.columns.filter((candidate) => candidate.field !== field);
    change({ columns: value === '' ? rest : [...rest, { field, column: Number(value) }] });
  }

  function next() {
    if (holdsUnread(momentBox.current)) {
      momentBox.current?.querySelector('input')?.focus();
      return;
    }
    const isMissing = unclear !== undefined && mapping.dateOrder === null;
    setOrderMissing(isMissing);
    if (!isMissing) onNext({ ...mapping, dateOrder: unclear === undefined ? null : mapping.dateOrder });
    else document.querySelector<HTMLInputElement>('input[name="date-order"]')?.focus();
  }

  return (
    <Stack gap="md">
      <Stack gap={4}>
        <Text size="sm">
          {described.fromFiles
            ? texts.introFiles(described.rows)
            : texts.intro(texts.rows(described.rows), columns.length)}
        </Text>
        {described.encoding === 'windows-1252' ? <Text size="sm">{texts.oldFile}</Text> : null}
        {described.replaced === 0 ? null : <Text size="sm">{texts.replaced(described.replaced)}</Text>}
        {described.remembered ? <Text size="sm">{texts.remembered}</Text> : null}
      </Stack>
      {described.fromFiles ? null : (
        <>
          <Checkbox
            label={texts.hasHeader}
            checked={mapping.hasHeader}
            onChange={(event) => onHeader(event.currentTarget.checked)}
          />
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm">
            {fields.map((field) => {
              const column = columnOf(field);
              const sample = column === null ? undefined : columns[column]?.samples[0];
              return (
                <NativeSelect
                  key={field}
                  label={names[field]}
                  description={sample === undefined ? undefined : example(field, sample)}
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  value={column === null ? '' : String(column)}
                  data={[
                    { value: '', label: texts.none },
                    ...columns.map(({ name }, index) => ({
                      value: String(index),
                      label: name === '' ? texts.column(index + 1) : name,
                    })),
                  ]}
                  onChange={(event) => mapField(field, event.currentTarget.value)}
                />
              );
            })}
          </SimpleGrid>
        </>
      )}
      {unclear === undefined || unclear === null ? null : (
        <Radio.Group
          name="date-order"
          label={texts.order}
          description={texts.orderHint(columns[unclear]?.samples[0] ?? '')}
          required
          error={isOrderMissing ? texts.orderMissing : undefined}
          value={mapping.dateOrder ?? ''}
          onChange={(value) => change({ dateOrder: dateOrderSchema.safeParse(value).data ?? null })}
        >
          <Stack gap={4} mt={4}>
            {dateOrderSchema.options.map((order) => (
              <Radio key={order} value={order} label={texts.orders[order]} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Fieldset legend={texts.defaults}>
        <Stack gap="sm">
          <div ref={momentBox}>
            <MomentInput
              label={texts.moment}
              description={texts.momentHint}
              precision="day"
              clearable
              value={mapping.moment}
              onChange={(moment) => change({ moment })}
            />
          </div>
          <NativeSelect
            label={texts.platform}
            description={kind === 'incidents' ? texts.platformHint : undefined}
            value={mapping.platform ?? ''}
            data={[
              { value: '', label: kind === 'incidents' ? texts.noPlatform : '—' },
              ...pack.options('platforms'),
            ]}
            onChange={(event) => change({ platform: event.currentTarget.value || null })}
          />
          {kind === 'incidents' ? (
            <>
              <MultiSelect
                label={texts.forms}
                searchable
                withScrollArea={false}
                styles={{ options: { maxHeight: '16rem', overflowY: 'auto' } }}
                comboboxProps={{ withinPortal: false }}
                maxValues={20}
                value={[...mapping.forms]}
                data={[...pack.options('forms')]}
                onChange={(forms) => change({ forms })}
              />
              <TextInput
                label={texts.observedBy}
                autoComplete="off"
                maxLength={300}
                value={mapping.observedBy}
                onChange={(event) => change({ observedBy: event.currentTarget.value })}
              />
            </>
          ) : (
            <NativeSelect
              label={texts.channel}
              value={mapping.channel ?? ''}
              data={[...pack.options('channels')]}
              onChange={(event) => change({ channel: event.currentTarget.value || null })}
            />
          )}
        </Stack>
      </Fieldset>
      <Group>
        <BusyButton busy={busy} onClick={next}>
          {texts.next}
        </BusyButton>
        <Button variant="default" onClick={onBack}>
          {texts.back}
        </Button>
      </Group>
    </Stack>
  );
}

const isSentence = (sample: string) => sample.trim().split(/\s+/).length > 2;

const cut = (sample: string) => (sample.length > 40 ? `${[...sample].slice(0, 24).join('')}…` : sample);
