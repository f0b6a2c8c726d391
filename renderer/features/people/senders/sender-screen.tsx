import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Sender } from '../../../../shared/features/people/sender-model.ts';
import { idSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { BackLink } from '../../../ui/back-link.tsx';
import { EmptyState } from '../../../ui/empty.tsx';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import { MergeButton } from './merge-dialog.tsx';
import { MergeHistory } from './merge-history.tsx';
import { OtherDossiers } from './other-dossiers.tsx';
import { Part } from './part.tsx';
import { SenderAccounts } from './sender-accounts.tsx';
import { SenderFiguresPart } from './sender-figures-part.tsx';
import { SenderForm } from './sender-form.tsx';
import { SenderMessages } from './sender-messages.tsx';
import { SenderPicture } from './sender-picture.tsx';
import { SignalLine } from './signal-line.tsx';

/** One sender: within a dossier, or over all of them. The address says which. */
export function SenderScreen() {
  const { senders: texts } = useMessages('people');
  const params = useParams();
  const senderId = idSchema.safeParse(params['senderId']).data ?? null;
  const dossierId = idSchema.safeParse(params['dossierId']).data ?? null;
  const isWrong = senderId === null || (params['dossierId'] !== undefined && dossierId === null);
  return (
    <>
      {dossierId === null ? (
        <BackLink to="/senders">{texts.backToAll}</BackLink>
      ) : (
        <BackLink to={`/dossiers/${dossierId}?tab=senders`}>{texts.backToDossier}</BackLink>
      )}
      {isWrong ? (
        <Gone />
      ) : (
        <LoadedSender key={`${senderId} ${dossierId}`} senderId={senderId} dossierId={dossierId} />
      )}
    </>
  );
}

function Gone() {
  const { senders: texts } = useMessages('people');
  return (
    <>
      <PageHeader title={texts.title} />
      <EmptyState sentence={texts.gone} />
    </>
  );
}

function LoadedSender({ senderId, dossierId }: { senderId: string; dossierId: string | null }) {
  const { queries } = useApi();
  const { data, error } = useQuery(
    queries.people.sender.queryOptions({ input: { senderId, dossierId }, refetchOnMount: 'always' }),
  );
  if (errorCode(error) === 'NOT_FOUND') return <Gone />;
  if (data === undefined) return error === null ? <Loading m="xl" /> : <ErrorNotice error={error} />;
  return <SenderPage sender={data} dossierId={dossierId} />;
}

function SenderPage({ sender, dossierId }: { sender: Sender; dossierId: string | null }) {
  const { senders: texts } = useMessages('people');
  const { senderId, figures, others, about } = sender;
  return (
    <>
      <PageHeader
        title={<bdi>{sender.name}</bdi>}
        actions={<MergeButton sender={sender} dossierId={dossierId} />}
      />
      <Stack gap="xl">
        <Part title={texts.figures.title}>
          <SenderFiguresPart sender={sender} inDossier={dossierId !== null} />
        </Part>
        {dossierId === null ? null : <SignalLine senderId={senderId} dossierId={dossierId} />}
        <Part title={texts.picture.title}>
          <SenderPicture weeks={figures.weeks} />
        </Part>
        <Part title={texts.accounts.title}>
          <SenderAccounts accounts={sender.accounts} />
          {sender.withheld === 0 ? null : (
            <Text size="sm">
              {dossierId === null
                ? texts.accounts.words(sender.withheld)
                : texts.accounts.withheld(sender.withheld)}
            </Text>
          )}
        </Part>
        <Part title={texts.about.title}>
          {about === null || dossierId === null ? (
            <Text size="sm" maw="44rem">
              {texts.about.perDossier}
            </Text>
          ) : (
            <SenderForm senderId={senderId} dossierId={dossierId} about={about} />
          )}
        </Part>
        {others === null || dossierId === null ? null : (
          <Part title={texts.others.title}>
            <OtherDossiers senderId={senderId} dossierId={dossierId} others={others} />
          </Part>
        )}
        {dossierId === null ? null : (
          <Part title={texts.messages.title}>
            <SenderMessages senderId={senderId} dossierId={dossierId} />
          </Part>
        )}
        <Part title={texts.history.title}>
          <MergeHistory merges={sender.merges} />
        </Part>
      </Stack>
    </>
  );
}
