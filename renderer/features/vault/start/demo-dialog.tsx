import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrganisationKind } from '../../../../shared/features/vault/model.ts';
import { organisationKindSchema } from '../../../../shared/features/vault/model.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { useRefreshStatus } from '../use-refresh-status.ts';

/** Makes a vault with invented people; when it is made it is open, and its first screen shows. */
export function DemoDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { queries } = useApi();
  const { language } = useLanguage();
  const { demo, kinds } = useMessages('vault');
  const { actions } = useMessages('kernel');
  const refreshStatus = useRefreshStatus();
  const [pack, setPack] = useState<OrganisationKind>('university');
  const make = useMutation(queries.vault.createDemo.mutationOptions({ onSuccess: refreshStatus }));
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={demo.title}
      closeOnEscape={!make.isPending}
      closeOnClickOutside={!make.isPending}
      closeButtonProps={{ 'aria-label': actions.close, disabled: make.isPending }}
    >
      <Stack>
        <Text>{demo.text}</Text>
        <Radio.Group
          label={demo.kind}
          value={pack}
          onChange={(value) => setPack(organisationKindSchema.parse(value))}
        >
          <Stack gap="xs" mt="xs">
            {organisationKindSchema.options.map((kind) => (
              <Radio key={kind} value={kind} label={kinds[kind]} disabled={make.isPending} />
            ))}
          </Stack>
        </Radio.Group>
        <ErrorNotice error={make.error} texts={demo.errors} />
        <Text role="status" size="sm">
          {make.isPending ? demo.making : ''}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" disabled={make.isPending} onClick={onClose}>
            {actions.cancel}
          </Button>
          <BusyButton busy={make.isPending} onClick={() => make.mutate({ pack, language })}>
            {demo.make}
          </BusyButton>
        </Group>
      </Stack>
    </Modal>
  );
}
