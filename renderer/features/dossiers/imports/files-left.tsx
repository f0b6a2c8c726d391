import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { FolderDashedIcon } from '@phosphor-icons/react/dist/csr/FolderDashed';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PastImport } from '../../../../shared/features/dossiers/imports-model.ts';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { countFiles } from './count-files.ts';
import { importsUnderWay } from './keep-as-evidence.ts';
import { KeepRest } from './keep-rest.tsx';

/** Imports that stand, and of which mails or saved pages could not be kept as evidence yet. */
function useImportsWithRest(dossierId: string): readonly PastImport[] {
  const { queries } = useApi();
  const { data } = useQuery(queries.dossiers.pastImports.queryOptions({ input: { dossierId } }));
  return (data?.imports ?? []).filter(({ undoneAt, filesLeft }) => undoneAt === null && filesLeft > 0);
}

/** Where the incidents are: that keeping their files was interrupted, and the way to go on. Nothing where it was not. */
export function FilesLeftLine({ dossierId }: { dossierId: string }) {
  const { imports: texts } = useMessages('dossiers');
  const readOnly = useIsReadOnly();
  const underWay = importsUnderWay();
  const latest = useImportsWithRest(dossierId).find(({ importId }) => !underWay.has(importId));
  if (latest === undefined) return null;
  return (
    <Group gap="xs" wrap="wrap">
      <FolderDashedIcon size={20} aria-hidden style={{ flex: 'none' }} />
      <Text size="sm">{texts.past.filesKept(latest.filesKept, countFiles(latest))}</Text>
      {readOnly ? null : (
        <Button size="compact-sm" variant="default" component={Link} to={`/dossiers/${dossierId}/import`}>
          {texts.past.keepRest}
        </Button>
      )}
    </Group>
  );
}

/** Where things are brought in: the same for each import, with the place to choose the rest of its files. */
export function FilesLeft({ dossierId }: { dossierId: string }) {
  const { imports: texts } = useMessages('dossiers');
  // Of those that go on elsewhere nothing is asked here; one that goes on here stays.
  const [elsewhere] = useState(importsUnderWay);
  const interrupted = useImportsWithRest(dossierId).filter(({ importId }) => !elsewhere.has(importId));
  if (interrupted.length === 0) return null;
  return (
    <Alert color="lee" variant="light" icon={<FolderDashedIcon aria-hidden />} title={texts.past.interrupted}>
      <Stack gap="sm">
        {interrupted.map((past) => (
          <KeepRest key={past.importId} past={past} dossierId={dossierId} />
        ))}
      </Stack>
    </Alert>
  );
}
