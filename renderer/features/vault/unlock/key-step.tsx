import { Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice, errorCode, errorData } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { mayRestore } from '../backups/may-restore.ts';
import { RestoreLink } from '../backups/restore-link.tsx';
import { useRefreshStatus } from '../use-refresh-status.ts';
import { emptyGroupErrors, wrongGroupErrors } from './recovery-group-errors.ts';
import { emptyGroups } from './recovery-groups.ts';
import { RecoveryKeyFields } from './recovery-key-fields.tsx';
import { useCountdown } from './use-countdown.ts';
import type { Recovery } from './who-step.tsx';

type KeyStepProps = {
  vaultId: string;
  /** Why the step after this one came to nothing. */
  gone: unknown;
  onFits: (recovery: Recovery) => void;
};

/** The key of the recovery sheet, typed group by group or pasted at once. */
export function KeyStep({ vaultId, gone, onFits }: KeyStepProps) {
  const { client } = useApi();
  const { members, unlock } = useMessages('vault');
  const texts = members.recover;
  const refreshStatus = useRefreshStatus();
  const announce = useAnnounce();
  const countdown = useCountdown();
  const [groups, setGroups] = useState(emptyGroups);
  const form = useSaveForm(
    () => {
      const errors = emptyGroupErrors(groups);
      if (Object.keys(errors).length > 0) return { ok: false, errors };
      return { ok: true, value: { vaultId, recoveryKey: groups.join('-') } };
    },
    async (input) => {
      if (countdown.left > 0) return;
      onFits(await client.vault.beginRecovery(input));
    },
    {
      fieldsOf: (error) => {
        const waitSeconds = errorData(error)?.['waitSeconds'];
        if (typeof waitSeconds === 'number' && waitSeconds > 0) {
          countdown.start(waitSeconds);
          announce(unlock.wait(Math.ceil(waitSeconds)));
        }
        if (errorCode(error) === 'ALREADY_OPEN') void refreshStatus();
        return wrongGroupErrors(error);
      },
    },
  );
  const { errors: openingErrors } = useMessages('vault').unlock;
  const isAtGroups = Object.keys(wrongGroupErrors(form.failure)).length > 0;
  const failure = (isAtGroups ? null : form.failure) ?? gone;
  return (
    <form {...form.formProps}>
      <Stack gap="sm">
        <Text>{texts.intro}</Text>
        <RecoveryKeyFields groups={groups} onChange={setGroups} errors={form.errors} forget={form.forget} />
        <ErrorNotice error={failure} texts={{ ...openingErrors, ...texts.errors }} />
        {mayRestore(errorCode(failure)) ? <RestoreLink vaultId={vaultId} /> : null}
        <Text role="status" size="sm">
          {form.saving ? texts.looking : ''}
        </Text>
        {/* Said once by the screen reader, not every second. */}
        {countdown.left > 0 ? <Text size="sm">{unlock.wait(countdown.left)}</Text> : null}
        <Group>
          <BusyButton type="submit" busy={form.saving || countdown.left > 0}>
            {texts.next}
          </BusyButton>
        </Group>
      </Stack>
    </form>
  );
}
