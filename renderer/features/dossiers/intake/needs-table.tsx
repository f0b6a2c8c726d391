import { NativeSelect, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { type Need, needStateSchema } from '../../../../shared/features/dossiers/intake-model.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { keepFocus } from '../../../ui/keep-focus.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useRefresh } from '../dossier/use-refresh.ts';
import classes from './needs-table.module.css';

const states = ['', ...needStateSchema.options] as const;

/** Needs that are asked about, and beside them the options that are shown, each with what the person said (H 3.2.1). */
export function NeedsTable({ dossierId, needs }: { dossierId: string; needs: readonly Need[] }) {
  const { intake: texts } = useMessages('dossiers');
  const { client } = useApi();
  const refresh = useRefresh();
  const announce = useAnnounce();
  const [failure, setFailure] = useState<unknown>(null);
  const mark = async (section: Need['section'], item: string, label: string, chosen: string) => {
    const giveBack = keepFocus();
    try {
      const state = needStateSchema.safeParse(chosen).data ?? null;
      await client.dossiers.markNeed({ dossierId, section, item, state });
      setFailure(null);
      await refresh();
      announce(texts.marked(label, texts.states[section][state ?? '']));
    } catch (error) {
      setFailure(error);
    }
    giveBack();
  };
  return (
    <Stack component="section" gap="sm" aria-label={texts.compare}>
      <Title order={2} size="h4">
        {texts.compare}
      </Title>
      <Text size="sm">{texts.compareHint}</Text>
      <ErrorNotice error={failure} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        {(['needs', 'options'] as const).map((section) => (
          <NeedList key={section} section={section} needs={needs} onMark={mark} />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

type NeedListProps = {
  section: Need['section'];
  needs: readonly Need[];
  onMark: (section: Need['section'], item: string, label: string, chosen: string) => Promise<void>;
};

function NeedList({ section, needs, onMark }: NeedListProps) {
  const { intake: texts } = useMessages('dossiers');
  const { language } = useLanguage();
  const { pack } = usePack();
  const readOnly = useIsReadOnly();
  const stateOf = (item: string) =>
    needs.find((need) => need.section === section && need.item === item)?.state ?? '';
  return (
    <div>
      <Title order={3} size="h5" mb="xs">
        {texts[section]}
      </Title>
      <ul className={classes['list']}>
        {pack.sections[section].map(({ id, label, description }) => (
          <li key={id} className={classes['item']} data-spoken={stateOf(id) !== ''}>
            <div>
              <Text size="sm" fw={500}>
                {label[language]}
              </Text>
              {description === undefined ? null : (
                <Text size="sm" c="dimmed">
                  {description[language]}
                </Text>
              )}
            </div>
            {readOnly ? (
              <Text size="sm">{texts.states[section][stateOf(id)]}</Text>
            ) : (
              <NativeSelect
                size="xs"
                aria-label={label[language]}
                value={stateOf(id)}
                data={states.map((state) => ({ value: state, label: texts.states[section][state] }))}
                onChange={(event) => void onMark(section, id, label[language], event.currentTarget.value)}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
