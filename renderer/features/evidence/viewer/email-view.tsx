import { Stack, Text } from '@mantine/core';
import type { Preview } from '../../../../shared/features/evidence/model.ts';
import { bytesToText } from '../../../ui/bytes-to-text.ts';
import { Facts } from '../../../ui/facts.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import classes from './viewer.module.css';

/** An e-mail as text: who, to whom, what. Attachments are named, not opened. */
export function EmailView({ email }: { email: Extract<Preview, { kind: 'email' }> }) {
  const { viewer: texts } = useMessages('evidence');
  const { language } = useLanguage();
  const moments = useMoments();
  // Mail programs write what they like; what is no date stays as it was.
  const sentAt = Date.parse(email.date);
  return (
    <Stack gap="sm">
      <Facts
        facts={[
          { label: texts.from, value: email.from },
          { label: texts.to, value: email.to },
          { label: texts.subject, value: email.subject },
          { label: texts.date, value: Number.isNaN(sentAt) ? email.date : moments.dateTime(sentAt) },
          {
            label: texts.attachments,
            value:
              email.attachments.length === 0
                ? texts.noAttachments
                : email.attachments
                    .map(({ fileName, size }) => `${fileName} (${bytesToText(size, language)})`)
                    .join('; '),
          },
        ]}
      />
      <ScrollRegion label={texts.emailText} className={classes['paper']}>
        <Text size="sm" className={classes['text']}>
          {email.text}
        </Text>
      </ScrollRegion>
    </Stack>
  );
}
