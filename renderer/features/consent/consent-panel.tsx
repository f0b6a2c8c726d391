import { Stack, Text } from '@mantine/core';
import { ErrorNotice } from '../../ui/errors.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { usePack } from '../../ui/pack.tsx';
import { ReadOnlyLine } from '../../ui/read-only.tsx';
import { PurposeCard } from './purpose-card.tsx';
import { useConsents } from './use-consents.ts';

/** Per purpose of the pack: how consent stands, and all that was written down about it. */
export function ConsentPanel({ dossierId }: { dossierId: string }) {
  const texts = useMessages('consent');
  const { pack } = usePack();
  const { consents, error } = useConsents(dossierId);
  if (error !== null) return <ErrorNotice error={error} />;
  if (consents === undefined) return <Loading />;
  const known = pack.sections.purposes.map(({ id }) => id);
  // Of another pack, or of a later one: what was agreed does not disappear with the words for it.
  const others = [...new Set(consents.map(({ purpose }) => purpose))].filter((id) => !known.includes(id));
  return (
    <Stack gap="sm" maw="60rem">
      <Text size="sm">{texts.intro}</Text>
      <Text fw={600}>{texts.freedom}</Text>
      <ReadOnlyLine />
      <Stack component="ul" gap={0} m={0} p={0} aria-label={texts.purposes} style={{ listStyle: 'none' }}>
        {[...known, ...others].map((purpose) => (
          <PurposeCard
            key={purpose}
            dossierId={dossierId}
            purpose={purpose}
            consents={consents.filter((one) => one.purpose === purpose)}
          />
        ))}
      </Stack>
    </Stack>
  );
}
