import { Stack, Text, Textarea } from '@mantine/core';
import type { LackingConsent } from '../../../shared/features/triage/lacking-consent.ts';
import { useMessages } from '../../ui/language.tsx';
import { useMoments } from '../../ui/moments.ts';

type LackingReasonProps = {
  readonly lacking: LackingConsent;
  /** What becomes of the reason. */
  readonly hint: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (reason: string) => void;
};

/** Says how consent stands where it was not given, and asks why it goes ahead all the same. */
export function LackingReason({ lacking: { state, at }, hint, value, error, onChange }: LackingReasonProps) {
  const { lacking: texts } = useMessages('triage');
  const { date } = useMoments();
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {state === 'none' ? texts.states.none : texts.states[state](at === null ? '' : date(at))}
      </Text>
      <Textarea
        label={texts.reason}
        description={hint}
        required
        autosize
        minRows={2}
        maxRows={8}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Stack>
  );
}
