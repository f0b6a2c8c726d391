import { Table, Text } from '@mantine/core';
import { useMessages } from '../../ui/language.tsx';
import { useOpenVault } from '../../ui/organisation.tsx';
import { Section } from '../../ui/section.tsx';

/** What the open vault is and where it lies; and what Luwte is. */
export function About() {
  const { about } = useMessages('settings');
  const vault = useOpenVault();
  if (vault === null) return null;
  const { organisation, member } = vault;
  const facts: readonly (readonly [string, string])[] = [
    [about.organisation, organisation.name],
    [about.kind, about.kinds[organisation.kind]],
    [about.caseTag, organisation.caseTag],
    [about.timeZone, organisation.timeZone],
    [about.member, member.role === '' ? member.name : about.memberWithRole(member.name, member.role)],
    [about.place, vault.path],
  ];
  return (
    <>
      <Section gap="md" title={about.title}>
        {vault.demo ? <Text>{about.demo}</Text> : null}
        <Table variant="vertical" layout="fixed">
          <Table.Tbody>
            {facts.map(([name, value]) => (
              <Table.Tr key={name}>
                <Table.Th w="14rem" scope="row">
                  {name}
                </Table.Th>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Section>
      <Section gap="md" title={about.app}>
        <Text>{about.licence}</Text>
      </Section>
    </>
  );
}
