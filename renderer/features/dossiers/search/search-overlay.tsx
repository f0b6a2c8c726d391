import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useKey } from '../../../ui/keys.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useNewDossier } from '../new-dossier/use-new-dossier.tsx';
import { SearchBox } from './search-box.tsx';

/** Over an open drawer, for the mouse as well; below what falls open inside it (300). */
const ABOVE_DRAWER = 250;

/** Always there: Ctrl+K finds everything, N writes down a new report. */
export function SearchOverlay() {
  const { search: texts, searchAll, keys } = useMessages('dossiers');
  const navigate = useNavigate();
  const { actions } = useMessages('kernel');
  const newDossier = useNewDossier();
  const [opened, setOpened] = useState(false);
  useKey('Ctrl+K', () => setOpened(true), keys.search);
  useKey('g z', () => void navigate('/search'), searchAll.key);
  useKey('n', newDossier, keys.newReport);
  return (
    <Modal
      opened={opened}
      onClose={() => setOpened(false)}
      title={texts.title}
      size="lg"
      yOffset="8vh"
      zIndex={ABOVE_DRAWER}
      // What was looked for is gone with the box: nobody finds the last search on the screen.
      keepMounted={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <SearchBox onDone={() => setOpened(false)} />
    </Modal>
  );
}
