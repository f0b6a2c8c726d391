import { Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { type MemberRow, memberFieldsSchema } from '../../../../shared/features/vault/members-model.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import { checkFields } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useDoneNotice } from '../../../ui/use-done-notice.ts';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { rowToFields } from './member-choices.ts';
import { MemberInputs } from './member-inputs.tsx';
import { useRefreshMembers } from './use-members.ts';

type EditMemberProps = { member: MemberRow; members: readonly MemberRow[]; onDone: () => void };

/** Name, role, disciplines and substitute of a member. */
export function EditMember({ member, members, onDone }: EditMemberProps) {
  const { client } = useApi();
  const { members: texts } = useMessages('vault');
  const { actions } = useMessages('kernel');
  const sayDone = useDoneNotice();
  const refresh = useRefreshMembers();
  const [fields, setFields] = useState(() => rowToFields(member));
  const form = useSaveForm(
    () => checkFields(memberFieldsSchema, fields),
    async (checked) => {
      await client.vault.changeMember({ slotId: member.slotId, fields: checked });
      await refresh();
      sayDone(texts.edit.done);
      onDone();
    },
    {
      fieldsOf: (error) =>
        errorCode(error) === 'OWN_SUBSTITUTE' ? { substituteSlotId: 'OWN_SUBSTITUTE' } : {},
    },
  );
  return (
    <form {...form.formProps}>
      <Stack gap="sm">
        <MemberInputs
          value={fields}
          onChange={(patch) => {
            setFields({ ...fields, ...patch });
            form.forget(Object.keys(patch));
          }}
          errors={form.errors}
          members={members}
          slotId={member.slotId}
        />
        <ErrorNotice error={form.failure} texts={texts.errors} />
        <Group>
          <BusyButton type="submit" busy={form.saving}>
            {actions.save}
          </BusyButton>
        </Group>
      </Stack>
    </form>
  );
}
