import { Anchor } from '@mantine/core';
import { ProjectorScreenIcon } from '@phosphor-icons/react/dist/csr/ProjectorScreen';
import { Link } from 'react-router';
import { BusyButton } from '../../ui/busy-button.tsx';
import { ErrorNotice } from '../../ui/errors.tsx';
import { focusScreenIfLost } from '../../ui/keep-focus.ts';
import { useMessages } from '../../ui/language.tsx';
import classes from './projected-banner.module.css';
import { useProjected, useProjecting } from './use-projected.ts';

/** On every screen, while something stands on the big screen: what, and the way to take it away. */
export function ProjectedBanner() {
  const texts = useMessages('reviews');
  const projected = useProjected();
  const { busy, failure, stop } = useProjecting();
  return (
    <>
      <div role="status">
        {projected === null ? null : (
          <div className={classes['line']}>
            <ProjectorScreenIcon size={20} aria-hidden />
            <span>{texts.banner(projected.code)}</span>
            <Anchor component={Link} to={`/dossiers/${projected.dossierId}`} size="sm">
              {texts.open}
            </Anchor>
            <BusyButton
              size="compact-sm"
              variant="default"
              busy={busy}
              onClick={() => void stop().then(focusScreenIfLost)}
            >
              {texts.stop}
            </BusyButton>
          </div>
        )}
      </div>
      <ErrorNotice error={projected === null ? null : failure} />
    </>
  );
}
