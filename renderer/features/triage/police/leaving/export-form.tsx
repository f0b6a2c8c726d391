import { Checkbox, Group, Radio, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { asksReason } from '../../../../../shared/features/triage/lacking-consent.ts';
import type { PoliceReport } from '../../../../../shared/features/triage/police-model.ts';
import { policeExportSchema } from '../../../../../shared/features/triage/police-model.ts';
import { BusyButton } from '../../../../ui/busy-button.tsx';
import { useFieldSentence } from '../../../../ui/field-error.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { NewPassphraseInput } from '../../../../ui/new-passphrase.tsx';
import { Section } from '../../../../ui/section.tsx';
import { useSaveForm } from '../../../../ui/use-save-form.ts';
import { LackingReason } from '../../lacking-reason.tsx';
import { countExhibits } from '../report-steps.ts';
import { checkLeaving, firstWayOut, type Leaving, type TypedWayOut } from './check-way-out.ts';
import { ExportDialog } from './export-dialog.tsx';

type ExportFormProps = { readonly report: PoliceReport; readonly onSaved: (path: string) => void };

/** Sealed with a passphrase; without one only by a second, deliberate choice with its reason. */
export function ExportForm({ report, onSaved }: ExportFormProps) {
  const {
    police: {
      screen: { leaving: texts },
    },
    lacking: words,
  } = useMessages('triage');
  const { create } = useMessages('vault');
  // Kept in memory only: a draft would store the passphrase.
  const [typed, setTyped] = useState<TypedWayOut>(firstWayOut);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const { lacking } = report;
  const form = useSaveForm<Leaving>(
    () => checkLeaving(typed, asksReason(lacking)),
    async (checked) => setLeaving(checked),
  );
  const codeToSentence = useFieldSentence({
    'passphrase-empty': create.passphrase.empty,
    'passphrase-different': create.passphrase.different,
    'text-empty': texts.plainReasonEmpty,
    'plain-unsure': texts.plainSureMissing,
    'consent-lacking': words.reasonMissing,
  });
  const sentence = (field: string) => codeToSentence(form.errors[field]);
  const change = (patch: Partial<TypedWayOut>) => {
    setTyped({ ...typed, ...patch });
    form.forget(['passphrase', 'again', 'reason', 'isSure', 'withoutConsent']);
  };
  return (
    <Section title={texts.title}>
      <Text size="sm">{texts.ready(countExhibits(report))}</Text>
      <form {...form.formProps}>
        <Stack gap="sm">
          {lacking !== null && asksReason(lacking) ? (
            <LackingReason
              lacking={lacking}
              hint={texts.consentHint}
              value={typed.withoutConsent}
              error={sentence('withoutConsent')}
              onChange={(withoutConsent) => change({ withoutConsent })}
            />
          ) : null}
          <Radio.Group
            label={texts.how}
            value={typed.isSealed ? 'sealed' : 'plain'}
            onChange={(how) => change({ isSealed: how === 'sealed' })}
          >
            <Stack gap="xs" mt={4}>
              <Radio value="sealed" label={texts.sealed} description={texts.sealedHint} />
              <Radio value="plain" label={texts.plain} description={texts.plainHint} />
            </Stack>
          </Radio.Group>
          {typed.isSealed ? (
            <>
              <NewPassphraseInput
                label={texts.passphrase}
                value={typed.typed}
                onChange={(next) => change({ typed: next })}
                errors={{ passphrase: sentence('passphrase'), again: sentence('again') }}
              />
              <Text size="sm">{texts.passphraseNote}</Text>
            </>
          ) : (
            <>
              <SegmentedControl
                aria-label={texts.form}
                value={typed.form}
                data={policeExportSchema.shape.form.options.map((value) => ({
                  value,
                  label: texts.forms[value],
                }))}
                onChange={(value) => {
                  const chosen = policeExportSchema.shape.form.safeParse(value);
                  if (chosen.success) change({ form: chosen.data });
                }}
              />
              <Textarea
                label={texts.plainReason}
                description={texts.plainReasonHint}
                required
                autosize
                minRows={2}
                maxRows={8}
                value={typed.reason}
                error={sentence('reason')}
                onChange={(event) => change({ reason: event.currentTarget.value })}
              />
              <Checkbox
                label={texts.plainSure}
                checked={typed.isSure}
                error={sentence('isSure')}
                aria-invalid={sentence('isSure') !== undefined}
                onChange={(event) => change({ isSure: event.currentTarget.checked })}
              />
            </>
          )}
          <Group>
            <BusyButton type="submit" busy={form.saving}>
              {texts.open}
            </BusyButton>
          </Group>
        </Stack>
      </form>
      <ExportDialog
        report={report}
        leaving={leaving}
        onClose={() => setLeaving(null)}
        onSaved={(path) => {
          setTyped(firstWayOut);
          onSaved(path);
        }}
      />
    </Section>
  );
}
