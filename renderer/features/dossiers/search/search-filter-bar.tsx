import { Button, Group, MultiSelect, TextInput } from '@mantine/core';
import { dossierStatusSchema } from '../../../../shared/features/dossiers/model.ts';
import type { SearchFilter } from '../../../../shared/features/dossiers/search-model.ts';
import { LINE_LIMIT } from '../../../../shared/kernel/primitives.ts';
import { ChipFilter } from '../../../ui/chip-filter.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useOpenVault } from '../../../ui/organisation.tsx';
import { dayEnd, dayStart } from '../register/days.ts';
import classes from './search.module.css';
import { noSearchFilter, searchKinds } from './search-memory.ts';

/** As far from its field as the labels of dates are. */
const labelProps = { mb: 4 };

type SearchFilterBarProps = { value: SearchFilter; onChange: (filter: SearchFilter) => void };

/** Narrows a search by kind, status, period and dossier. */
export function SearchFilterBar({ value, onChange }: SearchFilterBarProps) {
  const { search, searchAll: texts, status } = useMessages('dossiers');
  const moments = useMoments();
  const vault = useOpenVault();
  const change = (part: Partial<SearchFilter>) => onChange({ ...value, ...part });
  const { from, until } = value;
  const reversed = from !== null && until !== null && from >= until;
  const isWhole = JSON.stringify(value) === JSON.stringify(noSearchFilter);
  return (
    <search aria-label={texts.filter} className={classes['filter']}>
      <ChipFilter
        label={texts.kinds}
        options={searchKinds}
        labels={search.kinds}
        value={searchKinds.filter((kind) => value.kinds.includes(kind))}
        onChange={(kinds) => change({ kinds: [...kinds] })}
      />
      <Group gap="sm" align="flex-start">
        <MultiSelect
          label={texts.status}
          labelProps={labelProps}
          placeholder={value.statuses.length === 0 ? texts.anyStatus : ''}
          clearable
          w="14rem"
          comboboxProps={{ withinPortal: false }}
          withScrollArea={false}
          styles={{ options: { maxHeight: '18rem', overflowY: 'auto' } }}
          data={dossierStatusSchema.options.map((one) => ({ value: one, label: status[one] }))}
          value={value.statuses}
          onChange={(chosen) =>
            change({ statuses: dossierStatusSchema.options.filter((one) => chosen.includes(one)) })
          }
        />
        <TextInput
          label={texts.code}
          labelProps={labelProps}
          placeholder={`${vault?.organisation.caseTag ?? 'KR'}-2026-0042`}
          autoComplete="off"
          w="11rem"
          maxLength={LINE_LIMIT}
          value={value.code}
          onChange={(event) => change({ code: event.currentTarget.value })}
        />
        <MomentInput
          label={texts.from}
          precision="day"
          clearable
          value={from}
          onChange={(day) => change({ from: day === null ? null : dayStart(day, moments) })}
        />
        <MomentInput
          label={texts.until}
          precision="day"
          clearable
          value={until === null ? null : until - 1}
          error={reversed ? texts.reversed : undefined}
          onChange={(day) => change({ until: day === null ? null : dayEnd(day, moments) })}
        />
        {isWhole ? null : (
          <Button variant="subtle" mt="1.6rem" onClick={() => onChange(noSearchFilter)}>
            {texts.clear}
          </Button>
        )}
      </Group>
    </search>
  );
}
