import { ActionIcon, Anchor, Box, Group, Menu, Text } from '@mantine/core';
import { DotsThreeIcon } from '@phosphor-icons/react/dist/csr/DotsThree';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Report, TimelineEntry } from '../../../../shared/features/dossiers/model.ts';
import { dossierStatusSchema, noteKindSchema } from '../../../../shared/features/dossiers/model.ts';
import { cutToWords } from '../../../../shared/kernel/cut-to-words.ts';
import { packItemSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { usePutAside } from '../../../ui/use-put-aside.ts';
import { FreeText } from '../dossier/free-text.tsx';
import { useRefresh } from '../dossier/use-refresh.ts';
import { entryMoment } from './entry-moment.ts';
import { KindIcon } from './kind-icon.tsx';
import { NoteForm } from './note-form.tsx';
import { StepText } from './step-text.tsx';
import classes from './timeline.module.css';

/** Characters of what was told that its line shows at most. */
const FIRST_WORDS = 160;

type TimelineItemProps = {
  dossierId: string;
  /** Left out of the text while names are hidden. */
  personName: string;
  /** Null for all entries but that of a report. */
  report: Report | null;
  entry: TimelineEntry;
  /** What somebody looked for: it is brought into sight and marked. */
  found: boolean;
};

/** One entry: what it is, when, what it says; notes can be changed and put aside. */
export function TimelineItem({ dossierId, personName, report, entry, found }: TimelineItemProps) {
  const { timeline: texts, note: noteTexts } = useMessages('dossiers');
  const { client } = useApi();
  const moments = useMoments();
  const refresh = useRefresh();
  const announce = useAnnounce();
  const { failure, putAside } = usePutAside();
  const readOnly = useIsReadOnly();
  const menuButton = useRef<HTMLButtonElement>(null);
  const [editing, setEditing] = useState(false);
  const kind = noteKindSchema.safeParse(entry.kind);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (found) item.current?.scrollIntoView({ block: 'center' });
  }, [found]);

  const remove = () =>
    putAside({
      item: item.current,
      remove: () => client.dossiers.removeNote({ entryId: entry.entryId }),
      restore: () => client.dossiers.restoreNote({ entryId: entry.entryId }),
      refresh,
      done: texts.removed,
      restored: texts.restored,
    });

  function endEditing() {
    setEditing(false);
    // The menu button comes back in the next frame; focus must not be lost after a save.
    requestAnimationFrame(() => menuButton.current?.focus());
  }

  if (editing && kind.success) {
    return (
      <li className={classes['entry']}>
        <Box flex={1}>
          <NoteForm
            title={noteTexts.editTitle}
            draftKey={`dossiers.note-edit:${entry.entryId}`}
            kinds={['note', 'contact', 'working-note']}
            note={{ kind: kind.data, happenedAt: entry.happenedAt, text: entry.text }}
            onCancel={endEditing}
            save={async (note) => {
              await client.dossiers.changeNote({ entryId: entry.entryId, note });
              await refresh();
              announce(noteTexts.saved);
              endEditing();
            }}
          />
        </Box>
      </li>
    );
  }

  const { time, known } = entryMoment(entry, moments);
  return (
    <li ref={item} className={classes['entry']} data-kind={entry.kind} data-found={found || undefined}>
      <span className={classes['time']}>{time}</span>
      <KindIcon kind={entry.kind} />
      <Box flex={1} miw={0}>
        <Text component="span" size="sm" fw={600}>
          {texts.kinds[entry.kind]}
        </Text>
        {known === '' ? null : (
          <Text component="span" size="sm" c="dimmed">
            {' '}
            {known}
          </Text>
        )}
        <EntryText dossierId={dossierId} personName={personName} report={report} entry={entry} />
        <ErrorNotice error={failure} />
      </Box>
      {entry.editable && kind.success && !readOnly ? (
        <Menu position="bottom-end" withInitialFocusPlaceholder={false} portalProps={{ target: '#main' }}>
          <Menu.Target>
            <ActionIcon
              ref={menuButton}
              variant="subtle"
              color="gray"
              aria-label={texts.entryMenu(texts.kinds[entry.kind], moments.dateTime(entry.happenedAt))}
            >
              <DotsThreeIcon aria-hidden weight="bold" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setEditing(true)}>{texts.edit}</Menu.Item>
            <Menu.Item onClick={() => void remove()}>{texts.remove}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </li>
  );
}

function EntryText({ dossierId, personName, report, entry }: Omit<TimelineItemProps, 'found'>) {
  const { timeline: texts, status: statuses, danger } = useMessages('dossiers');
  const moments = useMoments();
  const pack = usePack();
  if (entry.step !== null) return <StepText personName={personName} entry={entry} step={entry.step} />;
  switch (entry.kind) {
    case 'status': {
      const status = dossierStatusSchema.safeParse(entry.text);
      return status.success ? (
        <Text size="sm">{texts.statusText(statuses[status.data].toLowerCase())}</Text>
      ) : null;
    }
    case 'incident':
      return (
        <Group gap="xs">
          <Text size="sm">{texts.incidentText}</Text>
          <Anchor component={Link} size="sm" to={`?tab=incidents&item=${entry.objectId ?? ''}`}>
            {texts.openIncident}
          </Anchor>
        </Group>
      );
    case 'import':
      return (
        <Group gap="xs">
          <Text size="sm">{texts.importText(Number(entry.text))}</Text>
          <Anchor component={Link} size="sm" to="?tab=incidents">
            {texts.openImport}
          </Anchor>
        </Group>
      );
    case 'evidence':
      return (
        <Group gap="xs">
          <Text size="sm" className={classes['text']}>
            {entry.text}
          </Text>
          <Anchor component={Link} size="sm" to={`/dossiers/${dossierId}/evidence/${entry.objectId ?? ''}`}>
            {texts.openEvidence}
          </Anchor>
        </Group>
      );
    case 'report': {
      // May be a million characters: no more is looked at than can be shown.
      const beginning = (report?.account ?? '').slice(0, 2 * (FIRST_WORDS + 1));
      const words = cutToWords(beginning, FIRST_WORDS);
      return (
        <>
          <Group gap="xs">
            {/* The line of a report is the door it came in by. */}
            <Text size="sm">
              {packItemSchema.safeParse(entry.text).success ? pack.label('channels', entry.text) : entry.text}
            </Text>
            <Anchor component={Link} size="sm" to="?tab=reports">
              {texts.openReport}
            </Anchor>
          </Group>
          {report?.danger === 'yes' ? (
            <Text size="sm" fw={600}>
              {report.safeAt === null ? danger.line : danger.lineOver(moments.dateTime(report.safeAt))}
            </Text>
          ) : null}
          {words === '' ? null : (
            <Text size="sm" className={classes['text']}>
              <FreeText personName={personName}>{words}</FreeText>
              {[...beginning].length > FIRST_WORDS ? '…' : ''}
            </Text>
          )}
        </>
      );
    }
    case 'note':
    case 'contact':
    case 'working-note':
    case 'consent':
    case 'collecting':
    case 'action':
    case 'triage':
      return (
        <Text size="sm" className={classes['text']}>
          <FreeText personName={personName}>{entry.text}</FreeText>
        </Text>
      );
  }
}
