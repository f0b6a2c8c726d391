import { Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ImportKind } from '../../../../shared/features/dossiers/imports-model.ts';
import { idSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { BackLink } from '../../../ui/back-link.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { PackOf } from '../../../ui/pack.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import { ReadOnlyLine, useIsReadOnly } from '../../../ui/read-only.tsx';
import { useUndoable } from '../../../ui/undo.tsx';
import { useDoneNotice } from '../../../ui/use-done-notice.ts';
import { DossierGone } from '../dossier/dossier-gone.tsx';
import { useRefresh } from '../dossier/use-refresh.ts';
import { FilesLeft } from './files-left.tsx';
import { importErrors } from './import-errors.ts';
import { MappingStep } from './mapping-step.tsx';
import { PastImports } from './past-imports.tsx';
import { PreviewStep } from './preview-step.tsx';
import { SourceStep } from './source-step.tsx';
import { type Finished, useImport } from './use-import.ts';

/** Many incidents into one dossier. */
export function IncidentsImportScreen() {
  const dossierId = idSchema.safeParse(useParams()['dossierId']).data;
  const { dossier: texts } = useMessages('dossiers');
  const { queries } = useApi();
  const { data, error } = useQuery({
    ...queries.dossiers.get.queryOptions({ input: { dossierId: dossierId ?? '' } }),
    enabled: dossierId !== undefined,
  });
  const { imports } = useMessages('dossiers');
  if (dossierId === undefined || error !== null) return <DossierGone />;
  if (data === undefined) return <Loading words={texts.loading} m="xl" />;
  return (
    <PackOf packId={data.packId}>
      <ImportScreen
        kind="incidents"
        dossierId={dossierId}
        title={imports.incidentsTitle(data.code)}
        back={{ to: `/dossiers/${dossierId}?tab=incidents`, label: imports.backToDossier }}
      />
    </PackOf>
  );
}

/** Past cases into the register. */
export function RegisterImportScreen() {
  const { imports } = useMessages('dossiers');
  return (
    <ImportScreen
      kind="register"
      dossierId={null}
      title={imports.registerTitle}
      back={{ to: '/dossiers', label: imports.backToRegister }}
    />
  );
}

type ImportScreenProps = {
  kind: ImportKind;
  dossierId: string | null;
  title: string;
  back: { to: string; label: string };
};

function ImportScreen({ kind, dossierId, title, back }: ImportScreenProps) {
  const { imports: texts } = useMessages('dossiers');
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const readOnly = useIsReadOnly();
  const offerUndo = useUndoable();
  const say = useDoneNotice();
  const refresh = useRefresh();
  const { state, begin, describe, look, back: goBack, cancel, finish, stop } = useImport({ kind, dossierId });
  const { step, importId, described, preview, busy, failure } = state;
  const heading = useRef<HTMLParagraphElement>(null);
  const seen = useRef(step);

  // Another step is another screen: focus goes to its beginning.
  useEffect(() => {
    if (seen.current !== step) heading.current?.focus();
    seen.current = step;
  }, [step]);

  const store = (chosen: { leftOut: number[]; included: number[] }) => finish(chosen, { done, stopped });

  function stopped() {
    say(texts.preview.stopped);
    // The button that stopped it is gone.
    heading.current?.focus();
  }

  async function done({ files, isHere, ...finished }: Finished) {
    const count = kind === 'incidents' ? texts.preview.incidents : texts.preview.dossiers;
    if (isHere) await navigate(back.to);
    if (files.lost > 0) say(texts.filesNotKept(files.lost));
    if (files.left > 0) say(texts.filesStopped(files.kept, files.left));
    offerUndo({
      done: texts.done(count(finished.added), finished.skipped),
      restored: texts.undone,
      onUndo: async () => {
        await client.dossiers.undoImport({ importId: finished.importId });
        await Promise.all([refresh(), queryClient.invalidateQueries({ queryKey: queries.evidence.key() })]);
      },
    });
  }

  return (
    <Stack gap="md" maw="64rem">
      <div>
        <BackLink to={back.to}>{back.label}</BackLink>
        <PageHeader title={title} />
      </div>
      {readOnly ? (
        <ReadOnlyLine />
      ) : (
        <>
          {dossierId === null || step !== 'source' ? null : <FilesLeft dossierId={dossierId} />}
          <Group gap="lg">
            {(['source', 'mapping', 'preview'] as const).map((name) => (
              <Text
                key={name}
                size="sm"
                fw={name === step ? 600 : 400}
                aria-current={name === step ? 'step' : undefined}
                ref={name === step ? heading : null}
                tabIndex={-1}
                {...(name === step ? {} : { c: 'dimmed' })}
              >
                {texts.steps[name]}
              </Text>
            ))}
          </Group>
          <ErrorNotice error={failure} texts={importErrors(texts, failure)} />
          {step === 'source' ? (
            <SourceStep
              kind={kind}
              reading={busy !== null}
              onGive={(given) => void begin(given)}
              onCancel={() => {
                cancel();
                // The button that had it is gone.
                heading.current?.focus();
                say(texts.source.cancelled);
              }}
            />
          ) : null}
          {step === 'mapping' && described !== null ? (
            <MappingStep
              // What was read anew is mapped anew.
              key={String(described.mapping.hasHeader)}
              kind={kind}
              described={preview === null ? described : { ...described, mapping: preview.mapping }}
              busy={busy !== null}
              onHeader={(hasHeader) => void describe(hasHeader)}
              onNext={(mapping) => void look(mapping)}
              onBack={goBack}
            />
          ) : null}
          {step === 'preview' && importId !== null && preview !== null ? (
            <PreviewStep
              kind={kind}
              importId={importId}
              preview={preview}
              busy={busy}
              onFinish={(chosen) => void store(chosen)}
              onStop={stop}
              onBack={goBack}
            />
          ) : null}
        </>
      )}
      <PastImports dossierId={dossierId} />
    </Stack>
  );
}
