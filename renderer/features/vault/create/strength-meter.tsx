import { Progress, Stack, Text } from '@mantine/core';
import { useMessages } from '../../../ui/language.tsx';
import type { PassphraseCheck } from './use-passphrase-check.ts';

/** How strong a passphrase is: a bar, a word, and what would make it better. */
export function StrengthMeter({ passphrase, check }: { passphrase: string; check: PassphraseCheck | null }) {
  const texts = useMessages('vault').create.passphrase;
  const reasonTexts: Readonly<Record<string, string>> = texts.reasons;
  if (passphrase === '') return null;
  const score = check?.score ?? 0;
  const codes = check?.reasons ?? [];
  // "Too weak" says nothing beside a reason that says why.
  const telling = codes.length > 1 ? codes.filter((code) => code !== 'too-weak') : codes;
  const reasons = telling.flatMap((code) => (Object.hasOwn(reasonTexts, code) ? [reasonTexts[code]] : []));
  const sentence =
    reasons.length > 0 ? reasons.join(' ') : check?.acceptable === true ? texts.acceptable : texts.weak;
  return (
    <Stack gap={4}>
      <Progress
        value={check === null ? 0 : (score + 1) * 20}
        color={check?.acceptable === true ? 'lee' : 'clay'}
        aria-hidden
      />
      <Text size="sm" role="status">
        {check === null ? texts.checking : `${texts.strength}: ${texts.scores[score]}. ${sentence}`}
      </Text>
    </Stack>
  );
}
