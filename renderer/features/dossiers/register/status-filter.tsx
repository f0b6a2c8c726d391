import { Button } from '@mantine/core';
import { memo, useRef } from 'react';
import type { DossierStatus } from '../../../../shared/features/dossiers/model.ts';
import { dossierStatusSchema } from '../../../../shared/features/dossiers/model.ts';
import { ChipFilter } from '../../../ui/chip-filter.tsx';
import { useKey } from '../../../ui/keys.tsx';
import { useMessages } from '../../../ui/language.tsx';

type StatusFilterProps = {
  /** Empty: every status. */
  value: readonly DossierStatus[];
  onChange: (statuses: readonly DossierStatus[]) => void;
};

/** Chooses one or more statuses; `/` comes here. */
export const StatusFilter = memo(function StatusFilter({ value, onChange }: StatusFilterProps) {
  const { register: texts, status: statuses, keys } = useMessages('dossiers');
  const first = useRef<HTMLInputElement>(null);
  useKey('/', () => first.current?.focus(), keys.filter);
  return (
    <ChipFilter
      label={texts.filter}
      options={dossierStatusSchema.options}
      labels={statuses}
      value={value}
      onChange={onChange}
      firstRef={first}
    >
      {value.length === 0 ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            onChange([]);
            first.current?.focus();
          }}
        >
          {texts.filterClear}
        </Button>
      )}
    </ChipFilter>
  );
});
