import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PastImport } from '../../../../shared/features/dossiers/imports-model.ts';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { keepFocus } from '../../../ui/keep-focus.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useUndoable } from '../../../ui/undo.tsx';
import { useDoneNotice } from '../../../ui/use-done-notice.ts';
import { countFiles } from './count-files.ts';
import { findFilesLeft } from './find-files-left.ts';
import { keepAsEvidence } from './keep-as-evidence.ts';
import { toGivenFile } from './to-given-file.ts';
import { useImportLine } from './use-import-line.ts';

type KeepRestProps = { past: PastImport; dossierId: string };

/**
 * Mails and saved pages of an import that did not become evidence, since it was stopped, the vault was locked, or the disk
 * was full: chosen once more, they do. Those that are gone for good can be let go of, so that nobody is asked for them for ever.
 */
export function KeepRest({ past, dossierId }: KeepRestProps) {
  const { imports: texts } = useMessages('dossiers');
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const readOnly = useIsReadOnly();
  const say = useDoneNotice();
  const offerUndo = useUndoable();
  const [busy, setBusy] = useState<{ kept: number; of: number } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const stopping = useRef<AbortController | null>(null);
  const sentence = useRef<HTMLParagraphElement>(null);
  const { importId, filesKept } = past;
  const all = countFiles(past);
  const line = useImportLine(false)(past);
  // Whoever comes back while it goes on finds nothing to stop it with.
  useEffect(() => () => stopping.current?.abort(), []);

  async function keep(chosen: readonly File[]) {
    if (chosen.length === 0) return;
    const stop = new AbortController();
    stopping.current = stop;
    setFailure(null);
    setBusy({ kept: 0, of: chosen.length });
    // The button goes meanwhile.
    sentence.current?.focus();
    try {
      const { left } = await client.dossiers.importFilesLeft({ importId });
      const given = chosen.map((file) => toGivenFile(file, texts.source.files));
      const { found, others } = await findFilesLeft(given, left, stop.signal);
      const place = { dossierId, withImport: importId };
      const files = await keepAsEvidence(client.evidence, place, found, setBusy, stop.signal);
      say(texts.past.keptNow(files.kept, others, files.lost));
    } catch (error) {
      setFailure(error);
    }
    // When all are kept, this goes.
    const giveBack = keepFocus();
    await refresh();
    setBusy(null);
    giveBack();
  }

  async function refresh() {
    await Promise.all(
      [queries.dossiers.key(), queries.evidence.key()].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
  }

  async function letGo() {
    setFailure(null);
    try {
      const { count } = await client.dossiers.letImportFilesGo({ importId, letGo: true });
      offerUndo({
        done: texts.past.letGoNow(count),
        restored: texts.past.askedAgain,
        onUndo: async () => {
          await client.dossiers.letImportFilesGo({ importId, letGo: false });
          await refresh();
        },
      });
    } catch (error) {
      setFailure(error);
    }
    // This goes, and its button with it.
    const giveBack = keepFocus();
    await refresh();
    giveBack();
  }

  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm">{line}</Text>
      <Text size="sm" fw={600} ref={sentence} tabIndex={-1} role="status">
        {busy === null ? texts.past.filesKept(filesKept, all) : texts.keeping(busy.kept, busy.of)}
      </Text>
      {readOnly ? null : busy === null ? (
        <>
          <Text size="sm">{texts.past.keepRestHint}</Text>
          <Text size="sm">{texts.past.letGoHint}</Text>
          <Group gap="xs">
            <FileButton
              multiple
              onChange={(files) => void keep(files)}
              accept=".eml,.msg,.html,.htm,.mht,.mhtml"
            >
              {(props) => (
                <Button
                  {...props}
                  size="compact-sm"
                  variant="default"
                  aria-label={texts.past.keepRestOf(line)}
                >
                  {texts.past.keepRest}
                </Button>
              )}
            </FileButton>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={texts.past.letGoOf(line)}
              onClick={() => void letGo()}
            >
              {texts.past.letGo}
            </Button>
          </Group>
        </>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => stopping.current?.abort()}>
          {texts.preview.stopKeeping}
        </Button>
      )}
      <ErrorNotice error={failure} />
    </Stack>
  );
}
