import { Button, Group, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ResponseTerm } from '../../../shared/features/settings/term-model.ts';
import { responseTermSchema } from '../../../shared/features/settings/term-model.ts';
import { useApi } from '../../port/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { ErrorNotice } from '../../ui/errors.tsx';
import { checkFields } from '../../ui/field-error.ts';
import { useMessages } from '../../ui/language.tsx';
import { usePack } from '../../ui/pack.tsx';
import { useIsReadOnly } from '../../ui/read-only.tsx';
import { Section } from '../../ui/section.tsx';
import { useSaveForm } from '../../ui/use-save-form.ts';

/** Within which an answer to a report is promised (H 2.4). */
export function TermForm() {
  const { queries } = useApi();
  const { term: texts } = useMessages('settings');
  const { pack } = usePack();
  const { data, error } = useQuery(queries.settings.responseTerm.queryOptions());
  const proposed = pack.sections.terms.find(({ id }) => id === 'response');
  return (
    <Section gap="md" title={texts.title}>
      <ErrorNotice error={error} />
      {data === undefined ? null : <Fields stored={data.term} proposed={proposed ?? null} />}
    </Section>
  );
}

const usual: ResponseTerm = { days: 2, count: 'working' };

function Fields({ stored, proposed }: { stored: ResponseTerm | null; proposed: ResponseTerm | null }) {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const { term: texts, saved: savedText } = useMessages('settings');
  const readOnly = useIsReadOnly();
  const countId = useId();
  const present = stored ?? proposed ?? usual;
  const [days, setDays] = useState<number | string>(present.days);
  const [count, setCount] = useState(present.count);
  const [saved, setSaved] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const store = async (term: ResponseTerm | null) => {
    const answer = await client.settings.changeResponseTerm({ term });
    queryClient.setQueryData(queries.settings.responseTerm.queryKey(), answer);
    const shown = term ?? proposed ?? usual;
    setDays(shown.days);
    setCount(shown.count);
    setSaved(true);
  };
  const form = useSaveForm(() => checkFields(responseTermSchema, { days, count }), store);
  const fits = responseTermSchema.safeParse({ days, count }).success;
  return (
    <form {...form.formProps}>
      <Stack>
        <Text>{texts.hint}</Text>
        <NumberInput
          label={texts.days}
          value={days}
          onChange={(value) => {
            setDays(value);
            setSaved(false);
          }}
          readOnly={readOnly}
          hideControls={readOnly}
          min={1}
          max={60}
          clampBehavior="none"
          allowDecimal={false}
          error={fits ? undefined : texts.outOfRange}
          styles={{ wrapper: { maxWidth: '12rem' } }}
        />
        <div>
          <Text size="sm" fw={500} id={countId} mb={4}>
            {texts.count}
          </Text>
          <SegmentedControl
            aria-labelledby={countId}
            value={count}
            disabled={readOnly}
            data={(['working', 'calendar'] as const).map((value) => ({ value, label: texts.counts[value] }))}
            onChange={(value) => {
              setCount(value === 'calendar' ? 'calendar' : 'working');
              setSaved(false);
            }}
          />
          <Text size="sm" c="dimmed" mt={4}>
            {count === 'working' ? `${texts.workingHint} ` : ''}
            {proposed === null ? null : texts.proposed(texts[proposed.count](proposed.days))}
          </Text>
        </div>
        <Group>
          {readOnly ? null : (
            <BusyButton type="submit" busy={form.saving} disabled={!fits}>
              {texts.save}
            </BusyButton>
          )}
          {readOnly || stored === null || proposed === null ? null : (
            <Button
              variant="default"
              onClick={() => {
                setFailure(null);
                store(null).catch(setFailure);
              }}
            >
              {texts.asProposed}
            </Button>
          )}
          <Text role="status" size="sm">
            {saved ? savedText : ''}
          </Text>
        </Group>
        <ErrorNotice error={form.failure ?? failure} />
      </Stack>
    </form>
  );
}
