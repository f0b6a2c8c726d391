import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { MemberRow } from '../../../../shared/features/vault/members-model.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { useSetDetour } from '../../../ui/detour.ts';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { noticeOf } from '../new-passphrase.ts';
import { usePassphraseSentences } from '../use-passphrase-sentences.ts';
import { memberChoices } from './member-choices.ts';
import { useNameInText } from './member-name.tsx';
import { OwnPassphrase } from './own-passphrase.tsx';
import { useRefreshMembers } from './use-members.ts';

type RevokeDialogProps = {
  /** Whose access is to end; null closes. */
  member: MemberRow | null;
  members: readonly MemberRow[];
  onClose: () => void;
};

/** Takes somebody's access away, with the honest words about what that cannot do. */
export function RevokeDialog({ member, members, onClose }: RevokeDialogProps) {
  const { members: texts } = useMessages('vault');
  const { actions } = useMessages('kernel');
  return (
    <Modal
      opened={member !== null}
      onClose={onClose}
      title={texts.revoke.title}
      size="lg"
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      {member === null ? null : <RevokeForm member={member} members={members} onClose={onClose} />}
    </Modal>
  );
}

type RevokeFormProps = { member: MemberRow; members: readonly MemberRow[]; onClose: () => void };

function RevokeForm({ member, members, onClose }: RevokeFormProps) {
  const { client } = useApi();
  const { members: all } = useMessages('vault');
  const { actions } = useMessages('kernel');
  const texts = all.revoke;
  const refresh = useRefreshMembers();
  const setDetour = useSetDetour();
  const nameInText = useNameInText();
  const [passphrase, setPassphrase] = useState('');
  const [second, setSecond] = useState('');
  const [secondPassphrase, setSecondPassphrase] = useState('');
  const selfId = members.find(({ isSelf }) => isSelf)?.slotId ?? '';
  const seconds = memberChoices(members, [member.slotId, selfId]);

  /** Proves the second person; what is wrong with that passphrase stands at its own field. */
  const proveSecond = async (): Promise<string | null> => {
    if (second === '') return null;
    try {
      const proof = await client.vault.proveSecondPerson({ slotId: second, passphrase: secondPassphrase });
      return proof.proofId;
    } catch (error) {
      throw errorCode(error) === 'WRONG_PASSPHRASE' ? new WrongSecond() : error;
    }
  };
  const form = useSaveForm(
    () => {
      const errors = {
        ...(passphrase === '' ? { own: 'own-empty' } : {}),
        ...(second !== '' && secondPassphrase === '' ? { second: 'own-empty' } : {}),
      };
      return Object.keys(errors).length === 0 ? { ok: true, value: null } : { ok: false, errors };
    },
    async () => {
      const secondProofId = await proveSecond();
      await client.vault.revokeMember({ slotId: member.slotId, passphrase, secondProofId });
      setDetour({ why: 'revoked', slotId: member.slotId, back: '/vault/members' });
      // The new sheet waits: the frame goes there by itself.
      await refresh();
      onClose();
    },
    {
      fieldsOf: (error) => {
        if (error instanceof WrongSecond) return { second: 'WRONG_PASSPHRASE' };
        return errorCode(error) === 'WRONG_PASSPHRASE' ? { own: 'WRONG_PASSPHRASE' } : {};
      },
    },
  );
  const sentence = usePassphraseSentences();
  const failure = form.failure instanceof WrongSecond ? null : noticeOf(form.failure);
  const name = nameInText(member.name);
  return (
    <form {...form.formProps}>
      <Stack gap="sm">
        <Text>{texts.text(name)}</Text>
        <Text>{texts.copies(name)}</Text>
        <Text>{texts.sheet}</Text>
        <OwnPassphrase
          label={texts.own}
          value={passphrase}
          onChange={(value) => {
            setPassphrase(value);
            form.forget(['own']);
          }}
          error={sentence(form.errors['own'])}
          autoFocus
        />
        {seconds.length === 0 ? null : (
          <NativeSelect
            label={texts.second}
            description={texts.secondHint}
            value={second}
            data={[{ value: '', label: texts.nobody }, ...seconds]}
            onChange={(event) => {
              setSecond(event.currentTarget.value);
              setSecondPassphrase('');
              form.forget(['second']);
            }}
          />
        )}
        {second === '' ? null : (
          <OwnPassphrase
            label={texts.secondPassphrase}
            value={secondPassphrase}
            onChange={(value) => {
              setSecondPassphrase(value);
              form.forget(['second']);
            }}
            error={sentence(form.errors['second'])}
          />
        )}
        <ErrorNotice error={failure} texts={all.errors} />
        <Text role="status" size="sm">
          {form.saving ? texts.busy : ''}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} disabled={form.saving}>
            {actions.cancel}
          </Button>
          <BusyButton type="submit" busy={form.saving}>
            {texts.confirm}
          </BusyButton>
        </Group>
      </Stack>
    </form>
  );
}

/** The second person's passphrase is wrong, not one's own. */
class WrongSecond extends Error {}
