import { List, Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import type { MemberRow } from '../../../../shared/features/vault/members-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { MemberName } from './member-name.tsx';

/** Who could open the vault once: the trail still speaks of them. */
export function FormerMembers({ former }: { former: readonly MemberRow[] }) {
  const { members: texts } = useMessages('vault');
  const moments = useMoments();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Stack gap="xs">
        <Title order={2} size="h4" id={id}>
          {texts.former}
        </Title>
        <List listStyleType="none" spacing="xs">
          {former.map(({ slotId, name, role, createdAt, revokedAt }) => (
            <List.Item key={slotId}>
              <MemberName name={name} />
              {role === '' ? null : (
                <>
                  {', '}
                  <bdi>{role}</bdi>
                </>
              )}
              <Text size="sm" c="dimmed">
                {texts.until(moments.date(createdAt), moments.date(revokedAt ?? createdAt))}
              </Text>
            </List.Item>
          ))}
        </List>
      </Stack>
    </section>
  );
}
