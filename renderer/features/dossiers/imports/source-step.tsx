import { Button, FileButton, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ImportKind } from '../../../../shared/features/dossiers/imports-model.ts';
import { IMPORT_FILES } from '../../../../shared/features/dossiers/imports-model.ts';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { toGivenFile } from './to-given-file.ts';
import type { Given } from './use-import.ts';

type SourceStepProps = {
  kind: ImportKind;
  reading: boolean;
  onGive: (given: Given) => void;
  onCancel: () => void;
};

const messageFile = /\.(eml|msg|html?|mht|mhtml)$/i;

/** What somebody has: pasted rows, a file of rows, mails or saved pages. */
export function SourceStep({ kind, reading, onGive, onCancel }: SourceStepProps) {
  const { imports: texts } = useMessages('dossiers');
  const [pasted, setPasted] = useState('');
  const [problem, setProblem] = useState<{ field: 'paste' | 'files'; text: string } | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);

  function readPasted() {
    if (pasted.trim() !== '') {
      setProblem(null);
      return onGive({ kind: 'table', files: [{ name: texts.source.pasted, blob: new Blob([pasted]) }] });
    }
    setProblem({ field: 'paste', text: texts.source.pasteMissing });
    box.current?.focus();
  }

  function readFiles(files: readonly File[]) {
    const messages = files.filter(({ name }) => messageFile.test(name));
    if (files.length === 0) return;
    if (files.length > IMPORT_FILES)
      return setProblem({ field: 'files', text: texts.source.tooMany(IMPORT_FILES) });
    const isTable = files.length === 1 && messages.length === 0;
    if (!isTable && (messages.length < files.length || kind === 'register')) {
      return setProblem({ field: 'files', text: texts.source.mixed });
    }
    setProblem(null);
    const named = files.map((file) => toGivenFile(file, texts.source.files));
    onGive({ kind: isTable ? 'table' : 'files', files: named });
  }

  const error = (field: 'paste' | 'files') => (problem?.field === field ? problem.text : undefined);
  return (
    <Stack gap="md">
      <Text size="sm">{kind === 'incidents' ? texts.source.incidentsIntro : texts.source.registerIntro}</Text>
      <Textarea
        ref={box}
        label={texts.source.paste}
        description={texts.source.pasteHint}
        autoComplete="off"
        minRows={6}
        maxRows={12}
        autosize
        value={pasted}
        error={error('paste')}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <Group>
        <BusyButton busy={reading} onClick={readPasted}>
          {texts.source.readPasted}
        </BusyButton>
        {reading ? (
          <>
            <Text size="sm" role="status">
              {texts.source.reading}
            </Text>
            <Button variant="default" onClick={onCancel}>
              {texts.source.cancel}
            </Button>
          </>
        ) : null}
      </Group>
      <Stack gap="xs" component="section">
        <Title order={2} size="h4">
          {texts.source.files}
        </Title>
        <Text size="sm">{texts.source.tableHint}</Text>
        <Group>
          <FileButton
            onChange={(file) => readFiles(file === null ? [] : [file])}
            accept=".csv,.tsv,.txt,.xlsx"
          >
            {(props) => (
              <Button {...props} variant="default" disabled={reading}>
                {texts.source.chooseTable}
              </Button>
            )}
          </FileButton>
        </Group>
        {kind === 'register' ? null : (
          <>
            <Text size="sm">{texts.source.messagesHint}</Text>
            <Group>
              <FileButton multiple onChange={readFiles} accept=".eml,.msg,.html,.htm,.mht,.mhtml">
                {(props) => (
                  <Button {...props} variant="default" disabled={reading}>
                    {texts.source.chooseMessages}
                  </Button>
                )}
              </FileButton>
            </Group>
          </>
        )}
        {error('files') === undefined ? null : (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {error('files')}
          </Text>
        )}
      </Stack>
    </Stack>
  );
}
