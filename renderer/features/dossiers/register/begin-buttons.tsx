import { Button, Group } from '@mantine/core';
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus';
import { memo } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../../ui/language.tsx';
import { useNewDossier } from '../new-dossier/use-new-dossier.tsx';

/** The ways to more dossiers: a report, and an earlier register. */
export const BeginButtons = memo(function BeginButtons() {
  const { register: texts, imports } = useMessages('dossiers');
  const newDossier = useNewDossier();
  return (
    <Group gap="xs">
      <Button variant="default" component={Link} to="/dossiers/import">
        {imports.registerOpen}
      </Button>
      <Button leftSection={<PlusIcon aria-hidden />} onClick={newDossier}>
        {texts.newReport}
      </Button>
    </Group>
  );
});
