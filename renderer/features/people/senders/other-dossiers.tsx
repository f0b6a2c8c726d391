import { Anchor, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { SENDER_LINK_PURPOSE } from '../../../../shared/features/people/sender-link-purpose.ts';
import type { Sender, SenderElsewhere } from '../../../../shared/features/people/sender-model.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { ReadOnlyLine, useIsReadOnly } from '../../../ui/read-only.tsx';
import { senderAddress } from './sender-address.ts';
import { SenderNote } from './sender-note.tsx';

type OtherDossiersProps = { senderId: string; dossierId: string; others: NonNullable<Sender['others']> };

/** In how many other dossiers the sender is; which ones and what they know of it, only where the persons of both agreed. */
export function OtherDossiers({ senderId, dossierId, others }: OtherDossiersProps) {
  const { senders } = useMessages('people');
  const texts = senders.others;
  const { client } = useApi();
  const pack = usePack();
  const readOnly = useIsReadOnly();
  const [shown, setShown] = useState<{
    readonly agreed: boolean;
    readonly dossiers: readonly SenderElsewhere[];
  } | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  if (others.dossiers === 0) return <Text size="sm">{texts.none}</Text>;

  const show = async () => {
    setBusy(true);
    setFailure(null);
    try {
      setShown(await client.people.showSenderDossiers({ senderId, dossierId }));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const missing = others.dossiers - others.agreedThere;
  const mayShow = others.agreedHere && others.agreedThere > 0;
  return (
    <Stack gap="xs" align="flex-start" maw="44rem">
      <Text size="sm" fw={600}>
        {texts.count(others.dossiers)}
      </Text>
      <Text size="sm">{texts.why}</Text>
      {others.agreedHere ? null : (
        <>
          <Text size="sm">{texts.missingHere(pack.label('purposes', SENDER_LINK_PURPOSE))}</Text>
          <Anchor component={Link} to={`/dossiers/${dossierId}?tab=consent`} size="sm">
            {texts.toConsent}
          </Anchor>
        </>
      )}
      {missing === 0 ? null : <Text size="sm">{texts.missingThere(missing)}</Text>}
      {mayShow && readOnly ? <ReadOnlyLine /> : null}
      {mayShow && !readOnly ? (
        <>
          <Text size="sm">{texts.showHint}</Text>
          <BusyButton busy={busy} variant="default" onClick={() => void show()}>
            {texts.show}
          </BusyButton>
        </>
      ) : null}
      <ErrorNotice error={failure} texts={texts.errors} />
      {shown === null || shown.agreed ? null : <Text size="sm">{texts.notAgreed}</Text>}
      {shown === null || shown.dossiers.length === 0 ? null : (
        <ul aria-label={texts.list}>
          {shown.dossiers.map(({ dossierId: other, code, notes }) => (
            <li key={other}>
              <Anchor component={Link} to={senderAddress(senderId, other)} size="sm">
                {code}
              </Anchor>
              {notes.map(({ senderId: account, name, ...note }) => (
                <div key={account}>
                  <Text size="sm">
                    {texts.writtenThere} <bdi>{name}</bdi>
                  </Text>
                  <SenderNote note={note} />
                </div>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
