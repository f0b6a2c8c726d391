import { useMessages } from '../../../ui/language.tsx';
import type { ItemDraft } from './pack-changes.ts';
import { type FieldProps, WordsField } from './words-field.tsx';

/** The words of the answers to a question of the signpost, one after another. */
export function AnswersField({
  item,
  change,
  sentence,
}: Pick<FieldProps<unknown>, 'item' | 'change' | 'sentence'>) {
  const { adapt } = useMessages('reference').packs;
  const answers = Array.isArray(item['answers']) ? item['answers'] : [];
  return answers.map((answer, at) => (
    <WordsField
      // biome-ignore lint/suspicious/noArrayIndexKey: answers neither come nor go here
      key={at}
      field={{ name: 'label', kind: 'words', long: false, required: true }}
      label={adapt.answer(at + 1)}
      item={answer as ItemDraft}
      change={(name, value, path = name) =>
        change(
          'answers',
          answers.map((other, index) => (index === at ? { ...(other as object), [name]: value } : other)),
          `answers.${at}.${path}`,
        )
      }
      sentence={(path, isFilled) => sentence(`answers.${at}.${path}`, isFilled)}
    />
  ));
}
