import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PoliceMandate, PoliceReport } from '../../../../../shared/features/triage/police-model.ts';
import { useApi } from '../../../../port/api.tsx';
import { BusyButton } from '../../../../ui/busy-button.tsx';
import { useDrawer } from '../../../../ui/drawer.tsx';
import { ErrorNotice } from '../../../../ui/errors.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { useMoments } from '../../../../ui/moments.ts';
import { usePack } from '../../../../ui/pack.tsx';
import { useIsReadOnly } from '../../../../ui/read-only.tsx';
import { useSaveFile } from '../../../../ui/save-file.tsx';
import { Section } from '../../../../ui/section.tsx';
import { useActThen } from '../../../../ui/use-act.ts';
import { useDoneNotice } from '../../../../ui/use-done-notice.ts';
import { useFreeWords } from '../../../../ui/veil.tsx';
import classes from '../police.module.css';
import { useRefreshPolice } from '../use-police.ts';
import { MandateForm } from './mandate-form.tsx';

/** The special power of attorney (164 Sv): for which offences, the form to sign, and what was recorded. */
export function MandateSection({ report }: { report: PoliceReport }) {
  const { mandate: texts } = useMessages('triage').police.screen;
  const { queries } = useApi();
  const pack = usePack();
  const readOnly = useIsReadOnly();
  const { dossierId, filer, complaintOffences, mandateMissing } = report;
  const mandates =
    useQuery(queries.triage.policeReports.queryOptions({ input: { dossierId } })).data?.mandates ?? [];
  const named = (offences: readonly string[]) =>
    offences.map((id) => pack.label('offences', id).toLowerCase()).join(', ');
  if (complaintOffences.length === 0) return null;
  return (
    <Section title={texts.title}>
      <Text size="sm">{texts.why(named(complaintOffences))}</Text>
      {filer === 'person' ? (
        <Text size="sm">{texts.notForPerson}</Text>
      ) : (
        <>
          {mandateMissing.length === 0 ? null : <Text size="sm">{texts.missing(named(mandateMissing))}</Text>}
          <ul className={classes['list']} aria-label={texts.title}>
            {mandates.map((mandate) => (
              <MandateLine key={mandate.mandateId} mandate={mandate} name={named(mandate.offences)} />
            ))}
          </ul>
          {readOnly ? null : <MandateButtons report={report} />}
        </>
      )}
    </Section>
  );
}

function MandateLine({ mandate, name }: { mandate: PoliceMandate; name: string }) {
  const { mandate: texts, errors } = useMessages('triage').police.screen;
  const { client } = useApi();
  const moments = useMoments();
  const readOnly = useIsReadOnly();
  const free = useFreeWords();
  const removing = useActThen(useRefreshPolice());
  const { mandateId, fileName, signedAt, reason, evidenceId, isScanAside } = mandate;
  const isSigned = evidenceId !== null || (isScanAside && reason === '');
  const facts = isSigned
    ? [
        ...(signedAt === null ? [] : [texts.signedLine(moments.date(signedAt))]),
        isScanAside ? texts.scanAside(fileName) : fileName,
        // Recorded before a day to come was refused: it says why the offence is still without one.
        ...(signedAt !== null && signedAt >= moments.startOfDay(Date.now(), 1)
          ? [texts.notYet(moments.date(signedAt))]
          : []),
      ]
    : [free(reason) === '' ? texts.hiddenReason : texts.unsignedLine(reason)];
  return (
    <li className={classes['report']}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={0} className={classes['body'] ?? ''}>
          <Text size="sm" fw={600}>
            {texts.covered(name)}
          </Text>
          <Text size="sm" c="dimmed">
            {facts.join(' · ')}
          </Text>
        </Stack>
        {readOnly ? null : (
          <BusyButton
            flex="none"
            variant="subtle"
            size="compact-sm"
            busy={removing.busy}
            aria-label={texts.removeOf(name)}
            onClick={() => void removing.run(() => client.triage.removeMandate({ mandateId }), texts.removed)}
          >
            {texts.remove}
          </BusyButton>
        )}
      </Group>
      <ErrorNotice error={removing.failure} texts={errors} />
    </li>
  );
}

/** The form to sign, as a document that leaves the vault, and recording what was signed. */
function MandateButtons({ report }: { report: PoliceReport }) {
  const { mandate: texts, leaving } = useMessages('triage').police.screen;
  const { client, queries } = useApi();
  const { open, close } = useDrawer();
  const refresh = useRefreshPolice();
  const sayDone = useDoneNotice();
  const SaveFile = useSaveFile();
  const [exporting, setExporting] = useState(false);
  const { dossierId, complaintOffences, mandateMissing } = report;
  const caseCode = useQuery(queries.dossiers.get.queryOptions({ input: { dossierId } })).data?.code ?? '';
  const offences = mandateMissing.length === 0 ? complaintOffences : mandateMissing;
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => setExporting(true)}>
        {texts.form}
      </Button>
      <Button
        variant="default"
        onClick={() =>
          open({
            title: texts.addTitle,
            content: (
              <MandateForm
                dossierId={dossierId}
                choices={complaintOffences}
                first={offences}
                save={async (mandate) => {
                  await client.triage.recordMandate({ dossierId, mandate });
                  await refresh();
                  sayDone(texts.saved);
                  close();
                }}
              />
            ),
          })
        }
      >
        {texts.add}
      </Button>
      <SaveFile
        opened={exporting}
        texts={{
          title: texts.formTitle,
          fileName: texts.fileName,
          action: texts.exportAction,
          errors: leaving.errors,
        }}
        suggestedName={texts.formName(caseCode)}
        ending=".docx"
        save={(place) => client.triage.saveMandateForm({ dossierId, offences: [...offences], ...place })}
        onClose={() => setExporting(false)}
        onSaved={({ path }) => sayDone(texts.formSaved(path))}
      >
        <Text>{texts.formText}</Text>
      </SaveFile>
    </Group>
  );
}
