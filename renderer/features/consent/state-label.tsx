import { Badge } from '@mantine/core';
import type { Icon } from '@phosphor-icons/react';
import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle';
import { CircleDashedIcon } from '@phosphor-icons/react/dist/csr/CircleDashed';
import { ClockCounterClockwiseIcon } from '@phosphor-icons/react/dist/csr/ClockCounterClockwise';
import { HandPalmIcon } from '@phosphor-icons/react/dist/csr/HandPalm';
import { ProhibitIcon } from '@phosphor-icons/react/dist/csr/Prohibit';
import type { ConsentState } from '../../../shared/features/consent/consent-state.ts';
import { useMessages } from '../../ui/language.tsx';

const iconsByState: Readonly<Record<ConsentState, Icon>> = {
  given: CheckCircleIcon,
  refused: ProhibitIcon,
  withdrawn: HandPalmIcon,
  expired: ClockCounterClockwiseIcon,
  none: CircleDashedIcon,
};

/** A shape beside the word, never instead of it. */
export function StateIcon({ state }: { state: ConsentState }) {
  const StatePicture = iconsByState[state];
  return <StatePicture aria-hidden size={18} style={{ flex: 'none' }} />;
}

/** How consent stands, in a word and a shape; quiet, since a refusal is no alarm. */
export function StateLabel({ state }: { state: ConsentState }) {
  const { states } = useMessages('consent');
  return (
    <Badge variant="default" radius="sm" tt="none" fw={500} leftSection={<StateIcon state={state} />}>
      {states[state]}
    </Badge>
  );
}
