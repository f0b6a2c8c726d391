import { useMessages } from '../../../ui/language.tsx';
import type { ItemField } from './item-fields.ts';
import type { ItemDraft } from './pack-changes.ts';
import { type FieldProps, WordsField } from './words-field.tsx';

type PartsFieldProps = Pick<
  FieldProps<Extract<ItemField, { kind: 'parts' }>>,
  'field' | 'item' | 'change' | 'sentence'
> & {
  /** What a field of a part is called. */
  readonly labelOf: (field: ItemField) => string;
};

/** The words of what an item consists of, one part after another: answers to a question, levels of a factor. */
export function PartsField({ field, item, change, sentence, labelOf }: PartsFieldProps) {
  const { adapt } = useMessages('reference').packs;
  const present = item[field.name];
  const parts = Array.isArray(present) ? present : [];
  const partName = field.name === 'levels' ? adapt.level : adapt.answer;
  return parts.flatMap((part, at) =>
    field.words.map((words) => (
      <WordsField
        // biome-ignore lint/suspicious/noArrayIndexKey: parts neither come nor go here
        key={`${at} ${words.name}`}
        field={words}
        label={words.name === 'label' ? partName(at + 1) : `${partName(at + 1)}: ${labelOf(words)}`}
        item={part as ItemDraft}
        change={(name, value, path = name) =>
          change(
            field.name,
            parts.map((other, index) => (index === at ? { ...(other as object), [name]: value } : other)),
            `${field.name}.${at}.${path}`,
          )
        }
        sentence={(path, isFilled) => sentence(`${field.name}.${at}.${path}`, isFilled)}
      />
    )),
  );
}
