import { Button, Group, Stack, Text } from '@mantine/core';
import { NotePencilIcon } from '@phosphor-icons/react/dist/csr/NotePencil';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from '../../../port/api.tsx';
import type { DraftValue } from '../../../ui/draft-keeper.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { fillIn, flushAllDrafts } from '../../../ui/use-draft.ts';
import { Name, useVeil } from '../../../ui/veil.tsx';
import { holdsText } from '../drafts/holds-text.ts';
import { type NewDossierDraft, untouchedDraft } from './new-dossier-draft.ts';

/** A new report that somebody began and did not send. */
export type UnfinishedReport = {
  readonly key: string;
  readonly savedAt: number;
  /** Whom it is about; empty while that was not written down. */
  readonly name: string;
};

type Kept = { readonly key: string; readonly savedAt: number; readonly value: DraftValue };

/** Those in which something stands. */
export function toUnfinished(drafts: readonly Kept[]): readonly UnfinishedReport[] {
  return drafts
    .filter(({ value }) => holdsText({ ...value, reporter: '' }))
    .map(({ key, savedAt, value }) => {
      const { known, name } = fillIn<NewDossierDraft>(untouchedDraft, value);
      return { key, savedAt, name: (known?.name ?? name).trim() };
    });
}

/** Asks for the reports that are not finished, after what is being typed now was stored. */
export function useAskUnfinished(): () => Promise<readonly UnfinishedReport[]> {
  const { client } = useApi();
  return useCallback(async () => {
    await flushAllDrafts();
    return toUnfinished((await client.dossiers.unfinishedReports()).drafts);
  }, [client]);
}

/** Where new reports are begun: every one that lies there already, each with the way to it. */
export function UnfinishedReports({ onOpen }: { onOpen: (report: UnfinishedReport) => void }) {
  const { register } = useMessages('dossiers');
  const { queries } = useApi();
  const { data } = useQuery(queries.dossiers.unfinishedReports.queryOptions());
  const reports = toUnfinished(data?.drafts ?? []);
  if (reports.length === 0) return null;
  return <UnfinishedList reports={reports} sentence={register.waiting} onOpen={onOpen} />;
}

type UnfinishedListProps = {
  reports: readonly UnfinishedReport[];
  /** What each line begins with; left out where a heading says it. */
  sentence?: string;
  onOpen: (report: UnfinishedReport) => void;
};

export function UnfinishedList({ reports, sentence, onOpen }: UnfinishedListProps) {
  const { unfinished } = useMessages('dossiers');
  const { draft: texts } = useMessages('kernel');
  const moments = useMoments();
  const readOnly = useIsReadOnly();
  const { names } = useVeil();
  return (
    <Stack component="ul" aria-label={unfinished.list} gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
      {reports.map((report) => {
        const name = report.name === '' ? unfinished.nameless : report.name;
        const moment = moments.dateTime(report.savedAt);
        const spoken = names ? moment : name;
        return (
          <Group key={report.key} component="li" gap="xs" wrap="wrap">
            <NotePencilIcon size={20} aria-hidden style={{ flex: 'none' }} />
            <Text size="sm" miw={0} style={{ overflowWrap: 'anywhere' }}>
              {sentence} {report.name === '' ? name : <Name>{name}</Name>}. {texts.keptAt(moment)}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={readOnly ? unfinished.readAbout(spoken) : unfinished.about(spoken)}
              onClick={() => onOpen(report)}
            >
              {readOnly ? texts.read : texts.goOn}
            </Button>
          </Group>
        );
      })}
    </Stack>
  );
}
