import { Stack, Table, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { PackProblem } from '../../../../shared/features/reference/pack-problem.ts';
import { useMessages } from '../../../ui/language.tsx';
import { withKeys } from '../../../ui/with-keys.ts';
import { problemWords } from './field-words.ts';

/** At most so many are told at once. */
const MOST = 50;

/** What is wrong with a pack that was not let in: file, place, and what to do about it. Takes the focus. */
export function ProblemList({ problems }: { problems: readonly PackProblem[] }) {
  const words = useMessages('reference');
  const { problems: texts } = words.packs;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Other problems are said anew.
    if (problems.length > 0) heading.current?.focus();
  }, [problems]);
  return (
    <Stack gap="xs" role="region" aria-label={texts.title(problems.length)}>
      <Title order={2} size="h4" tabIndex={-1} ref={heading} style={{ outline: 'none' }}>
        {texts.title(problems.length)}
      </Title>
      {problems.length < MOST ? null : <Text size="sm">{texts.many}</Text>}
      <Table.ScrollContainer minWidth={560} type="native">
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.file}</Table.Th>
              <Table.Th>{texts.place}</Table.Th>
              <Table.Th>{texts.what}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {withKeys(problems, (problem) => JSON.stringify(problem)).map(
              ({ key, item: { file, line, column, code, detail } }) => (
                <Table.Tr key={key}>
                  <Table.Td>{file === '' ? texts.whole : `${file}.yaml`}</Table.Td>
                  <Table.Td>{file === '' ? '' : texts.at(line, column)}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>
                    {problemWords({ code, detail }, words)}
                  </Table.Td>
                </Table.Tr>
              ),
            )}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
