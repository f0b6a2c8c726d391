import { Button, Card, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { PaperclipIcon } from '@phosphor-icons/react/dist/csr/Paperclip';
import { useEffect, useRef, useState } from 'react';
import { lineSchema } from '../../../../shared/kernel/primitives.ts';
import { useAnnounce } from '../../../ui/announce.tsx';
import { useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { holdsUnread } from '../../../ui/unread.ts';
import { IncidentDay } from '../links/incident-day.tsx';
import { useIncidentNames } from '../links/use-incident-names.ts';
import classes from './adding.module.css';
import { type CaptureDraft, CaptureFields } from './capture-fields.tsx';
import type { ImportTarget } from './import-queue.ts';
import { namePasted } from './name-pasted.ts';
import { useImportQueue } from './use-import-queue.ts';

type AddEvidenceProps = {
  dossierId: string;
  incidentId: string | null;
  onIncident: (incidentId: string | null) => void;
};

/** Drop, choose or paste; what is known of the origin is written down beside it. */
export function AddEvidence({ dossierId, incidentId, onIncident }: AddEvidenceProps) {
  const { add: texts, captured: capture, reading } = useMessages('evidence');
  const { queue } = useImportQueue();
  const announce = useAnnounce();
  const moments = useMoments();
  const sentence = useFieldSentence();
  const openChooser = useRef<() => void>(null);
  const [startsOpen] = useState(incidentId !== null);
  const [sourceUrl, setSourceUrl] = useState('');
  const [moment, setMoment] = useState<Pick<ImportTarget, 'capturedAt' | 'capturedPrecision'>>({
    capturedAt: null,
    capturedPrecision: 'minute',
  });
  const isAhead = moment.capturedAt !== null && moments.isAfterToday(moment.capturedAt);
  const momentBox = useRef<HTMLDivElement>(null);
  const source = lineSchema.safeParse(sourceUrl);
  const [collectedBy, setCollectedBy] = useState('');
  const collector = lineSchema.safeParse(collectedBy);
  const [captured, setCaptured] = useState<CaptureDraft>({ captureWay: null, captureNote: '' });
  const note = lineSchema.safeParse(captured.captureNote);
  const [day, setDay] = useState<number | null>(null);
  const { incidents, hasOlder, nameOf } = useIncidentNames(dossierId, day);
  const offered = incidents.map((incident) => incident.incidentId);
  // What is chosen stays in the list, also where another day is looked at.
  const choices = incidentId === null || offered.includes(incidentId) ? offered : [incidentId, ...offered];

  const add = (files: readonly File[]) => {
    if (files.length === 0) return;
    if (isAhead || holdsUnread(momentBox.current)) {
      // Where it is said why they are not added yet.
      momentBox.current?.closest('details')?.setAttribute('open', '');
      momentBox.current?.querySelector('input')?.focus();
      return;
    }
    queue.add(files, {
      dossierId,
      incidentId,
      sourceUrl: source.success ? source.data.trim() : '',
      ...moment,
      collectedBy: collector.success ? collector.data.trim() : '',
      captureWay: captured.captureWay,
      captureNote: note.success ? note.data.trim() : '',
    });
    announce(texts.queued(files.length));
  };

  const latestAdd = useRef(add);
  useEffect(() => {
    latestAdd.current = add;
  });
  useEffect(() => {
    // Pasting works anywhere on the screen; text that is pasted into a field stays text.
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latestAdd.current(files.map((file) => namePasted(file, texts.pasted(moments.toLocal(Date.now())))));
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [texts, moments]);

  return (
    <Card withBorder component="section" aria-label={texts.title}>
      <Stack gap="sm">
        <Dropzone
          onDrop={add}
          openRef={openChooser}
          activateOnClick={false}
          activateOnKeyboard={false}
          // The drop area is for the pointer; the button inside does the same for everybody.
          tabIndex={-1}
          role="presentation"
          inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
          className={classes['zone']}
        >
          <Group gap="md" wrap="wrap">
            <PaperclipIcon aria-hidden size={28} />
            <Stack gap={0}>
              <Text fw={600}>{texts.drop}</Text>
              <Text size="sm">{texts.paste}</Text>
            </Stack>
            <Button ml="auto" onClick={() => openChooser.current?.()} className={classes['choose']}>
              {texts.choose}
            </Button>
          </Group>
        </Dropzone>
        <Text size="sm">{texts.limit}</Text>
        {/* Not asked of everybody: the evidence itself stays in sight. Open for whoever comes from an incident. */}
        <details open={startsOpen}>
          <summary className={classes['summary']}>{texts.origin}</summary>
          <Stack gap="sm" pt="xs">
            <Group grow align="flex-start">
              <NativeSelect
                label={texts.incident}
                value={incidentId ?? ''}
                data={[
                  { value: '', label: texts.noIncident },
                  ...choices.map((value) => ({ value, label: nameOf(value) })),
                ]}
                onChange={(event) => onIncident(event.currentTarget.value || null)}
              />
              <TextInput
                label={texts.sourceUrl}
                description={texts.sourceUrlHint}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                autoComplete="off"
                value={sourceUrl}
                error={source.success ? undefined : sentence(source.error.issues[0]?.message)}
                onChange={(event) => setSourceUrl(event.currentTarget.value)}
              />
            </Group>
            <Stack gap="sm" maw="30rem">
              {hasOlder ? <IncidentDay day={day} onChange={setDay} isEmpty={incidents.length === 0} /> : null}
              <TextInput
                label={reading.collectedBy}
                description={reading.collectedByHint}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                value={collectedBy}
                onChange={(event) => setCollectedBy(event.currentTarget.value)}
                error={collector.success ? null : sentence(collector.error.issues[0]?.message)}
              />
              <div ref={momentBox}>
                <MomentInput
                  label={texts.capturedAt}
                  description={texts.capturedAtHint}
                  clearable
                  value={moment.capturedAt}
                  known={moment.capturedPrecision ?? 'minute'}
                  error={isAhead ? sentence('moment-in-future') : undefined}
                  onChange={(capturedAt, capturedPrecision) => setMoment({ capturedAt, capturedPrecision })}
                />
              </div>
              <CaptureFields
                value={captured}
                hint={capture.wayHint}
                onChange={(patch) => setCaptured((before) => ({ ...before, ...patch }))}
              />
            </Stack>
          </Stack>
        </details>
      </Stack>
    </Card>
  );
}
