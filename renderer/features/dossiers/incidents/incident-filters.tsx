import { Badge, Button, Group, NativeSelect } from '@mantine/core';
import type { IncidentFilter } from '../../../../shared/features/dossiers/incident-views-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';

type IncidentFiltersProps = {
  id: string;
  filter: IncidentFilter;
  /** Of the sender that is filtered by. */
  senderName: string;
  onChange: (filter: IncidentFilter) => void;
  onClear: () => void;
};

const NO_FORM = '-';
const DAY = 86_400_000;

/** Which incidents are shown: where, of what form, in which days; by sender through the groups. */
export function IncidentFilters({ id, filter, senderName, onChange, onClear }: IncidentFiltersProps) {
  const { incidentViews } = useMessages('dossiers');
  const { filter: texts, picture } = incidentViews;
  const moments = useMoments();
  const pack = usePack();
  const change = (part: Partial<IncidentFilter>) => onChange({ ...filter, ...part });
  const isFiltered = Object.values(filter).some((value) => value !== null);
  /** The first moment of a day; of the day after it for the end of a period. */
  const startOf = (instant: number) => moments.fromLocal(`${moments.toLocal(instant).slice(0, 10)} 00:00:00`);
  return (
    <Group id={id} role="search" aria-label={texts.title} gap="sm" align="flex-end">
      <NativeSelect
        label={texts.platform}
        value={filter.platform ?? ''}
        data={[{ value: '', label: texts.every }, ...pack.options('platforms')]}
        onChange={(event) => change({ platform: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={texts.form}
        maw="14rem"
        value={filter.form === '' ? NO_FORM : (filter.form ?? '')}
        data={[
          { value: '', label: texts.every },
          { value: NO_FORM, label: texts.noForm },
          ...pack.options('forms'),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          change({ form: value === '' ? null : value === NO_FORM ? '' : value });
        }}
      />
      <MomentInput
        label={texts.from}
        precision="day"
        clearable
        value={filter.from}
        onChange={(at) => change({ from: at === null ? null : startOf(at) })}
      />
      <MomentInput
        label={texts.until}
        precision="day"
        clearable
        // What is stored is the beginning of the day after; what is shown is the last day.
        value={filter.until === null ? null : filter.until - 1}
        onChange={(at) => change({ until: at === null ? null : startOf(startOf(at) + DAY + DAY / 8) })}
      />
      {filter.sender === null ? null : (
        <Badge variant="default" tt="none">
          {texts.sender(senderName === '' ? picture.unknown : senderName)}
        </Badge>
      )}
      {isFiltered ? (
        <Button size="xs" variant="default" onClick={onClear}>
          {texts.clear}
        </Button>
      ) : null}
    </Group>
  );
}
