import { Alert, SegmentedControl, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useMessages } from '../../../ui/language.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import classes from './viewer.module.css';

type ImageViewProps = { bytes: Uint8Array<ArrayBuffer>; mediaType: string; fileName: string };

/** A picture, fitting or in full size. Its address exists only as long as it is shown. */
export function ImageView({ bytes, mediaType, fileName }: ImageViewProps) {
  const { viewer: texts } = useMessages('evidence');
  const [zoom, setZoom] = useState('fit');
  const [address, setAddress] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, mediaType]);

  if (failed) return <Alert variant="light">{texts.imageFailed}</Alert>;
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={texts.zoom}
        value={zoom}
        onChange={setZoom}
        data={[
          { value: 'fit', label: texts.fit },
          { value: 'full', label: texts.fullSize },
        ]}
        style={{ alignSelf: 'flex-start' }}
      />
      <ScrollRegion label={texts.preview} className={classes['paper']}>
        {address === null ? null : (
          <img
            src={address}
            alt={texts.imageAlt(fileName)}
            className={classes[zoom === 'full' ? 'full' : 'fit']}
            onError={() => setFailed(true)}
          />
        )}
      </ScrollRegion>
    </Stack>
  );
}
