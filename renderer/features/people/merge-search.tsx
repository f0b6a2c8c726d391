import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MergeFields } from '../../../shared/features/people/merge-rule.ts';
import { lineSchema } from '../../../shared/kernel/primitives.ts';
import { useApi } from '../../port/api.tsx';
import { useMessages } from '../../ui/language.tsx';
import { type MergeChoice, MergeQuestion } from './merge-question.tsx';

/** Milliseconds after a keystroke before the vault is asked. */
const PAUSE = 200;

type MergeSearchProps = {
  kept: MergeFields & { readonly personId: string };
  busy: boolean;
  onMerge: (mergedId: string, choice: MergeChoice) => Promise<void>;
};

/** Finds somebody else and asks before the two become one. */
export function MergeSearch({ kept, busy, onMerge }: MergeSearchProps) {
  const { merge: texts } = useMessages('people').details;
  const { queries } = useApi();
  const [typed, setTyped] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [text] = useDebouncedValue(typed.trim(), PAUSE);
  const enabled = text.length >= 2 && text === typed.trim() && lineSchema.safeParse(text).success;
  const { data } = useQuery(
    queries.people.suggest.queryOptions({ input: { text }, enabled, placeholderData: keepPreviousData }),
  );
  const others = enabled ? (data?.people ?? []).filter((other) => other.personId !== kept.personId) : [];
  const chosen = others.find((other) => other.personId === chosenId);
  return (
    <>
      <TextInput
        label={texts.search}
        description={`${texts.hint} ${texts.searchHint}`}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosenId(null);
        }}
      />
      {chosen === undefined ? (
        <Stack gap={4} align="flex-start" aria-live="polite">
          {enabled && data !== undefined && others.length === 0 ? <Text size="sm">{texts.none}</Text> : null}
          {others.map((other) => (
            <Group key={other.personId} gap="xs">
              <Button variant="default" size="compact-sm" onClick={() => setChosenId(other.personId)}>
                {texts.choose(other.name)}
              </Button>
              <Text size="sm" c="dimmed">
                {[other.function, other.unit, texts.dossiers(other.dossierCodes)]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </Text>
            </Group>
          ))}
        </Stack>
      ) : (
        <MergeQuestion
          key={chosen.personId}
          kept={kept}
          other={chosen}
          busy={busy}
          onMerge={(choice) => void onMerge(chosen.personId, choice).then(() => setTyped(''))}
          onCancel={() => setChosenId(null)}
        />
      )}
    </>
  );
}
