import { Radio, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { organisationKindSchema } from '../../../../shared/features/vault/model.ts';
import { languageSchema } from '../../../../shared/kernel/primitives.ts';
import type { FieldErrors } from '../../../ui/field-error.ts';
import { useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { LogoField } from '../../../ui/logo-field.tsx';
import type { CreateFields } from './create-fields.ts';
import { checkOrganisation } from './create-fields.ts';
import { Step } from './step.tsx';

export type StepComponentProps = {
  fields: CreateFields;
  change: (patch: Partial<CreateFields>) => void;
  onBack?: () => void;
  onDone: () => void;
};

const timeZones = Intl.supportedValuesOf('timeZone');

/** For which organisation the vault is. */
export function OrganisationStep({ fields, change, onDone }: StepComponentProps) {
  const { create, kinds, languages } = useMessages('vault');
  const texts = create.organisation;
  const [errors, setErrors] = useState<FieldErrors>({});
  const sentence = useFieldSentence(create.fields);
  const edit = (patch: Partial<CreateFields>) => {
    change(patch);
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !(name in patch))));
  };
  const finish = () => {
    const checked = checkOrganisation(fields);
    setErrors(checked.ok ? {} : checked.errors);
    if (checked.ok) onDone();
  };
  const example = `${fields.caseTag === '' ? 'KR' : fields.caseTag}-${new Date().getFullYear()}-0042`;
  return (
    <Step title={create.steps.organisation} intro={texts.intro} onContinue={finish}>
      <TextInput
        label={texts.name}
        value={fields.name}
        onChange={(event) => edit({ name: event.currentTarget.value })}
        error={sentence(errors['name'])}
        required
      />
      <Radio.Group
        label={texts.kind}
        description={texts.kindHint}
        value={fields.kind}
        onChange={(value) => edit({ kind: organisationKindSchema.parse(value) })}
        error={sentence(errors['kind'])}
        required
      >
        <Stack gap="xs" mt="xs">
          {organisationKindSchema.options.map((kind) => (
            <Radio key={kind} value={kind} label={kinds[kind]} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={texts.caseTag}
        description={texts.caseTagHint(example)}
        value={fields.caseTag}
        onChange={(event) => edit({ caseTag: event.currentTarget.value.toUpperCase() })}
        error={sentence(errors['caseTag'])}
        maxLength={4}
        w="14rem"
        required
      />
      <LogoField logo={fields.logo} onChange={(logo) => edit({ logo })} />
      <Select
        label={texts.language}
        description={texts.languageHint}
        data={languageSchema.options.map((value) => ({ value, label: languages[value] }))}
        value={fields.language}
        onChange={(value) => edit({ language: languageSchema.parse(value) })}
        allowDeselect={false}
        w="14rem"
      />
      <Select
        label={texts.timeZone}
        data={timeZones}
        value={fields.timeZone}
        onChange={(value) => (value === null ? undefined : edit({ timeZone: value }))}
        error={sentence(errors['timeZone'])}
        searchable
        allowDeselect={false}
        w="20rem"
      />
    </Step>
  );
}
