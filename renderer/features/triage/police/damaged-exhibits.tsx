import { Alert, List } from '@mantine/core';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import { z } from 'zod';
import { exhibitProblemSchema } from '../../../../shared/features/triage/police-model.ts';
import { errorData } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';

const damagedSchema = z.object({ exhibits: z.array(exhibitProblemSchema) });

/** Names the exhibits that are gone or changed, from the error that says so. */
export function DamagedExhibits({ error }: { error: unknown }) {
  const { leaving: texts, what } = useMessages('triage').police.screen;
  const exhibits = damagedSchema.safeParse(errorData(error)).data?.exhibits ?? [];
  return (
    <Alert
      role="alert"
      color="clay"
      variant="light"
      icon={<InfoIcon aria-hidden />}
      title={texts.problems(exhibits.length)}
    >
      <List size="sm">
        {exhibits.map(({ evidenceId, number, fileName, problem }) => (
          <List.Item key={evidenceId}>
            {what.number(number)}, {fileName}: {texts.problem[problem]}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
