import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Consent } from '../../../shared/features/consent/model.ts';
import { useMessages } from '../../ui/language.tsx';
import { useMoments } from '../../ui/moments.ts';
import { useFreeWords } from '../../ui/veil.tsx';
import classes from './consent.module.css';

/** Every answer to one question, latest first: it stays, whatever came after it. */
export function ConsentHistory({ dossierId, consents }: { dossierId: string; consents: readonly Consent[] }) {
  const texts = useMessages('consent');
  const moments = useMoments();
  const free = useFreeWords();
  const answers = consents.length;
  const withdrawals = consents.filter(({ withdrawnAt }) => withdrawnAt !== null).length;
  return (
    <details>
      <summary className={classes['summary']}>{texts.history(answers + withdrawals)}</summary>
      <ul className={classes['history']}>
        {consents.map((consent) => (
          <li key={consent.consentId}>
            <Text size="sm">
              {texts.answered[consent.answer]}, {moments.dateTime(consent.givenAt)} · {texts.how[consent.how]}
              {consent.until === null ? '' : ` · ${texts.until(moments.date(consent.until - 1))}`}
            </Text>
            {[
              free(consent.recipient === '' ? '' : texts.recipient(consent.recipient)),
              free(consent.scope),
              free(consent.remarks),
              consent.withdrawnAt === null
                ? ''
                : `${texts.withdrawnOn(moments.dateTime(consent.withdrawnAt))}${free(`: ${consent.withdrawnNote}`)}`,
            ]
              .filter((line) => line !== '')
              .map((line) => (
                <Text key={line} size="sm" className={classes['text']}>
                  {line}
                </Text>
              ))}
            {consent.evidenceId === null ? null : (
              <Anchor component={Link} size="sm" to={`/dossiers/${dossierId}/evidence/${consent.evidenceId}`}>
                {texts.formLink}
              </Anchor>
            )}
            <Text size="sm" c="dimmed">
              {texts.recordedBy(free(consent.recordedBy), moments.dateTime(consent.createdAt))}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
