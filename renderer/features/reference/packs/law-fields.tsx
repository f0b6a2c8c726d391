import { Box, Fieldset, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { lawSchema } from '../../../../shared/features/reference/pack-entry.ts';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { useMoments } from '../../../ui/moments.ts';
import type { ItemDraft } from './pack-changes.ts';

type LawFieldsProps = {
  law: ItemDraft[string];
  change: (name: string, value: ItemDraft[string], path: string) => void;
  sentence: (path: string, isFilled: boolean) => string | undefined;
};

/** How sure it is what an item says about the law, who looked, and what they said. */
export function LawFields({ law, change, sentence }: LawFieldsProps) {
  const { certainty: words, packs } = useMessages('reference');
  const { law: texts } = packs.adapt;
  const { optional } = useMessages('kernel');
  const { fromLocal, toLocal } = useMoments();
  const present = typeof law === 'object' && law !== null && !Array.isArray(law) ? law : {};
  const { certainty, checked, note } = present;
  const noon = typeof checked === 'string' && checked !== '' ? fromLocal(`${checked} 12:00:00`) : null;
  const put = (field: string, value: string) => change('law', { ...present, [field]: value }, `law.${field}`);
  return (
    <Fieldset legend={texts.title}>
      <Stack gap="sm">
        <Text size="sm">{texts.hint}</Text>
        <NativeSelect
          label={texts.certainty}
          maw="28rem"
          value={String(certainty ?? '')}
          error={sentence('law.certainty', true)}
          data={lawSchema.shape.certainty.options.map((one) => ({ value: one, label: words[one] }))}
          onChange={(event) => put('certainty', event.currentTarget.value)}
        />
        <Box maw="28rem">
          <MomentInput
            label={texts.checked}
            precision="day"
            value={noon}
            error={sentence('law.checked', noon !== null)}
            onChange={(at) => put('checked', at === null ? '' : toLocal(at).slice(0, 10))}
          />
        </Box>
        <Textarea
          label={`${texts.note} (${optional})`}
          description={texts.noteHint}
          autosize
          minRows={2}
          maxRows={12}
          value={typeof note === 'string' ? note : ''}
          error={sentence('law.note', typeof note === 'string' && note.trim() !== '')}
          onChange={(event) => put('note', event.currentTarget.value)}
        />
      </Stack>
    </Fieldset>
  );
}
