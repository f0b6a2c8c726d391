import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { EyeIcon } from '@phosphor-icons/react/dist/csr/Eye';
import { EyeSlashIcon } from '@phosphor-icons/react/dist/csr/EyeSlash';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { CustodyEvent, EvidenceItem } from '../../../../shared/features/evidence/model.ts';
import { idSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { BackLink } from '../../../ui/back-link.tsx';
import { bytesToText } from '../../../ui/bytes-to-text.ts';
import { TagWishLabel } from '../../../ui/consent-parts.tsx';
import { EmptyState } from '../../../ui/empty.tsx';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { PageHeader } from '../../../ui/page.tsx';
import { useVeil } from '../../../ui/veil.tsx';
import { EvidenceKindIcon } from '../list/kind-icon.tsx';
import { EvidenceDetails } from './evidence-details.tsx';
import { PreviewView } from './preview-view.tsx';
import classes from './viewer.module.css';

/** One evidence item: what it looks like, what is known of it, what happened to it. */
export function EvidenceScreen() {
  const { viewer: texts, panel } = useMessages('evidence');
  const { queries } = useApi();
  const { dossierId, evidenceId } = useParams();
  const id = idSchema.safeParse(evidenceId).data;
  const { data, error } = useQuery(
    queries.evidence.get.queryOptions({
      input: { evidenceId: id ?? '' },
      enabled: id !== undefined,
      // Its words are read meanwhile: the chain of custody then says so.
      refetchInterval: ({ state }) => (state.data?.item.reading === 'waiting' ? 1_000 : false),
    }),
  );
  // Whoever wants to show it to others reads here whether the person may be tagged.
  const dossier = useQuery(
    queries.dossiers.get.queryOptions({
      input: { dossierId: data?.item.dossierId ?? '' },
      enabled: data !== undefined,
    }),
  );
  const gone = id === undefined || errorCode(error) === 'NOT_FOUND';
  return (
    <>
      <BackLink to={`/dossiers/${dossierId ?? ''}?tab=evidence`}>{texts.back}</BackLink>
      <PageHeader title={data?.item.fileName ?? panel} />
      {dossier.data === undefined ? null : (
        <TagWishLabel wish={dossier.data.person.tagWish} dossierId={dossier.data.dossierId} />
      )}
      {gone ? <EmptyState sentence={texts.gone} /> : <ErrorNotice error={error} />}
      {data === undefined && error === null && !gone ? <Loading words={texts.loading} /> : null}
      {data === undefined || gone ? null : (
        <LoadedEvidence key={id} item={data.item} custody={data.custody} />
      )}
    </>
  );
}

function LoadedEvidence({ item, custody }: { item: EvidenceItem; custody: readonly CustodyEvent[] }) {
  const { viewer: texts } = useMessages('evidence');
  return (
    <div className={classes['columns']}>
      <div>{item.kind === 'other' ? <Text>{texts.unknownKind}</Text> : <VeiledPreview item={item} />}</div>
      <EvidenceDetails item={item} custody={custody} />
    </div>
  );
}

/** Nothing is decrypted before somebody asks for it, unless the window's veil is off. */
function VeiledPreview({ item }: { item: EvidenceItem }) {
  const { viewer: texts, kinds } = useMessages('evidence');
  const { language } = useLanguage();
  const moments = useMoments();
  const veil = useVeil();
  const [lifted, setLifted] = useState(false);
  // It was shown and hidden again: focus goes back to the button that shows it.
  const [hidden, setHidden] = useState(false);
  if (!veil.messages) return <PreviewView item={item} />;
  if (lifted) {
    return (
      <Stack gap="xs">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<EyeSlashIcon aria-hidden />}
          // The button that showed it is gone: focus comes here.
          autoFocus
          onClick={() => {
            setLifted(false);
            setHidden(true);
          }}
          style={{ alignSelf: 'flex-start' }}
        >
          {texts.hide}
        </Button>
        <PreviewView item={item} />
      </Stack>
    );
  }
  return (
    <Paper withBorder p="xl">
      <Stack align="center" gap="sm">
        <EvidenceKindIcon kind={item.kind} />
        <Title order={2} size="h4">
          {texts.veiled}
        </Title>
        <Text size="sm">
          {kinds[item.kind]} · {bytesToText(item.size, language)} ·{' '}
          {item.capturedAt === null
            ? moments.dateTime(item.addedAt)
            : moments.withPrecision(item.capturedAt, item.capturedPrecision)}
        </Text>
        <Button leftSection={<EyeIcon aria-hidden />} autoFocus={hidden} onClick={() => setLifted(true)}>
          {texts.show}
        </Button>
        <Text size="sm">{texts.veiledHint}</Text>
      </Stack>
    </Paper>
  );
}
