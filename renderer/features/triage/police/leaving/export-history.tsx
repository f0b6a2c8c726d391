import { Text } from '@mantine/core';
import type { PoliceExport } from '../../../../../shared/features/triage/police-model.ts';
import { bytesToText } from '../../../../ui/bytes-to-text.ts';
import { useLanguage, useMessages } from '../../../../ui/language.tsx';
import { useMoments } from '../../../../ui/moments.ts';
import { Section } from '../../../../ui/section.tsx';
import { useFreeWords } from '../../../../ui/veil.tsx';
import classes from '../police.module.css';

/** When a package left the vault, by whom, and how it was protected. */
export function ExportHistory({ exports }: { exports: readonly PoliceExport[] }) {
  const { leaving: texts } = useMessages('triage').police.screen;
  const { language } = useLanguage();
  const moments = useMoments();
  const free = useFreeWords();
  if (exports.length === 0) return null;
  return (
    <Section title={texts.history}>
      <ul className={classes['list']} aria-label={texts.history}>
        {exports.map(({ exportId, at, memberName, isSealed, reason, withoutConsent, ...made }) => (
          <li key={exportId} className={classes['report']}>
            <Text size="sm">
              {moments.dateTime(at)} · {texts.historyLine(made.exhibits, bytesToText(made.bytes, language))}
            </Text>
            <Text size="sm" c="dimmed">
              {[
                ...(free(memberName) === '' ? [] : [texts.by(memberName)]),
                isSealed
                  ? texts.wasSealed
                  : free(reason) === ''
                    ? texts.wasPlainHidden
                    : texts.wasPlain(reason),
                ...(withoutConsent === '' ? [] : [texts.wasWithoutConsent(free(withoutConsent))]),
                `SHA-256 ${made.manifestSha256.slice(0, 8)}…`,
              ].join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
