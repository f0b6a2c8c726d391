import { Stack, Tooltip } from '@mantine/core';
import { ProjectorScreenIcon } from '@phosphor-icons/react/dist/csr/ProjectorScreen';
import { BusyButton } from '../../ui/busy-button.tsx';
import { ErrorNotice } from '../../ui/errors.tsx';
import { useKey } from '../../ui/keys.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useProjected, useProjecting } from './use-projected.ts';

/** On the page of a dossier: shows it on the big screen, and takes it away again. */
export function ProjectButton({ dossierId }: { dossierId: string }) {
  const texts = useMessages('reviews');
  const projected = useProjected();
  const { busy, failure, project, stop } = useProjecting();
  const isShown = projected?.dossierId === dossierId;
  const toggle = () => {
    if (!busy) void (isShown ? stop() : project(dossierId));
  };
  useKey('b', toggle, texts.projectKey);
  return (
    <Stack gap={4} align="flex-end" maw="26rem">
      <ErrorNotice error={failure} texts={texts.errors} />
      <Tooltip label={texts.projectHint} multiline w="18rem" withArrow>
        <BusyButton
          variant="default"
          busy={busy}
          leftSection={<ProjectorScreenIcon aria-hidden />}
          onClick={toggle}
        >
          {isShown ? texts.stop : texts.project}
        </BusyButton>
      </Tooltip>
    </Stack>
  );
}
