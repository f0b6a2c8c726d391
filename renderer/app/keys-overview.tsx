import { Kbd, Modal, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../port/api.tsx';
import { useKey, useKeyList } from '../ui/keys.tsx';
import { useMessages } from '../ui/language.tsx';

/** `?` shows what every key does here and now. */
export function KeysOverview() {
  const { keys: texts, actions } = useMessages('kernel');
  const { queries } = useApi();
  const device = useQuery(queries.settings.device.queryOptions());
  const [opened, setOpened] = useState(false);
  useKey('?', () => setOpened(true), texts.overview);
  const bindings = useKeyList();
  // Of two with the same keys only the latest fires, so only that one is listed.
  const listed = [...new Map(bindings.map((binding) => [binding.keys.toLowerCase(), binding])).values()];
  return (
    <Modal
      opened={opened}
      onClose={() => setOpened(false)}
      title={texts.title}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Stack>
        <Text>
          {device.data?.singleKeys === false ? texts.off : texts.intro} {texts.same}
        </Text>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="10rem">{texts.key}</Table.Th>
              <Table.Th>{texts.does}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {listed.map((binding) => (
              <Table.Tr key={binding.keys}>
                <Table.Td>
                  <Keys keys={binding.keys} then={texts.andThen} />
                </Table.Td>
                <Table.Td>{binding.description}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Modal>
  );
}

function Keys({ keys, then }: { keys: string; then: string }) {
  const [first, second] = keys.split(' ');
  return (
    <>
      {first?.split('+').map((part, index) => (
        <span key={part}>
          {index === 0 ? null : ' + '}
          <Kbd>{shown(part)}</Kbd>
        </span>
      ))}
      {second === undefined ? null : (
        <>
          <VisuallyHidden component="span"> {then} </VisuallyHidden> <Kbd>{shown(second)}</Kbd>
        </>
      )}
    </>
  );
}

function shown(key: string): string {
  return key.length === 1 ? key.toUpperCase() : key;
}
