import {
  Button,
  Group,
  MultiSelect,
  NativeSelect,
  SegmentedControl,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useId, useState } from 'react';
import type { Incident, IncidentFields } from '../../../../shared/features/dossiers/model.ts';
import { precisionSchema } from '../../../../shared/kernel/primitives.ts';
import { DraftForm, useDraftForm } from '../../../ui/draft-form.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { useVeil } from '../../../ui/veil.tsx';
import { useKeptNotice } from '../drafts/use-kept-notice.tsx';
import type { IncidentDraft } from './incident-draft.ts';
import { draftToIncident, emptyIncident, incidentToDraft } from './incident-draft.ts';
import { MoreFields } from './more-fields.tsx';
import { SenderInput } from './sender-input.tsx';
import { useKnownTime } from './use-known-time.ts';

type IncidentFormProps = {
  dossierId: string;
  draftKey: string;
  /** Null for a new one. */
  incident: Incident | null;
  save: (fields: IncidentFields) => Promise<void>;
  /** Shows the form again after it was closed unsent. */
  onReopen: () => void;
};

/** Writes down or changes one incident; everything but when and where may stay empty. */
export function IncidentForm({ dossierId, draftKey, incident, save, onReopen }: IncidentFormProps) {
  const { incident: texts, incidentViews } = useMessages('dossiers');
  const { moment } = useMessages('kernel');
  const moments = useMoments();
  const pack = usePack();
  const precisionId = useId();
  const [first] = useState(() => (incident === null ? emptyIncident(Date.now()) : incidentToDraft(incident)));
  const draft = useDraft<IncidentDraft>(draftKey, first);
  const { sending } = useKeptNotice(draftKey, draft, onReopen);
  const { value } = draft;
  const precision = precisionSchema.safeParse(value.precision).data ?? 'minute';
  const time = useKnownTime({ value, precision, isNew: incident === null });

  const { form, change, sentence } = useDraftForm({
    draft,
    check: () => {
      const checked = draftToIncident(value, moments);
      if (!checked.ok) return checked;
      const { occurredAt, knownAt } = checked.value;
      const isAhead = (at: number | null, stored: number | null | undefined) =>
        at !== null && at !== stored && moments.isAfterToday(at);
      const errors = {
        ...(isAhead(occurredAt, incident?.occurredAt) ? { occurredAt: 'moment-in-future' } : {}),
        ...(isAhead(knownAt, incident?.knownAt) ? { knownAt: 'moment-in-future' } : {}),
      };
      return Object.keys(errors).length > 0 ? { ok: false, errors } : checked;
    },
    save: (fields: IncidentFields) => sending(() => save(fields)),
    sentences: {
      'platform-missing': texts.platformMissing,
      'date-missing': moment.dateMissing,
      'reach-wrong': incidentViews.more.reachWrong,
      'link-credentials': incidentViews.more.credentials,
    },
  });

  return (
    <DraftForm form={form} save={texts.save}>
      <div>
        <Text size="sm" fw={500} id={precisionId} mb={4}>
          {texts.precision}
        </Text>
        <SegmentedControl
          aria-labelledby={precisionId}
          value={time.asked}
          onChange={(next) => change(time.choose(next))}
          data={precisionSchema.options.map((option) => ({
            value: option,
            label: texts.precisions[option],
          }))}
        />
      </div>
      <MomentInput
        label={texts.occurredAt}
        description={time.asked === precision ? undefined : texts.timeUnknown}
        value={value.occurredAt}
        precision={time.asked}
        known={precision === 'minute' ? 'minute' : 'day'}
        error={sentence('occurredAt')}
        onChange={(at, known) => change(time.fill(at, known))}
      />
      <NativeSelect
        label={texts.platform}
        required
        value={value.platform}
        error={sentence('platform')}
        data={[{ value: '', label: '—' }, ...pack.options('platforms')]}
        onChange={(event) => change({ platform: event.currentTarget.value })}
      />
      <SenderInput
        dossierId={dossierId}
        platform={value.platform}
        value={value.sender}
        error={sentence('sender')}
        onChange={(sender) => change({ sender })}
      />
      <MultiSelect
        label={texts.forms}
        description={texts.formsHint}
        searchable
        comboboxProps={{ withinPortal: false }}
        // The list itself scrolls: a frame around it would be one more thing to reach.
        withScrollArea={false}
        styles={{ options: { maxHeight: '16rem', overflowY: 'auto' } }}
        maxValues={20}
        value={value.forms}
        error={sentence('forms')}
        data={[...pack.options('forms')]}
        onChange={(forms) => change({ forms })}
      />
      <MessageField
        present={incident !== null && incident.message !== ''}
        value={value.message}
        error={sentence('message')}
        onChange={(message) => change({ message })}
      />
      <TextInput
        label={texts.url}
        type="url"
        autoComplete="off"
        value={value.url}
        error={sentence('url')}
        onChange={(event) => change({ url: event.currentTarget.value })}
      />
      <Textarea
        label={texts.remarks}
        autosize
        minRows={2}
        maxRows={8}
        value={value.remarks}
        error={sentence('remarks')}
        onChange={(event) => change({ remarks: event.currentTarget.value })}
      />
      <MoreFields draft={value} sentence={sentence} change={change} />
    </DraftForm>
  );
}

type MessageFieldProps = {
  /** A message stands here already: it stays veiled until somebody wants to change it. */
  present: boolean;
  value: string;
  error: string | undefined;
  onChange: (message: string) => void;
};

function MessageField({ present, value, error, onChange }: MessageFieldProps) {
  const { incident: texts } = useMessages('dossiers');
  const { veil: veilTexts } = useMessages('kernel');
  const veil = useVeil();
  const [lifted, setLifted] = useState(false);
  if (present && veil.messages && !lifted) {
    return (
      <Group gap="xs">
        <Text size="sm">
          {texts.message}: {veilTexts.characters(value.length)}
        </Text>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`${veilTexts.open}: ${texts.message}`}
          onClick={() => setLifted(true)}
        >
          {veilTexts.open}
        </Button>
      </Group>
    );
  }
  return (
    <Textarea
      label={texts.message}
      description={texts.messageHint}
      autosize
      autoFocus={lifted}
      minRows={3}
      maxRows={12}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
