import { Fieldset, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { complaintDueAt } from '../../../../shared/features/dossiers/complaint-term.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useTimeZone } from '../../../ui/organisation.tsx';
import { usePack } from '../../../ui/pack.tsx';
import type { IncidentDraft } from './incident-draft.ts';
import { asksForComplaint, offenceOptions } from './offence-options.ts';

type MoreFieldsProps = {
  draft: IncidentDraft;
  sentence: (field: keyof IncidentDraft) => string | undefined;
  change: (patch: Partial<IncidentDraft>) => void;
};

/** What can be known of an incident besides what was said: never needed to write it down. */
export function MoreFields({ draft, sentence, change }: MoreFieldsProps) {
  const { incidentViews } = useMessages('dossiers');
  const { more: texts } = incidentViews;
  const { language } = useLanguage();
  const { pack } = usePack();
  const moments = useMoments();
  const zone = useTimeZone();
  const complaint = asksForComplaint(pack, draft.offences);
  return (
    <Fieldset legend={texts.title}>
      <Stack gap="sm">
        <MultiSelect
          label={texts.offences}
          description={texts.offencesHint}
          searchable
          comboboxProps={{ withinPortal: false }}
          withScrollArea={false}
          styles={{ options: { maxHeight: '16rem', overflowY: 'auto' } }}
          maxValues={20}
          value={draft.offences}
          error={sentence('offences')}
          data={offenceOptions(pack, { forms: draft.forms, language, texts })}
          onChange={(offences) => change({ offences })}
        />
        {complaint === 'no' ? null : (
          <Text size="sm" role="status">
            {complaint === 'lifted' ? texts.complaintLifted : texts.complaint}
            {complaint === 'lifted' || draft.knownAt === null
              ? ''
              : ` ${texts.due(moments.date(complaintDueAt(draft.knownAt, zone)))}.`}
          </Text>
        )}
        <MomentInput
          label={texts.knownAt}
          description={texts.knownAtHint}
          precision="day"
          clearable
          value={draft.knownAt}
          error={sentence('knownAt')}
          onChange={(knownAt) => change({ knownAt })}
        />
        <TextInput
          label={texts.reach}
          inputMode="numeric"
          autoComplete="off"
          value={draft.reach}
          error={sentence('reach')}
          onChange={(event) => change({ reach: event.currentTarget.value })}
        />
        <TextInput
          label={texts.observedBy}
          description={texts.observedByHint}
          autoComplete="off"
          value={draft.observedBy}
          error={sentence('observedBy')}
          onChange={(event) => change({ observedBy: event.currentTarget.value })}
        />
      </Stack>
    </Fieldset>
  );
}
