import { Button, Stack, Text } from '@mantine/core';
import type { ComponentType } from 'react';
import { createElement } from 'react';
import { Link } from 'react-router';
import type { AssessedDossier } from '../../../../shared/features/triage/assess-model.ts';
import { EmptyState } from '../../../ui/empty.tsx';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { PackOf } from '../../../ui/pack.tsx';
import { ReadOnlyLine } from '../../../ui/read-only.tsx';
import { useAssessment } from './use-assessment.ts';

export type AssessedProps = { readonly dossierId: string; readonly assessed: AssessedDossier };

/** Draws a part of triage when what it is about is there, in the words of the pack whose rules were used. */
export function Assessed({ dossierId, part }: { dossierId: string; part: ComponentType<AssessedProps> }) {
  const { severity: texts } = useMessages('triage').assess;
  const { data, error } = useAssessment(dossierId);
  if (errorCode(error) === 'PACK_WITHOUT_TRIAGE') {
    return (
      <EmptyState
        sentence={texts.noRules}
        action={
          <Button component={Link} to="/reference/packs">
            {texts.toPacks}
          </Button>
        }
      />
    );
  }
  if (data === undefined) return error === null ? <Loading /> : <ErrorNotice error={error} />;
  return (
    <PackOf packId={data.packId}>
      <Stack gap="xl" maw="64rem">
        {/* What was read before stays in sight; that it could not be read anew is said. */}
        <ErrorNotice error={error} />
        <ReadOnlyLine />
        {data.otherPack ? <Text size="sm">{texts.otherPack(data.packVersion)}</Text> : null}
        {createElement(part, { dossierId, assessed: data })}
      </Stack>
    </PackOf>
  );
}
