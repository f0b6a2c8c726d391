import { Group, Textarea, TextInput } from '@mantine/core';
import { languageSchema } from '../../../../shared/kernel/primitives.ts';
import { useMessages } from '../../../ui/language.tsx';
import { isBilingual } from './field-words.ts';
import type { ItemField } from './item-fields.ts';
import type { ItemDraft } from './pack-changes.ts';

export type FieldProps<Field> = {
  field: Field;
  label: string;
  item: ItemDraft;
  change: (name: string, value: ItemDraft[string], path?: string) => void;
  sentence: (path: string, isFilled: boolean) => string | undefined;
};

/** The same words in both languages, beside each other. */
export function WordsField({
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
