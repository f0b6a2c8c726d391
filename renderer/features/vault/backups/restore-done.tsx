import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { WarningCircleIcon } from '@phosphor-icons/react/dist/csr/WarningCircle';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../../ui/language.tsx';
import { useLock } from '../../../ui/lock-context.ts';
import { useMoments } from '../../../ui/moments.ts';
import { useOpenVault } from '../../../ui/organisation.tsx';
import { ClockLine } from '../clock-line.tsx';
import { type EvidenceCounts, evidenceWords } from './evidence-words.ts';
import { RecoverRestored } from './recover-restored.tsx';

type RestoreDoneProps = {
  restored: {
    readonly vaultId: string;
    readonly path: string;
    readonly sequence: number;
    readonly createdAt: number;
    readonly evidence: EvidenceCounts;
    readonly generationBehind?: boolean;
  };
  /** A recovery sheet restored it: nobody knows a passphrase then. */
  bySheet?: boolean;
  /** Of that sheet, where no vault is open: it goes on to a new passphrase at once. */
  recoveryKey?: string | null;
  /** Other words where it is no backup that was restored. */
  words?: { readonly done: string; readonly openNow: string; readonly openHint: string };
  /** Goes on in the vault that is open; unless said, this stays as it is and offers no more. */
  onStay?: () => void;
};

/** What came of it, and the way into the new vault. */
export function RestoreDone({
  restored,
  bySheet = false,
  recoveryKey = null,
  words,
  onStay,
}: RestoreDoneProps) {
  const { restore: texts, evidence } = useMessages('vault').backups;
  const { done, openNow, openHint } = words ?? texts;
  const moments = useMoments();
  const [hasStayed, setHasStayed] = useState(false);
  const isOpen = useOpenVault() !== null;
  const lock = useLock();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const stay =
    onStay ??
    (() => {
      setHasStayed(true);
      // The button goes, and had the focus.
      heading.current?.focus();
    });
  return (
    <Stack gap="md">
      <Title order={2} size="h3" tabIndex={-1} ref={heading} style={{ outline: 'none' }}>
        {done}
      </Title>
      <Text style={{ overflowWrap: 'anywhere' }}>{texts.doneText(restored.path)}</Text>
      <Text>{texts.upTo(moments.dateTime(restored.createdAt), restored.sequence)}</Text>
      <Text>{evidenceWords(evidence, restored.evidence)}</Text>
      <ClockLine />
      {restored.generationBehind === true ? (
        <Alert color="clay" variant="light" icon={<WarningCircleIcon aria-hidden />}>
          {texts.behind}
        </Alert>
      ) : null}
      {hasStayed ? <Text role="status">{texts.stayed}</Text> : null}
      {isOpen && !hasStayed ? <Text>{bySheet ? texts.openHintBySheet : openHint}</Text> : null}
      {!isOpen && recoveryKey !== null ? (
        <RecoverRestored vaultId={restored.vaultId} recoveryKey={recoveryKey} />
      ) : null}
      {hasStayed || (!isOpen && recoveryKey !== null) ? null : (
        <Group>
          {isOpen ? (
            <>
              <Button onClick={lock}>{openNow}</Button>
              <Button variant="default" onClick={stay}>
                {texts.stay}
              </Button>
            </>
          ) : (
            <Button component={Link} to={`/unlock/${restored.vaultId}`}>
              {texts.open}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}
