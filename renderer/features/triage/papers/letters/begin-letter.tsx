import { Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Language } from '../../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../../port/api.tsx';
import { BusyButton } from '../../../../ui/busy-button.tsx';
import { ConsentNotice } from '../../../../ui/consent-parts.tsx';
import { ErrorNotice } from '../../../../ui/errors.tsx';
import { useLanguage, useMessages } from '../../../../ui/language.tsx';
import { usePack } from '../../../../ui/pack.tsx';
import { useActThen } from '../../../../ui/use-act.ts';
import { useRefreshPapers } from '../use-refresh-papers.ts';

type Party = Awaited<ReturnType<ReturnType<typeof useApi>['client']['triage']['letters']>>['parties'][number];

/** Begins a letter: those to whom the decision leads come first. */
export function BeginLetter({ dossierId, parties }: { dossierId: string; parties: readonly Party[] }) {
  const { letter: texts } = useMessages('triage').papers;
  const { client } = useApi();
  const pack = usePack();
  const { language: ofScreen } = useLanguage();
  const beginning = useActThen(useRefreshPapers());
  const [chosen, setChosen] = useState<string | null>(null);
  const [language, setLanguage] = useState<Language>(ofScreen);
  const first = parties.find(({ isOnRoute }) => isOnRoute) ?? parties[0];
  const party = parties.find(({ referral }) => referral === chosen) ?? first;
  if (party === undefined) return null;
  const group = (isOnRoute: boolean) =>
    parties
      .filter((one) => one.isOnRoute === isOnRoute)
      .map(({ referral }) => ({ value: referral, label: pack.label('referrals', referral) }));
  const groups = [
    { group: texts.onRoute, items: group(true) },
    { group: texts.others, items: group(false) },
  ].filter(({ items }) => items.length > 0);
  return (
    <Stack gap="xs" component="section" aria-label={texts.begin}>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={texts.party}
          value={party.referral}
          data={groups}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <NativeSelect
          label={texts.language}
          value={language}
          data={(['nl', 'en'] as const).map((value) => ({ value, label: texts.languages[value] }))}
          onChange={(event) => setLanguage(event.currentTarget.value === 'en' ? 'en' : 'nl')}
        />
        <BusyButton
          variant="default"
          busy={beginning.busy}
          onClick={() =>
            void beginning.run(
              () => client.triage.draftLetter({ dossierId, referral: party.referral, language }),
              texts.begun,
            )
          }
        >
          {texts.begin}
        </BusyButton>
      </Group>
      {party.purpose === null ? null : (
        <ConsentNotice dossierId={dossierId} purpose={party.purpose} showGiven />
      )}
      <ErrorNotice error={beginning.failure} texts={texts.errors} />
    </Stack>
  );
}
