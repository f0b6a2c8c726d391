import { Button, Group } from '@mantine/core';
import { DesktopIcon } from '@phosphor-icons/react/dist/csr/Desktop';
import { FilesIcon } from '@phosphor-icons/react/dist/csr/Files';
import { HouseIcon } from '@phosphor-icons/react/dist/csr/House';
import { UsbIcon } from '@phosphor-icons/react/dist/csr/Usb';
import type { Folder } from '../../../../shared/features/vault/model.ts';
import { useMessages } from '../../../ui/language.tsx';

const icons = { home: HouseIcon, desktop: DesktopIcon, documents: FilesIcon, disk: UsbIcon } as const;

type StartPlacesProps = {
  places: Folder['places'];
  /** The folder shown. */
  present: string;
  onEnter: (folderId: string) => void;
};

/** Ways to where looking for a folder mostly begins: the person's own folders, and the sticks that are in. */
export function StartPlaces({ places, present, onEnter }: StartPlacesProps) {
  const { picker } = useMessages('vault');
  if (places.length === 0) return null;
  return (
    <Group role="group" aria-label={picker.places} gap="xs">
      {places.map(({ folderId, kind, name }) => {
        const PlaceIcon = icons[kind];
        return (
          <Button
            key={folderId}
            size="compact-sm"
            variant={folderId === present ? 'light' : 'subtle'}
            leftSection={<PlaceIcon aria-hidden />}
            aria-current={folderId === present ? 'location' : undefined}
            onClick={() => onEnter(folderId)}
          >
            {kind === 'disk' ? picker.disk(name) : picker.own[kind]}
          </Button>
        );
      })}
    </Group>
  );
}
