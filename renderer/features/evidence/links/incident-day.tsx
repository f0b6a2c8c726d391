import { Text } from '@mantine/core';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';

type IncidentDayProps = { day: number | null; onChange: (day: number | null) => void; isEmpty: boolean };

/** Finds incidents by their day, where a dossier has more of them than a list offers. */
export function IncidentDay({ day, onChange, isEmpty }: IncidentDayProps) {
  const { capture: texts } = useMessages('evidence');
  return (
    <div>
      <MomentInput
        label={texts.incidentDay}
        description={texts.incidentDayHint}
        precision="day"
        clearable
        value={day}
        onChange={onChange}
      />
      <Text size="sm" role="status">
        {day !== null && isEmpty ? texts.noneOnDay : ''}
      </Text>
    </div>
  );
}
