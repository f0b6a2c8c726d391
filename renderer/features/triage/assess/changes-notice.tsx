import { Alert, Stack, Text } from '@mantine/core';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import type { AssessedDossier } from '../../../../shared/features/triage/assess-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import classes from './assess.module.css';
import { FactChanges } from './fact-changes.tsx';
import { useOtherwiseLines } from './use-otherwise-lines.ts';

/** That something is otherwise than when it was decided, what, and whether the proposal is otherwise too and in what. */
export function ChangesNotice({ assessed }: { assessed: AssessedDossier }) {
  const { decision: texts } = useMessages('triage').assess;
  const lines = useOtherwiseLines(assessed);
  return (
    <Alert color="lee" variant="light" icon={<InfoIcon aria-hidden />} title={texts.changed}>
      <Stack gap="xs">
        <ul className={classes['list']}>
          <FactChanges changes={assessed.changes} />
        </ul>
        <Text size="sm">{assessed.proposesOtherwise ? texts.changedOther : texts.changedSame}</Text>
        {lines.length === 0 ? null : (
          <>
            <Text size="sm">{texts.otherwise.intro}</Text>
            <ul className={classes['list']} aria-label={texts.otherwise.intro}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </Stack>
    </Alert>
  );
}
