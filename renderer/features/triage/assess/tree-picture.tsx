import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { DecisionTree, type DecisionTreeProps } from '../../../ui/decision-tree/decision-tree.tsx';
import { useMessages } from '../../../ui/language.tsx';

/** The decision tree with the way that was walked in a case; what was not can be left out. */
export function TreePicture(props: Pick<DecisionTreeProps, 'sections' | 'walk' | 'said'>) {
  const { tree: texts, sections } = useMessages('reference');
  const [onlyWalked, setOnlyWalked] = useState(false);
  return (
    <Stack gap="sm">
      <Text size="sm">{texts.legend}</Text>
      <Checkbox
        label={texts.onlyWalked}
        checked={onlyWalked}
        onChange={(event) => setOnlyWalked(event.currentTarget.checked)}
      />
      <DecisionTree {...props} onlyWalked={onlyWalked} label={sections.tree} />
    </Stack>
  );
}
