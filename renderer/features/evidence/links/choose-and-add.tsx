import { Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { useMessages } from '../../../ui/language.tsx';

type ChooseAndAddProps = {
  label: string;
  description?: string;
  /** What stands there while nothing is chosen. */
  nothing: string;
  choices: readonly { readonly value: string; readonly label: string }[];
  busy: boolean;
  onAdd: (value: string) => void;
};

/** Chooses one of several and then adds it: arrow keys in the list alone change nothing. */
export function ChooseAndAdd({ label, description, nothing, choices, busy, onAdd }: ChooseAndAddProps) {
  const { capture: texts } = useMessages('evidence');
  const [chosen, setChosen] = useState('');
  // What was added is no choice any more.
  const present = choices.some(({ value }) => value === chosen) ? chosen : '';
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <NativeSelect
        label={label}
        description={description}
        value={present}
        data={[{ value: '', label: nothing }, ...choices]}
        onChange={(event) => setChosen(event.currentTarget.value)}
        style={{ flex: 1 }}
      />
      <BusyButton variant="default" busy={busy} blocked={present === ''} onClick={() => onAdd(present)}>
        {texts.add}
      </BusyButton>
    </Group>
  );
}
