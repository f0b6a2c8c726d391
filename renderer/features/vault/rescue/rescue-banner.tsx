import { Anchor, CloseButton } from '@mantine/core';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OpeningNotice } from '../../../../shared/features/vault/model.ts';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useOpenVault } from '../../../ui/organisation.tsx';
import { reasonWords } from './reason-words.ts';
import classes from './rescue-banner.module.css';

/** How often the service is asked whether the vault is still as it was: a check in the background may have found damage. */
const ASK_EVERY = 10_000;

/** On every screen: that the vault is only read, and what was out of the ordinary at opening. */
export function RescueBanner() {
  const { queries } = useApi();
  const { rescue } = useMessages('vault');
  const vault = useOpenVault();
  const isWritten = vault?.mode.kind === 'open';
  useQuery(queries.vault.status.queryOptions({ refetchInterval: isWritten ? ASK_EVERY : false }));
  return (
    <>
      <div role="status">
        {vault === null || vault.mode.kind === 'open' ? null : (
          <p className={classes['line']}>
            <InfoIcon size={20} aria-hidden />
            <span>
              <strong>{rescue.banner}.</strong> {reasonWords(rescue.short, vault.mode)}
            </span>
            <Anchor component={Link} to="/vault" size="sm">
              {rescue.more}
            </Anchor>
          </p>
        )}
      </div>
      {vault?.notices.map((notice) => (
        <Notice key={notice} notice={notice} />
      ))}
    </>
  );
}

function Notice({ notice }: { notice: OpeningNotice }) {
  const { rescue } = useMessages('vault');
  const [closed, setClosed] = useState(false);
  if (closed) return null;
  return (
    <p className={classes['line']}>
      <InfoIcon size={20} aria-hidden />
      <span>{rescue.notices[notice]}</span>
      <CloseButton size="sm" aria-label={rescue.noticeClose} onClick={() => setClosed(true)} />
    </p>
  );
}
