import { Alert, Text } from '@mantine/core';
import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle';
import { useMessages } from '../../../ui/language.tsx';
import { useMemberNames } from '../audit/use-member-names.ts';
import { useNameInText } from '../members/member-name.tsx';

/** Above the new sheet that comes with revoking: that it is done, and what the old sheet is worth now. */
export function RevokedNotice({ slotId }: { slotId: string }) {
  const { revoke } = useMessages('vault').members;
  const nameInText = useNameInText();
  const name = useMemberNames().find((member) => member.slotId === slotId)?.name ?? '';
  return (
    <Alert
      role="status"
      variant="light"
      icon={<CheckCircleIcon aria-hidden />}
      title={name === '' ? revoke.doneUnknown : revoke.done(nameInText(name))}
    >
      <Text>{revoke.newSheet}</Text>
    </Alert>
  );
}
