import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { KeptPackRow } from '../../../../shared/features/reference/packs-model.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import { ReadOnlyLine, useIsReadOnly } from '../../../ui/read-only.tsx';
import { useDoneNotice } from '../../../ui/use-done-notice.ts';
import { ExportPack } from './export-pack.tsx';
import { ImportPack } from './import-pack.tsx';
import { PacksTable } from './packs-table.tsx';
import { usePacks } from './use-packs.ts';
import { useTaking } from './use-taking.tsx';

/** The protocol packs of this vault: which one counts, what else there is, bringing them in and out. */
export function PacksScreen() {
  const { packs: texts } = useMessages('reference');
  const readOnly = useIsReadOnly();
  const { data, error } = usePacks();
  const taking = useTaking();
  const tell = useDoneNotice();
  const listId = useId();
  const [exporting, setExporting] = useState<KeptPackRow | null>(null);
  const offered = data?.packs.find(({ packId }) => packId === data.offeredId);
  return (
    <Stack gap="lg" maw="60rem">
      <div>
        <BackLink to="/reference">{texts.toReference}</BackLink>
        <PageHeader title={texts.title} />
      </div>
      <Text maw="44rem">{texts.intro}</Text>
      {offered === undefined ? null : (
        <Alert
          color="lee"
          variant="light"
          icon={<InfoIcon aria-hidden />}
          title={texts.offer.title(offered.version)}
        >
          <Stack gap="sm" align="flex-start">
            <Text size="sm">{texts.offer.text}</Text>
            <Button
              component={Link}
              variant="default"
              to={`/reference/packs/compare?from=${data?.chosenId ?? offered.packId}&to=${offered.packId}`}
            >
              {texts.offer.compare}
            </Button>
          </Stack>
        </Alert>
      )}
      <section aria-labelledby={listId}>
        <Title order={2} size="h4" id={listId} mb="xs">
          {texts.list.title}
        </Title>
        <ErrorNotice error={error ?? taking.error} />
        {data === undefined ? (
          error === null ? (
            <Loading />
          ) : null
        ) : (
          <PacksTable
            packs={data.packs}
            chosenId={data.chosenId}
            taking={taking.takingId}
            onTake={taking.take}
            onExport={setExporting}
          />
        )}
        <Text size="sm" mt="xs">
          {texts.take.hint}
        </Text>
      </section>
      <Group>{readOnly ? <ReadOnlyLine /> : <ImportPack />}</Group>
      {taking.question}
      <ExportPack
        pack={exporting}
        onClose={() => setExporting(null)}
        onSaved={(path) => tell(texts.export.saved(path))}
      />
    </Stack>
  );
}
