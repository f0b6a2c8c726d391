import { Anchor, Stack, Text, Title } from '@mantine/core';
import { CopyIcon } from '@phosphor-icons/react/dist/csr/Copy';
import { Link } from 'react-router';
import type { CustodyEvent, EvidenceItem } from '../../../../shared/features/evidence/model.ts';
import { bytesToText } from '../../../ui/bytes-to-text.ts';
import { CopyText } from '../../../ui/copy-text.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { Name, useFreeWords, useVeil } from '../../../ui/veil.tsx';
import { ItemActions } from '../leaving/item-actions.tsx';
import { LinkedIncidents } from '../links/linked-incidents.tsx';
import { useIncidentNames } from '../links/use-incident-names.ts';
import { capturedBeforeWords } from './captured-before-words.ts';
import { CapturedForm } from './captured-form.tsx';
import { CustodyNoteForm } from './note-form.tsx';
import classes from './viewer.module.css';

/** What is known of an item, and its chain of custody. */
export function EvidenceDetails({ item, custody }: { item: EvidenceItem; custody: readonly CustodyEvent[] }) {
  const { viewer: texts, captured, custody: events, leaving, reading } = useMessages('evidence');
  const readOnly = useIsReadOnly();
  const { names } = useVeil();
  // Not where somebody reads along: what stands in a field cannot be veiled.
  const isChanged = !readOnly && !names;
  const free = useFreeWords();
  const { nameOf } = useIncidentNames(item.dossierId);
  const moments = useMoments();
  const textOf = ({ kind, text }: CustodyEvent): string => {
    if (kind === 'linked' || kind === 'unlinked') return nameOf(text);
    if (kind === 'checked') return outcomeOf(leaving.check.outcome, text);
    if (kind === 'described') {
      return capturedBeforeWords(text, { texts: captured, withPrecision: moments.withPrecision, free });
    }
    if (kind === 'collected' && text === '') return captured.nothingBefore;
    if (kind === 'collected') return free(text) === '' ? '' : captured.before(free(text));
    return free(text);
  };
  const { language } = useLanguage();
  return (
    <Stack component="aside" gap="md" aria-label={texts.details}>
      <Title order={2} size="h4">
        {texts.details}
      </Title>
      <Facts
        facts={[
          { label: texts.size, value: bytesToText(item.size, language) },
          { label: texts.mediaType, value: item.mediaType },
          { label: texts.addedAt, value: moments.dateTime(item.addedAt) },
          ...(isChanged
            ? []
            : [
                {
                  label: texts.capturedAt,
                  value:
                    item.capturedAt === null
                      ? ''
                      : moments.withPrecision(item.capturedAt, item.capturedPrecision),
                },
                {
                  label: captured.way,
                  value: item.captureWay === null ? '' : captured.ways[item.captureWay],
                },
                { label: captured.note, value: free(item.captureNote) },
              ]),
          // Text, never a link: nothing here may lead to the sender's page by a slip of the hand.
          { label: texts.sourceUrl, value: item.sourceUrl },
          { label: reading.label, value: reading.states[item.reading] },
          {
            label: reading.derivedFrom,
            value:
              item.derivedFrom === null ? (
                ''
              ) : (
                <Anchor
                  component={Link}
                  size="sm"
                  to={`/dossiers/${item.dossierId}/evidence/${item.derivedFrom}`}
                >
                  {reading.original}
                </Anchor>
              ),
          },
          ...(isChanged
            ? []
            : [
                {
                  label: reading.collectedBy,
                  value: item.collectedBy === '' ? '' : <Name>{item.collectedBy}</Name>,
                },
              ]),
          { label: texts.fingerprint, value: <code className={classes['fingerprint']}>{item.sha256}</code> },
        ]}
      />
      <CopyText
        text={item.sha256}
        label={texts.copy}
        done={texts.copied}
        leftSection={<CopyIcon aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
      />
      {isChanged ? (
        // A part of its own: whoever saves goes on in it, as the form itself begins anew.
        <section>
          <CapturedForm key={capturedOf(item)} item={item} />
        </section>
      ) : null}
      <LinkedIncidents item={item} />
      <ItemActions item={item} />
      <Title order={2} size="h4">
        {texts.custody}
      </Title>
      <ol className={classes['custody']}>
        {custody.map((event) => (
          <li key={event.eventId}>
            <Text component="span" size="sm" fw={600}>
              {events[event.kind]}
            </Text>{' '}
            · {moments.dateTime(event.at)} · <Name>{event.memberName}</Name>
            {textOf(event) === '' ? null : <div>{textOf(event)}</div>}
          </li>
        ))}
      </ol>
      {readOnly ? null : <CustodyNoteForm evidenceId={item.evidenceId} />}
    </Stack>
  );
}

/** The text of such an event is the code of what is wrong; empty where all is well. */
function outcomeOf(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? '') : '';
}

/** The form begins anew with what is stored, once that is otherwise. */
const capturedOf = ({
  collectedBy,
  capturedAt,
  capturedPrecision,
  captureWay,
  captureNote,
}: EvidenceItem): string => [collectedBy, capturedAt, capturedPrecision, captureWay, captureNote].join(' ');
