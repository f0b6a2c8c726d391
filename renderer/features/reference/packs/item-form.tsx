import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Pack } from '../../../../shared/features/reference/model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { fieldName } from './field-words.ts';
import { type ItemField, itemFields } from './item-fields.ts';
import { OtherField } from './other-field.tsx';
import { checkItem, type Editing, type ItemDraft } from './pack-changes.ts';
import { PartsField } from './parts-field.tsx';
import { WordsField } from './words-field.tsx';

type ItemFormProps = {
  /** With the changes that stand. */
  pack: Pack;
  /** Before them. */
  base: Pack;
  editing: Editing;
  /** What it is about, in words. */
  title: string;
  onChange: (item: ItemDraft) => void;
  onDone: (item: ItemDraft) => void;
  onCancel: () => void;
};

/** One item of a pack, in both languages. Every change of it is kept in the draft of the screen. */
export function ItemForm({ pack, base, editing, title, onChange, onDone, onCancel }: ItemFormProps) {
  const { packs, ...texts } = useMessages('reference');
  const { actions, optional } = useMessages('kernel');
  const { adapt } = packs;
  const { section, item } = editing;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const form = useSaveForm(
    () => {
      const checked = checkItem(section, item, pack, base);
      return checked.ok ? { ok: true, value: checked.item } : checked;
    },
    async (whole) => onDone(whole),
  );
  /** Of a list each line can be wrong. */
  const wrongAt = (path: string) =>
    Object.keys(form.errors).filter((wrong) => wrong === path || wrong.startsWith(`${path}.`));
  const change = (name: string, value: ItemDraft[string], path = name) => {
    form.forget(wrongAt(path));
    // Another number was not looked at yet.
    const unchecks = (name === 'phone' || name === 'web') && typeof item['checked'] === 'string';
    onChange({ ...item, ...(unchecks ? { checked: false } : {}), [name]: value as never });
  };
  const sentence = (path: string, isFilled: boolean) => {
    const [wrong] = wrongAt(path);
    if (wrong === undefined) return undefined;
    const code = form.errors[wrong] ?? '';
    if (Object.hasOwn(own, code)) return own[code];
    return isFilled ? adapt.problem.wrong : adapt.problem.missing;
  };
  const own: Readonly<Record<string, string>> = {
    'no-number': adapt.problem.phone,
    'keeps-112': adapt.problem.keep112,
    'law-note': adapt.problem.lawNote,
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
          {itemFields(section, item['law'] !== undefined).map((field) =>
            field.kind === 'words' ? (
              <WordsField
                key={field.name}
                field={field}
                label={labelOf(field)}
                item={item}
                change={change}
                sentence={sentence}
              />
            ) : field.kind === 'parts' ? (
              <PartsField
                key={field.name}
                field={field}
                item={item}
                change={change}
                sentence={sentence}
                labelOf={labelOf}
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
