import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { LetterField } from '../../../../../shared/features/triage/papers-model.ts';
import { letterFieldSchema } from '../../../../../shared/features/triage/papers-model.ts';
import { useMessages } from '../../../../ui/language.tsx';

/** What the party does not need by the pack can be added all the same, one thing at a time. */
export function AddField({
  present,
  onAdd,
}: {
  readonly present: readonly LetterField[];
  readonly onAdd: (field: LetterField) => void;
}) {
  const { letter: words, document } = useMessages('triage').papers;
  const texts = words.form;
  const others = letterFieldSchema.options.filter((field) => !present.includes(field));
  const [chosen, setChosen] = useState<LetterField | null>(null);
  const field = others.find((one) => one === chosen) ?? others[0];
  if (field === undefined) return null;
  return (
    <Group align="flex-end" gap="xs">
      <NativeSelect
        flex={1}
        label={texts.addField}
        description={texts.addHint}
        value={field}
        data={others.map((value) => ({ value, label: document.letter.fields[value] }))}
        onChange={(event) => setChosen(letterFieldSchema.parse(event.currentTarget.value))}
      />
      <Button variant="default" onClick={() => onAdd(field)}>
        {texts.add}
      </Button>
    </Group>
  );
}
