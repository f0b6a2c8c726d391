import { NativeSelect } from '@mantine/core';
import { memo } from 'react';
import type { RegisterGrouping } from '../../../../shared/features/dossiers/register-model.ts';
import { registerGroupingSchema } from '../../../../shared/features/dossiers/register-model.ts';
import { useMessages } from '../../../ui/language.tsx';

type GroupingSelectProps = {
  value: RegisterGrouping | null;
  onChange: (grouping: RegisterGrouping | null) => void;
};

/** Puts dossiers that have something in common under one heading. */
export const GroupingSelect = memo(function GroupingSelect({ value, onChange }: GroupingSelectProps) {
  const { groups: texts } = useMessages('dossiers').look;
  return (
    <NativeSelect
      size="xs"
      aria-label={texts.by}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = registerGroupingSchema.safeParse(event.currentTarget.value);
        onChange(chosen.success ? chosen.data : null);
      }}
      data={[
        { value: '', label: texts.none },
        ...registerGroupingSchema.options.map((by) => ({ value: by, label: `${texts.by}: ${texts[by]}` })),
      ]}
    />
  );
});
