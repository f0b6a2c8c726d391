import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Expert } from '../../../../shared/features/triage/assess-model.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { useDrawer } from '../../../ui/drawer.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { focusNear } from '../../../ui/keep-focus.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { Section } from '../../../ui/section.tsx';
import { useFreeWords } from '../../../ui/veil.tsx';
import classes from './assess.module.css';
import { ExpertForm } from './expert-form.tsx';
import { useRefreshTriage } from './use-assessment.ts';

/** With whom it was settled how grave it is, or whether it is an offence (P 1.3). */
export function ExpertsSection({ dossierId, experts }: { dossierId: string; experts: readonly Expert[] }) {
  const { severity: texts } = useMessages('triage').assess;
  const { client } = useApi();
  const { open, close } = useDrawer();
  const announce = useAnnounce();
  const refresh = useRefreshTriage();
  const moments = useMoments();
  const free = useFreeWords();
  const readOnly = useIsReadOnly();
  const [failure, setFailure] = useState<unknown>(null);
  const add = () =>
    open({
      title: texts.expertTitle,
      content: (
        <ExpertForm
          dossierId={dossierId}
          save={async (expert) => {
            await client.triage.recordExpert({ dossierId, expert });
            await refresh();
            announce(texts.expertSaved);
            close();
          }}
        />
      ),
    });
  const remove = async (expertId: string, item: Element | null) => {
    const moveOn = focusNear(item);
    try {
      await client.triage.removeExpert({ expertId });
      setFailure(null);
      await refresh();
      announce(texts.expertRemoved);
      moveOn();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Section title={texts.experts}>
      <Text size="sm">{texts.expertsHint}</Text>
      <ErrorNotice error={failure} />
      {experts.length === 0 ? null : (
        <ul className={classes['plain']} aria-label={texts.experts}>
          {experts.map(({ expertId, kind, who, conclusion, at }) => {
            const line = texts.expertLine(texts.expertKinds[kind], free(who), moments.date(at));
            return (
              <li key={expertId} className={classes['item']} data-row tabIndex={-1}>
                <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap">
                  <div>
                    <Text size="sm" fw={600}>
                      {line}
                    </Text>
                    <Text size="sm" className={classes['text']}>
                      {free(conclusion)}
                    </Text>
                  </div>
                  {readOnly ? null : (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      flex="none"
                      aria-label={texts.expertRemove(line)}
                      onClick={(event) => void remove(expertId, event.currentTarget.closest('li'))}
                    >
                      {texts.expertRemoveShort}
                    </Button>
                  )}
                </Group>
              </li>
            );
          })}
        </ul>
      )}
      {readOnly ? null : (
        <div>
          <Button size="compact-sm" variant="default" onClick={add}>
            {texts.expertAdd}
          </Button>
        </div>
      )}
    </Section>
  );
}
