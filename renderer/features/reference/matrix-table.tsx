import { List, Table } from '@mantine/core';
import type { PackSections } from '../../../shared/features/reference/pack-sections.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { usePack } from '../../ui/pack.tsx';

/** Where with which problem (H 2.3): the problem, and whom to turn to, best first. */
export function MatrixTable({ rows }: { rows: PackSections['matrix'] }) {
  const { language } = useLanguage();
  const { sections, contacts } = useMessages('reference');
  const { label } = usePack();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{sections.matrix}</Table.Th>
          <Table.Th>{contacts}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Th scope="row" fw={500}>
              {row.label[language]}
            </Table.Th>
            <Table.Td>
              <List type="ordered">
                {row.contacts.map((id) => (
                  <List.Item key={id}>{label('referrals', id)}</List.Item>
                ))}
              </List>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
