import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import type {
  ComplaintSettling,
  ComplaintTerm,
} from '../../../../shared/features/dossiers/incident-views-model.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useActThen } from '../../../ui/use-act.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import { useFreeWords } from '../../../ui/veil.tsx';
import { useRefresh } from '../dossier/use-refresh.ts';
import { type ComplaintDraft, complaintDraftKey, noComplaintDraft } from './complaint-draft.ts';
import { SettleComplaintForm } from './settle-complaint-form.tsx';

const outcomes = ['made', 'decided-not'] as const;

/** Until when a complaint can be made of an incident, and what became of it; nothing where no term runs. */
export function ComplaintTerms({ incidentId }: { incidentId: string }) {
  const { more: texts } = useMessages('dossiers').incidentViews;
  const { client, queries } = useApi();
  const pack = usePack();
  const readOnly = useIsReadOnly();
  const refresh = useRefresh();
  const announce = useAnnounce();
  const reopening = useActThen(refresh);
  const headingId = useId();
  const section = useRef<HTMLDivElement>(null);
  const draft = useDraft<ComplaintDraft>(complaintDraftKey(incidentId), noComplaintDraft);
  const { data } = useQuery(queries.dossiers.complaints.queryOptions({ input: { incidentId } }));
  const terms = data?.terms ?? [];
  if (terms.length === 0) return null;

  const settle = async (offence: string, settling: ComplaintSettling) => {
    await client.dossiers.settleComplaint({ incidentId, offence, settling });
    await refresh();
    announce(texts.settling.saved);
    // The form goes: one goes on at the line that says what was written.
    requestAnimationFrame(() =>
      section.current?.querySelector<HTMLElement>(`[data-offence="${offence}"] button`)?.focus(),
    );
  };

  return (
    <Stack ref={section} component="section" gap={4} aria-labelledby={headingId}>
      <Title order={3} size="sm" id={headingId}>
        {texts.complaints}
      </Title>
      {terms.map((term) => {
        const { offence, doneAt } = term;
        const label = pack.label('offences', offence);
        return (
          <Stack key={offence} gap="xs" data-offence={offence}>
            <TermLine term={term} label={label} />
            {readOnly ? null : doneAt === null ? (
              <Group gap="xs">
                {outcomes.map((outcome) => (
                  <Button
                    key={outcome}
                    size="compact-sm"
                    variant="default"
                    aria-label={`${texts.settle[outcome]}: ${label}`}
                    // What was written about one complaint is not said of another.
                    onClick={() =>
                      draft.change(
                        draft.value.offence === offence
                          ? { outcome }
                          : { ...noComplaintDraft, offence, outcome },
                      )
                    }
                  >
                    {texts.settle[outcome]}
                  </Button>
                ))}
              </Group>
            ) : (
              <Group>
                <BusyButton
                  size="compact-sm"
                  variant="default"
                  busy={reopening.busy}
                  aria-label={`${texts.reopen}: ${label}`}
                  onClick={() =>
                    void reopening.run(
                      () => client.dossiers.settleComplaint({ incidentId, offence, settling: null }),
                      texts.settling.reopened,
                    )
                  }
                >
                  {texts.reopen}
                </BusyButton>
              </Group>
            )}
            {readOnly || doneAt !== null || draft.value.offence !== offence ? null : (
              <SettleComplaintForm
                label={label}
                draft={draft}
                save={(settling) => settle(offence, settling)}
              />
            )}
          </Stack>
        );
      })}
      {terms.some(({ doneAt, isAssumed }) => doneAt === null && isAssumed) ? (
        <Text size="sm">{texts.complaintAssumed}</Text>
      ) : null}
      <ErrorNotice error={reopening.failure} />
    </Stack>
  );
}

/** Until when, or what became of it, in words. */
function TermLine({ term, label }: { term: ComplaintTerm; label: string }) {
  const { more: texts } = useMessages('dossiers').incidentViews;
  const moments = useMoments();
  const free = useFreeWords();
  const { dueAt, doneAt, outcome } = term;
  const reason = free(term.reason);
  const done = (at: number) => {
    if (outcome === 'made' && moments.startOfDay(at) > dueAt)
      return texts.complaintLate(label, moments.date(at), moments.date(dueAt));
    if (outcome === 'made') return texts.complaintMade(label, moments.date(at));
    if (outcome === 'decided-not') return texts.complaintNotMade(label, moments.date(at));
    return texts.complaintDone(label);
  };
  return (
    <div>
      <Text size="sm">
        {doneAt === null ? texts.complaintOpen(label, moments.date(dueAt)) : done(doneAt)}
      </Text>
      {reason === '' ? null : (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {texts.complaintReason(reason)}
        </Text>
      )}
    </div>
  );
}
