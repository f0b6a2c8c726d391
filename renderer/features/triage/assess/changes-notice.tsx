import { Alert, Stack, Text } from '@mantine/core';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import type { FactChange } from '../../../../shared/features/triage/assess-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import classes from './assess.module.css';
import { FactChanges } from './fact-changes.tsx';

/** That something is otherwise than when it was decided, what, and whether the proposal is otherwise too. */
export function ChangesNotice({
  changes,
  proposesOtherwise,
}: {
  changes: readonly FactChange[];
  proposesOtherwise: boolean;
}) {
  const { decision: texts } = useMessages('triage').assess;
  return (
    <Alert color="lee" variant="light" icon={<InfoIcon aria-hidden />} title={texts.changed}>
      <Stack gap="xs">
        <Text size="sm">{proposesOtherwise ? texts.changedOther : texts.changedSame}</Text>
        <ul className={classes['list']}>
          <FactChanges changes={changes} />
        </ul>
      </Stack>
    </Alert>
  );
}
