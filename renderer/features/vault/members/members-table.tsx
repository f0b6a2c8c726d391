import { Button, Group, Table, Text } from '@mantine/core';
import type { MemberRow } from '../../../../shared/features/vault/members-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { MemberName, useNameInText } from './member-name.tsx';

type MembersTableProps = {
  labelledBy: string;
  present: readonly MemberRow[];
  mayChange: boolean;
  onEdit: (member: MemberRow) => void;
  onRevoke: (member: MemberRow) => void;
};

/** Who can open the vault now, one row per person. */
export function MembersTable({ labelledBy, present, mayChange, onEdit, onRevoke }: MembersTableProps) {
  const { members: texts } = useMessages('vault');
  const nameOf = (slotId: string | null) => present.find((one) => one.slotId === slotId)?.name ?? null;
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table aria-labelledby={labelledBy} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.columns.name}</Table.Th>
            <Table.Th>{texts.columns.disciplines}</Table.Th>
            <Table.Th>{texts.columns.substitute}</Table.Th>
            {mayChange ? <Table.Th>{texts.columns.actions}</Table.Th> : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {present.map((member) => (
            <Table.Tr key={member.slotId}>
              <NameCell member={member} />
              <DisciplinesCell disciplines={member.disciplines} />
              <SubstituteCell name={nameOf(member.substituteSlotId)} />
              {mayChange ? <ActionsCell member={member} onEdit={onEdit} onRevoke={onRevoke} /> : null}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function NameCell({ member }: { member: MemberRow }) {
  const { members: texts } = useMessages('vault');
  const moments = useMoments();
  return (
    <Table.Td>
      <Text fw={600} component="span">
        <MemberName name={member.name} />
      </Text>
      {member.isSelf ? ` (${texts.self})` : null}
      <Text size="sm" c="dimmed">
        {member.role === '' ? null : (
          <>
            <bdi>{member.role}</bdi>
            {', '}
          </>
        )}
        {texts.since(moments.date(member.createdAt))}
      </Text>
      {member.name === '' ? <Text size="sm">{texts.unknownHint}</Text> : null}
    </Table.Td>
  );
}

function DisciplinesCell({ disciplines }: { disciplines: readonly string[] }) {
  const { none } = useMessages('vault').members;
  const { label } = usePack();
  return (
    <Table.Td>
      {disciplines.length === 0 ? none : disciplines.map((id) => label('disciplines', id)).join(', ')}
    </Table.Td>
  );
}

function SubstituteCell({ name }: { name: string | null }) {
  const { none } = useMessages('vault').members;
  return <Table.Td>{name === null ? none : <MemberName name={name} />}</Table.Td>;
}

function ActionsCell({
  member,
  onEdit,
  onRevoke,
}: Pick<MembersTableProps, 'onEdit' | 'onRevoke'> & { member: MemberRow }) {
  const { members: texts } = useMessages('vault');
  const name = useNameInText()(member.name);
  return (
    <Table.Td>
      <Group gap="xs" wrap="wrap">
        {/* A slot of which the database knows nothing has no details to change. */}
        {member.name === '' ? null : (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={texts.edit.actionFor(name)}
            onClick={() => onEdit(member)}
          >
            {texts.edit.action}
          </Button>
        )}
        {member.isSelf ? null : (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={texts.revoke.actionFor(name)}
            onClick={() => onRevoke(member)}
          >
            {texts.revoke.action}
          </Button>
        )}
      </Group>
    </Table.Td>
  );
}
