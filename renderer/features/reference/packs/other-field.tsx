import { Checkbox, MultiSelect, NativeSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import type { Pack } from '../../../../shared/features/reference/model.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { choiceWords } from './field-words.ts';
import type { ItemField } from './item-fields.ts';
import { LawFields } from './law-fields.tsx';
import { toHost } from './pack-changes.ts';
import type { FieldProps } from './words-field.tsx';

/** Whatever is asked for but words in two languages. */
export function OtherField({
  field,
  label,
  item,
  pack,
  change,
  sentence,
}: FieldProps<Exclude<ItemField, { kind: 'words' | 'parts' }>> & { pack: Pack }) {
  const texts = useMessages('reference');
  const { language } = useLanguage();
  const { date, toLocal } = useMoments();
  const { adapt } = texts.packs;
  const { name } = field;
  const complaints: Readonly<Record<string, string>> = adapt.complaint;
  const short = (one: string) => (name === 'complaint' ? complaints[one] : undefined);
  const value = item[name];
  const error = sentence(
    name,
    value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  switch (field.kind) {
    case 'law':
      return <LawFields law={value ?? null} change={change} sentence={sentence} />;
    case 'checked':
      return (
        <Checkbox
          label={adapt.checkedBox}
          description={
            typeof value === 'string' ? adapt.checkedHint(date(Date.parse(`${value}T12:00:00Z`))) : undefined
          }
          checked={typeof value === 'string'}
          onChange={(event) => change(name, event.currentTarget.checked && toLocal(Date.now()).slice(0, 10))}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          label={label}
          maw="28rem"
          value={String(value ?? '')}
          error={error}
          // What a choice means may be longer than a list of choices shows.
          description={name === 'complaint' ? choiceWords(name, String(value ?? ''), texts) : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={field.choices.map((one) => ({
            value: one,
            label: short(one) ?? choiceWords(name, one, texts),
          }))}
          onChange={(event) => change(name, event.currentTarget.value)}
        />
      );
    case 'days':
      return (
        <NumberInput
          label={label}
          maw="12rem"
          min={1}
          max={365}
          allowDecimal={false}
          value={typeof value === 'number' ? value : ''}
          error={error}
          onChange={(days) => change(name, days)}
        />
      );
    case 'ids':
      return (
        <MultiSelect
          label={label}
          searchable
          selectFirstOptionOnChange
          comboboxProps={{ withinPortal: false }}
          value={Array.isArray(value) ? value.map(String) : []}
          error={error}
          data={pack.sections[field.section].map((one) => ({ value: one.id, label: one.label[language] }))}
          onChange={(ids) => change(name, ids)}
        />
      );
    case 'hosts':
      return (
        <TagsInput
          label={label}
          description={adapt.hostsHint}
          maw="28rem"
          maxTags={20}
          splitChars={[',', ';', ' ']}
          acceptValueOnBlur
          value={Array.isArray(value) ? value.map(String) : []}
          error={error}
          onChange={(hosts) => change(name, [...new Set(hosts.map(toHost))])}
        />
      );
    case 'line':
      return (
        <TextInput
          label={label}
          maw="28rem"
          autoComplete="off"
          value={String(value ?? '')}
          error={error}
          onChange={(event) => change(name, event.currentTarget.value)}
        />
      );
  }
}
