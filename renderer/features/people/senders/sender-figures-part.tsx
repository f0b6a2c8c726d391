import { Group, Stack, Text } from '@mantine/core';
import type { Sender } from '../../../../shared/features/people/sender-model.ts';
import { Facts } from '../../../ui/facts.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { useDayText } from './use-day-text.ts';

/** How often and how long a sender writes, with which silences, in which forms and where. */
export function SenderFiguresPart({ sender, inDossier }: { sender: Sender; inDossier: boolean }) {
  const { senders } = useMessages('people');
  const texts = senders.figures;
  const pack = usePack();
  const dayText = useDayText();
  const { figures, inVault } = sender;
  const { firstDay, lastDay, afterAsked } = figures;
  const hasDays = firstDay !== null && lastDay !== null;
  return (
    <Stack gap="xs">
      <Text size="sm">{inDossier ? texts.inDossier : texts.inVault}</Text>
      <Group align="flex-start" gap="xl">
        <Facts
          facts={[
            { label: texts.messages, value: figures.messages },
            {
              label: texts.period,
              value: hasDays ? texts.periodText(dayText(firstDay), dayText(lastDay)) : '',
            },
            { label: texts.days, value: hasDays ? figures.activeDays : '' },
            { label: texts.weeks, value: hasDays ? figures.activeWeeks : '' },
            {
              label: texts.silence,
              value: figures.activeDays > 1 ? texts.silenceDays(figures.longestSilence) : '',
            },
            { label: texts.returns, value: figures.activeDays > 1 ? texts.times(figures.returns) : '' },
            { label: texts.afterAsked, value: afterAsked === null ? '' : texts.messagesText(afterAsked) },
            {
              label: texts.vault,
              value: inDossier ? texts.vaultText(inVault.messages, inVault.dossiers) : '',
            },
          ]}
        />
        <Facts
          facts={[
            {
              label: texts.forms,
              value: figures.forms
                .map(({ form, messages }) => texts.share(pack.label('forms', form), messages))
                .join('; '),
            },
            {
              label: texts.platforms,
              value: figures.platforms
                .map(({ platform, messages }) => texts.share(pack.label('platforms', platform), messages))
                .join('; '),
            },
          ]}
        />
      </Group>
      {figures.undated === 0 ? null : <Text size="sm">{texts.undated(figures.undated)}</Text>}
    </Stack>
  );
}
