import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PoliceReportFields } from '../../../../shared/features/triage/police-fields-model.ts';
import { policeReportFieldsSchema } from '../../../../shared/features/triage/police-fields-model.ts';
import type { PoliceReport } from '../../../../shared/features/triage/police-model.ts';
import { useAnnounce } from '../../../ui/announce.tsx';
import { DraftFormFoot } from '../../../ui/draft-form-foot.tsx';
import { checkFields, useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { useChangeReport } from './use-police.ts';

/** Fields that are typed; the others are choices, written as soon as they are made. */
type TypedField = {
  [Name in keyof PoliceReportFields]: PoliceReportFields[Name] extends string ? Name : never;
}[keyof PoliceReportFields];

type FieldProps = {
  readonly value: string;
  readonly error: string | undefined;
  readonly readOnly: boolean;
  readonly autoComplete: 'off';
  readonly onChange: (event: { readonly currentTarget: { readonly value: string } }) => void;
};

type ReportFormProps<Name extends TypedField> = {
  readonly report: PoliceReport;
  /** Tells its draft from those of the other forms of a report. */
  readonly form: string;
  readonly names: readonly Name[];
  /** What it says stays as it is: shown as it is stored, whatever lies as a draft. */
  readonly isFixed?: boolean;
  readonly children: (field: (name: Name) => FieldProps) => ReactNode;
};

/** Typed fields of a report, kept as a draft until they are saved; the form stays open. */
export function ReportForm<Name extends TypedField>({
  report,
  form,
  names,
  isFixed = false,
  children,
}: ReportFormProps<Name>) {
  const { form: texts, errors } = useMessages('triage').police.screen;
  const announce = useAnnounce();
  const readOnly = useIsReadOnly() || isFixed;
  const sentence = useFieldSentence();
  const write = useChangeReport(report);
  const draft = useDraft<Readonly<Record<string, string | null>>>(
    `triage.police-${form}:${report.reportId}`,
    // Null: as it is stored.
    Object.fromEntries(names.map((name) => [name, null])),
  );
  const typedOf = (name: Name) => (isFixed ? null : draft.value[name]) ?? report[name];
  const isChanged = names.some((name) => typedOf(name) !== report[name]);
  const save = useSaveForm(
    () =>
      checkFields(
        policeReportFieldsSchema.partial(),
        Object.fromEntries(names.map((name) => [name, typedOf(name)])),
      ),
    async (checked) => {
      if (isFixed) return;
      await write(Object.fromEntries(Object.entries(checked).filter(([, value]) => value !== undefined)));
      await draft.settle();
      announce(texts.saved);
    },
  );
  return (
    <form
      {...save.formProps}
      // Whoever goes on to another step has filled it in: nothing waits for a button.
      onBlur={({ currentTarget, relatedTarget }) => {
        const stays = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!stays && isChanged) currentTarget.requestSubmit();
      }}
    >
      <Stack gap="sm">
        {children((name) => ({
          value: typedOf(name),
          error: sentence(save.errors[name]),
          readOnly,
          autoComplete: 'off',
          onChange: ({ currentTarget: { value } }) => {
            draft.change({ [name]: value });
            save.forget([name]);
          },
        }))}
        {isFixed ? null : (
          <DraftFormFoot
            save={texts.save}
            saving={save.saving}
            failure={save.failure}
            errors={errors}
            draft={draft}
          />
        )}
      </Stack>
    </form>
  );
}
