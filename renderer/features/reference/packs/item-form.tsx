import {
  Button,
  Group,
  MultiSelect,
  NativeSelect,
  NumberInput,
  Paper,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Pack } from '../../../../shared/features/reference/model.ts';
import { languageSchema } from '../../../../shared/kernel/primitives.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { choiceWords, fieldName, isBilingual } from './field-words.ts';
import { type ItemField, itemFields } from './item-fields.ts';
import { checkItem, type Editing, type ItemDraft } from './pack-changes.ts';

type ItemFormProps = {
  pack: Pack;
  editing: Editing;
  /** What it is about, in words. */
  title: string;
  onChange: (item: ItemDraft) => void;
  onDone: (item: ItemDraft) => void;
  onCancel: () => void;
};

/** One item of a pack, in both languages. Every change of it is kept in the draft of the screen. */
export function ItemForm({ pack, editing, title, onChange, onDone, onCancel }: ItemFormProps) {
  const { packs, ...texts } = useMessages('reference');
  const { actions, optional } = useMessages('kernel');
  const { adapt } = packs;
  const { section, item } = editing;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const form = useSaveForm(
    () => {
      const checked = checkItem(section, item);
      return checked.ok ? { ok: true, value: checked.item } : checked;
    },
    async (whole) => onDone(whole),
  );
  const change = (name: string, value: ItemDraft[string], path = name) => {
    form.forget([path]);
    onChange({ ...item, [name]: value as never });
  };
  const sentence = (path: string, isFilled: boolean) => {
    if (form.errors[path] === undefined) return undefined;
    return isFilled ? adapt.problem.wrong : adapt.problem.missing;
  };
  const labelOf = (field: ItemField) => fieldName(field.name, { ...texts, packs });
  const withOptional = (field: ItemField) =>
    field.required ? labelOf(field) : `${labelOf(field)} (${optional})`;
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <form {...form.formProps}>
        <Stack gap="sm">
          <Title order={2} size="h4" tabIndex={-1} ref={heading} style={{ outline: 'none' }}>
            {title}
          </Title>
          {itemFields(section).map((field) =>
            field.kind === 'words' ? (
              <WordsField
                key={field.name}
                field={field}
                label={labelOf(field)}
                item={item}
                change={change}
                sentence={sentence}
              />
            ) : (
              <OtherField
                key={field.name}
                field={field}
                label={withOptional(field)}
                item={item}
                pack={pack}
                change={change}
                sentence={sentence}
              />
            ),
          )}
          <Text size="sm">{adapt.ownSource}</Text>
          <Group>
            <Button type="submit">{adapt.keep}</Button>
            <Button variant="default" onClick={onCancel}>
              {actions.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

type FieldProps<Field> = {
  field: Field;
  label: string;
  item: ItemDraft;
  change: (name: string, value: ItemDraft[string], path?: string) => void;
  sentence: (path: string, isFilled: boolean) => string | undefined;
};

/** The same words in both languages, beside each other. */
function WordsField({
  field,
  label,
  item,
  change,
  sentence,
}: FieldProps<Extract<ItemField, { kind: 'words' }>>) {
  const { adapt, compare } = useMessages('reference').packs;
  const { optional } = useMessages('kernel');
  const present = item[field.name];
  const value = isBilingual(present) ? present : { nl: '', en: '' };
  const Input = field.long ? Textarea : TextInput;
  return (
    <Group grow align="flex-start">
      {languageSchema.options.map((language) => {
        const path = `${field.name}.${language}`;
        return (
          <Input
            key={language}
            lang={language}
            autoComplete="off"
            label={`${adapt.inLanguage(label, compare.language[language])}${field.required ? '' : ` (${optional})`}`}
            {...(field.long ? { autosize: true, minRows: 2, maxRows: 12 } : {})}
            value={value[language]}
            error={sentence(path, value[language].trim() !== '')}
            onChange={(event) =>
              change(field.name, { ...value, [language]: event.currentTarget.value }, path)
            }
          />
        );
      })}
    </Group>
  );
}

function OtherField({
  field,
  label,
  item,
  pack,
  change,
  sentence,
}: FieldProps<Exclude<ItemField, { kind: 'words' }>> & { pack: Pack }) {
  const texts = useMessages('reference');
  const { language } = useLanguage();
  const { name } = field;
  const value = item[name];
  const error = sentence(
    name,
    value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  switch (field.kind) {
    case 'choice':
      return (
        <NativeSelect
          label={label}
          maw="28rem"
          value={String(value ?? '')}
          error={error}
          data={field.choices.map((one) => ({ value: one, label: choiceWords(name, one, texts) }))}
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
