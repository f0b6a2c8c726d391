import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Kdf } from '../../../../shared/features/vault/members-model.ts';
import type { Api } from '../../../port/api.tsx';
import { bytesToText } from '../../../ui/bytes-to-text.ts';
import { Facts as FactList } from '../../../ui/facts.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { Section } from '../../../ui/section.tsx';

export type Facts = Awaited<ReturnType<Api['client']['vault']['facts']>>;

/** Where the vault is, how big, who can open it, and when what was done for its safety. */
export function VaultFacts({ facts }: { facts: Facts }) {
  const texts = useMessages('vault').safety.facts;
  const { language } = useLanguage();
  const size = (bytes: number) => bytesToText(bytes, language);
  const { bytes, deepCheck } = facts;
  const when = useWhen();
  return (
    <Section title={texts.title}>
      <FactList
        facts={[
          { label: texts.place, value: facts.path },
          {
            label: texts.size,
            value: texts.sizes(size(bytes.database), size(bytes.evidence), size(bytes.backups)),
          },
          { label: texts.free, value: size(bytes.free) },
          { label: texts.members, value: texts.memberCount(facts.members) },
          { label: texts.kdf, value: facts.kdf === null ? null : <KdfWords kdf={facts.kdf} /> },
          { label: texts.created, value: when(facts.createdAt) },
          { label: texts.lastBackup, value: when(facts.lastBackupAt) },
          { label: texts.lastOutside, value: when(facts.lastOutsideAt) },
          { label: texts.lastRestore, value: when(facts.lastProvedRestoreAt) },
          { label: texts.quickCheck, value: texts.quickChecks[facts.quickCheck] },
          {
            label: texts.lastCheck,
            value:
              deepCheck === null
                ? texts.never
                : deepCheck.problems === 0
                  ? texts.checkedWell(when(deepCheck.at))
                  : texts.checkedFound(when(deepCheck.at), deepCheck.problems),
          },
          {
            label: texts.headCode,
            value: <WithHint value={facts.headCode} hint={texts.headCodeHint} />,
          },
          {
            label: texts.generation,
            value: <WithHint value={String(facts.generation)} hint={texts.generationHint} />,
          },
        ]}
      />
    </Section>
  );
}

function useWhen(): (instant: number | null) => string {
  const texts = useMessages('vault').safety.facts;
  const moments = useMoments();
  return (instant) =>
    instant === null ? texts.never : texts.ago(moments.dateTime(instant), moments.relative(instant));
}

function KdfWords({ kdf }: { kdf: Kdf }) {
  const { kdfWords } = useMessages('vault').safety.facts;
  // Set in powers of two, and known by such figures.
  return kdfWords(`${Math.round(kdf.memoryKiB / 1024)} MiB`, kdf.iterations);
}

function WithHint({ value, hint }: { value: ReactNode; hint: string }) {
  return (
    <Stack gap={0}>
      <span>{value}</span>
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
    </Stack>
  );
}
