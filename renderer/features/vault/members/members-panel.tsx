import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { UserPlusIcon } from '@phosphor-icons/react/dist/csr/UserPlus';
import { useEffect, useId, useState } from 'react';
import type { MemberRow } from '../../../../shared/features/vault/members-model.ts';
import { useSetDetour } from '../../../ui/detour.ts';
import { useDrawer } from '../../../ui/drawer.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { useOpenVault } from '../../../ui/organisation.tsx';
import { ReadOnlyLine } from '../../../ui/read-only.tsx';
import { AddMember } from './add-member.tsx';
import { ChangePassphrase } from './change-passphrase.tsx';
import { EditMember } from './edit-member.tsx';
import { FormerMembers } from './former-members.tsx';
import { splitMembers } from './member-choices.ts';
import { MembersTable } from './members-table.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { SheetSection } from './sheet-section.tsx';
import { useMembers } from './use-members.ts';

/** Who can open the vault: adding, changing, revoking, and how it stands with the recovery sheet. */
export function MembersPanel() {
  const { members: texts } = useMessages('vault');
  const { data, error, isPending } = useMembers();
  const vault = useOpenVault();
  const drawer = useDrawer();
  const listId = useId();
  const setDetour = useSetDetour();
  // Revoking and a new sheet lead away, and back to here.
  useEffect(() => setDetour(null), [setDetour]);
  const [revoking, setRevoking] = useState<MemberRow | null>(null);
  if (data === undefined) {
    return isPending ? <Loading /> : <ErrorNotice error={error} />;
  }
  const { members } = data;
  const { present, former } = splitMembers(members);
  const mayChange = vault?.mode.kind === 'open';
  const add = () =>
    drawer.open({ title: texts.add.title, content: <AddMember members={members} onDone={drawer.close} /> });
  const edit = (member: MemberRow) =>
    drawer.open({
      title: texts.edit.title,
      content: <EditMember key={member.slotId} member={member} members={members} onDone={drawer.close} />,
    });
  const changePassphrase = () =>
    drawer.open({ title: texts.passphrase.title, content: <ChangePassphrase onDone={drawer.close} /> });
  return (
    <Stack gap="xl">
      <Stack gap="sm">
        <Text maw="52rem">{texts.intro}</Text>
        {present.length === 1 ? <Text maw="52rem">{texts.one}</Text> : null}
        {mayChange ? (
          <Group>
            <Button leftSection={<UserPlusIcon aria-hidden />} onClick={add}>
              {texts.add.action}
            </Button>
            <Button variant="default" onClick={changePassphrase}>
              {texts.passphrase.action}
            </Button>
          </Group>
        ) : (
          <ReadOnlyLine />
        )}
      </Stack>
      <section aria-labelledby={listId}>
        <Title order={2} size="h4" id={listId} mb="xs">
          {texts.list}
        </Title>
        <MembersTable
          labelledBy={listId}
          present={present}
          mayChange={mayChange}
          onEdit={edit}
          onRevoke={setRevoking}
        />
      </section>
      {former.length === 0 ? null : <FormerMembers former={former} />}
      <SheetSection recovery={data.recovery} mayChange={mayChange} />
      <RevokeDialog member={revoking} members={members} onClose={() => setRevoking(null)} />
    </Stack>
  );
}
