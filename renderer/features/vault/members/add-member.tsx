import { Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type MemberRow, memberFieldsSchema } from '../../../../shared/features/vault/members-model.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import { checkFields } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { emptyNewPassphrase, newPassphraseErrors } from '../../../ui/new-passphrase.tsx';
import { useDoneNotice } from '../../../ui/use-done-notice.ts';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { newPassphraseRefusal, noticeOf } from '../new-passphrase.ts';
import { usePassphraseSentences } from '../use-passphrase-sentences.ts';
import { emptyMemberFields } from './member-choices.ts';
import { MemberInputs } from './member-inputs.tsx';
import { useNameInText } from './member-name.tsx';
import { NewPassphraseEnd } from './new-passphrase-end.tsx';
import { OwnPassphrase } from './own-passphrase.tsx';
import { useRefreshMembers } from './use-members.ts';

type Invited = { readonly invitationId: string; readonly name: string };

/** Adds a person in two steps: a member says who, the new one chooses a passphrase that nobody else knows. */
export function AddMember({ members, onDone }: { members: readonly MemberRow[]; onDone: () => void }) {
  const [invited, setInvited] = useState<Invited | null>(null);
  const [expired, setExpired] = useState<unknown>(null);
  if (invited !== null) {
    return (
      <ChooseStep
        invited={invited}
        onDone={onDone}
        onExpired={(error) => {
          setExpired(error);
          setInvited(null);
        }}
      />
    );
  }
  return <InviteStep members={members} expired={expired} onInvited={setInvited} />;
}

type InviteStepProps = {
  members: readonly MemberRow[];
  /** Why the step after this one came to nothing. */
  expired: unknown;
  onInvited: (invited: Invited) => void;
};

function InviteStep({ members, expired, onInvited }: InviteStepProps) {
  const { client } = useApi();
  const { members: texts } = useMessages('vault');
  const [fields, setFields] = useState(emptyMemberFields);
  const [passphrase, setPassphrase] = useState('');
  const form = useSaveForm(
    () => {
      const checked = checkFields(memberFieldsSchema, fields);
      const own = passphrase === '' ? { own: 'own-empty' } : {};
      if (!checked.ok) return { ok: false, errors: { ...checked.errors, ...own } };
      if (passphrase === '') return { ok: false, errors: own };
      return { ok: true, value: { fields: checked.value, passphrase } };
    },
    async (input) => {
      const { invitationId } = await client.vault.beginMember(input);
      onInvited({ invitationId, name: input.fields.name });
    },
    { fieldsOf: (error) => (errorCode(error) === 'WRONG_PASSPHRASE' ? { own: 'WRONG_PASSPHRASE' } : {}) },
  );
  const sentence = usePassphraseSentences();
  return (
    <form {...form.formProps}>
      <Stack gap="sm">
        <Text>{texts.add.intro}</Text>
        <MemberInputs
          value={fields}
          onChange={(patch) => {
            setFields({ ...fields, ...patch });
            form.forget(Object.keys(patch));
          }}
          errors={form.errors}
          members={members}
          slotId={null}
        />
        <OwnPassphrase
          label={texts.add.own}
          description={texts.add.ownHint}
          value={passphrase}
          onChange={(value) => {
            setPassphrase(value);
            form.forget(['own']);
          }}
          error={sentence(form.errors['own'])}
        />
        <ErrorNotice error={noticeOf(form.failure ?? expired)} texts={texts.errors} />
        <Group>
          <BusyButton type="submit" busy={form.saving}>
            {texts.add.next}
          </BusyButton>
        </Group>
      </Stack>
    </form>
  );
}

type ChooseStepProps = { invited: Invited; onDone: () => void; onExpired: (error: unknown) => void };

function ChooseStep({ invited, onDone, onExpired }: ChooseStepProps) {
  const { client } = useApi();
  const { members: texts } = useMessages('vault');
  const sayDone = useDoneNotice();
  const refresh = useRefreshMembers();
  const nameInText = useNameInText();
  const heading = useRef<HTMLHeadingElement>(null);
  const [typed, setTyped] = useState(emptyNewPassphrase);
  useEffect(() => heading.current?.focus(), []);
  // Whoever closes the drawer takes the invitation back; one that was used is gone already.
  const { invitationId } = invited;
  useEffect(() => {
    return () => void client.vault.cancelMember({ invitationId }).catch(() => undefined);
  }, [client, invitationId]);
  const form = useSaveForm(
    () => {
      const errors = newPassphraseErrors(typed);
      return errors === null
        ? { ok: true, value: { invitationId, passphrase: typed.passphrase } }
        : { ok: false, errors };
    },
    async (input) => {
      await client.vault.finishMember(input);
      await refresh();
      sayDone(texts.add.done(nameInText(invited.name)));
      onDone();
    },
    {
      fieldsOf: (error) => {
        if (errorCode(error) === 'INVITATION_GONE') onExpired(error);
        return newPassphraseRefusal(errorCode(error));
      },
    },
  );
  return (
    <form {...form.formProps}>
      <Stack gap="sm">
        <Title order={3} size="h4" tabIndex={-1} ref={heading} style={{ outline: 'none' }}>
          {texts.add.choose(nameInText(invited.name))}
        </Title>
        <Text>{texts.add.chooseText}</Text>
        <NewPassphraseEnd
          form={form}
          typed={typed}
          onType={setTyped}
          saving={texts.add.finishing}
          save={texts.add.finish}
        />
      </Stack>
    </form>
  );
}
