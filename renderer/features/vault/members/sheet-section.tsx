import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { useSetDetour } from '../../../ui/detour.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { RenewForm } from '../recovery/renew-form.tsx';
import { useRefreshStatus } from '../use-refresh-status.ts';

type SheetSectionProps = {
  recovery: { readonly createdAt: number; readonly confirmedAt: number | null };
  /** The vault can be written to. */
  mayChange: boolean;
};

/** How it stands with the recovery sheet, and making a new one. */
export function SheetSection({ recovery, mayChange }: SheetSectionProps) {
  const { sheet } = useMessages('vault').members;
  const { actions } = useMessages('kernel');
  const moments = useMoments();
  const refreshStatus = useRefreshStatus();
  const setDetour = useSetDetour();
  const [renewing, setRenewing] = useState(false);
  const id = useId();
  const goToSheet = () => {
    setDetour({ why: 'renewed', back: '/vault/members' });
    // The new sheet waits: the frame goes there by itself.
    void refreshStatus();
  };
  const { createdAt, confirmedAt } = recovery;
  return (
    <section aria-labelledby={id}>
      <Stack gap="xs">
        <Title order={2} size="h4" id={id}>
          {sheet.title}
        </Title>
        <Text>
          {sheet.made(moments.dateTime(createdAt))}{' '}
          {confirmedAt === null ? sheet.unconfirmed : sheet.confirmed(moments.dateTime(confirmedAt))}
        </Text>
        {mayChange ? (
          <>
            <Text>{sheet.why}</Text>
            <Group>
              <Button variant="default" onClick={() => setRenewing(true)}>
                {sheet.renew}
              </Button>
            </Group>
          </>
        ) : null}
      </Stack>
      <Modal
        opened={renewing}
        onClose={() => setRenewing(false)}
        title={sheet.renew}
        closeButtonProps={{ 'aria-label': actions.close }}
      >
        <RenewForm text={sheet.renewText} onRenewed={goToSheet} />
      </Modal>
    </section>
  );
}
