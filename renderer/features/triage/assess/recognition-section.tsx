import { Button, Group, Text } from '@mantine/core';
import type { Recognition } from '../../../../shared/features/triage/assess-model.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { useDrawer } from '../../../ui/drawer.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { Section } from '../../../ui/section.tsx';
import { RecognitionForm } from './recognition-form.tsx';
import { useRefreshTriage } from './use-assessment.ts';

/** Criticism or hate (P 1.1): what somebody concluded, and the list to go through. */
export function RecognitionSection({
  dossierId,
  recognition,
}: {
  dossierId: string;
  recognition: Recognition;
}) {
  const { severity: texts } = useMessages('triage').assess;
  const { client } = useApi();
  const { open, close } = useDrawer();
  const announce = useAnnounce();
  const refresh = useRefreshTriage();
  const readOnly = useIsReadOnly();
  const { conclusion, marks } = recognition;
  const isDone = conclusion !== null || marks.length > 0;
  const goThrough = () =>
    open({
      title: texts.recognition,
      size: '36rem',
      content: (
        <RecognitionForm
          dossierId={dossierId}
          stored={recognition}
          save={async (next) => {
            await client.triage.setRecognition({ dossierId, recognition: next });
            await refresh();
            announce(texts.recognitionSaved);
            close();
          }}
        />
      ),
    });
  return (
    <Section title={texts.recognition}>
      <Text size="sm">{texts.recognitionHint}</Text>
      <Group gap="sm">
        <Text size="sm" fw={isDone ? 600 : 400}>
          {isDone
            ? texts.recognitionDone(texts.conclusions[conclusion ?? ''], marks.length)
            : texts.recognitionNone}
        </Text>
        {readOnly ? null : (
          <Button size="compact-sm" variant="default" onClick={goThrough}>
            {isDone ? texts.recognitionAgain : texts.recognitionOpen}
          </Button>
        )}
      </Group>
    </Section>
  );
}
