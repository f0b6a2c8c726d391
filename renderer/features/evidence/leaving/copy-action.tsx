import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { cleanFileName } from '../../../../shared/features/evidence/clean-file-name.ts';
import type { EvidenceItem } from '../../../../shared/features/evidence/model.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useAct } from '../use-act.ts';

/** Makes a copy that tells less than its original; a long PDF takes a while, and can be stopped. */
export function CopyAction({ item }: { item: EvidenceItem }) {
  const texts = useMessages('evidence').leaving.copy;
  const { client } = useApi();
  const copying = useAct();
  const [made, setMade] = useState('');
  const { evidenceId, fileName, kind } = item;
  if (kind !== 'image' && kind !== 'pdf')
    return (
      <Text size="sm" c="dimmed">
        {texts.notPossible}
      </Text>
    );
  const cleaned = cleanFileName(fileName);
  const dot = cleaned.lastIndexOf('.');
  const stem = dot > 0 ? cleaned.slice(0, dot) : cleaned;
  const copyName = texts.name(stem, kind === 'pdf' ? '.pdf' : '.png');

  return (
    <>
      <Group gap="xs">
        <BusyButton
          variant="default"
          size="compact-sm"
          busy={copying.busy}
          onClick={() => {
            void copying
              .run(() => client.evidence.deriveCopy({ evidenceId, fileName: copyName }), texts.made(copyName))
              .then((done) => setMade(done ? texts.made(copyName) : ''));
          }}
        >
          {copying.busy ? texts.busy : texts.make}
        </BusyButton>
        {copying.busy && kind === 'pdf' ? (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => void client.evidence.cancelCopy({ evidenceId })}
          >
            {texts.stop}
          </Button>
        ) : null}
      </Group>
      <Text size="sm" c="dimmed">
        {kind === 'pdf' ? texts.pdfText : texts.text}
      </Text>
      <ErrorNotice error={copying.failure} texts={texts.errors} />
      <Text size="sm" role="status">
        {made}
      </Text>
    </>
  );
}
