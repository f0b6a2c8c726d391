import { Button, Checkbox, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { DraftStateLine } from '../../../ui/draft-state.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { useAct } from '../use-act.ts';
import { StepDay } from './step-day.tsx';

/** First captured, then reported, then gone (H annex 1): small steps of one incident, in their order. */
export function CaptureSteps({ incidentId }: { incidentId: string }) {
  const { capture: texts } = useMessages('evidence');
  const { actions } = useMessages('kernel');
  const { client, queries } = useApi();
  const moments = useMoments();
  const readOnly = useIsReadOnly();
  const reporting = useAct();
  const { busy, failure, run } = useAct();
  const draft = useDraft(`evidence.without-capture:${incidentId}`, { reason: '' });
  const { reason } = draft.value;
  const [asking, setAsking] = useState(false);
  const [missing, setMissing] = useState(false);
  const goneBox = useRef<HTMLInputElement>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const { data: steps, error } = useQuery(
    queries.evidence.captureSteps.queryOptions({ input: { incidentId } }),
  );
  if (steps === undefined) return <ErrorNotice error={error} />;
  const { captured, reportedAt, goneAt, withoutCapture } = steps;
  // What was typed before the lock stands there again.
  const isAsked = goneAt === null && !readOnly && (asking || reason !== '');

  const markReported = (at: number | null) =>
    reporting.run(
      () => client.evidence.markReported({ incidentId, at }),
      at === null ? texts.reported : texts.reportedOn(moments.date(at)),
    );
  const markGone = (at: number | null, because: string | null) =>
    run(
      () => client.evidence.markGone({ incidentId, at, withoutCapture: because }),
      at === null ? texts.gone : texts.goneOn(moments.dateTime(at)),
    );

  async function goneWithoutCapture() {
    const because = reason.trim();
    setMissing(because === '');
    if (because === '') reasonField.current?.focus();
    if (because !== '' && (await markGone(Date.now(), because))) stopAsking();
  }

  function stopAsking() {
    setAsking(false);
    // A draft that could not be thrown away is said where it stands.
    void draft.discard().catch(() => undefined);
  }

  return (
    <Stack gap="xs" component="section" aria-label={texts.title}>
      <Title order={3} size="sm">
        {texts.title}
      </Title>
      <Text size="sm">{texts.intro}</Text>
      <Checkbox
        checked={captured > 0}
        readOnly
        disabled
        label={captured > 0 ? texts.captured(captured) : texts.notCaptured}
      />
      <Checkbox
        checked={reportedAt !== null}
        disabled={readOnly}
        label={reportedAt === null ? texts.reported : texts.reportedOn(moments.date(reportedAt))}
        onChange={(event) => void markReported(event.currentTarget.checked ? Date.now() : null)}
      />
      {reportedAt === null || readOnly ? null : (
        <StepDay label={texts.reportedWhen} at={reportedAt} onSave={markReported} />
      )}
      <Checkbox
        ref={goneBox}
        checked={goneAt !== null || isAsked}
        disabled={readOnly}
        label={goneAt === null ? texts.gone : texts.goneOn(moments.dateTime(goneAt))}
        onChange={(event) => {
          if (!event.currentTarget.checked) {
            stopAsking();
            if (goneAt !== null) void markGone(null, null);
          } else if (captured > 0) void markGone(Date.now(), null);
          else setAsking(true);
        }}
      />
      {withoutCapture === '' ? null : <Text size="sm">{texts.because(withoutCapture)}</Text>}
      {isAsked ? (
        <Stack gap="xs">
          <Textarea
            ref={reasonField}
            label={texts.withoutCapture}
            description={texts.withoutCaptureHint}
            autosize
            minRows={2}
            maxRows={6}
            autoFocus={asking}
            value={reason}
            error={missing ? texts.missing : null}
            onChange={(event) => draft.change({ reason: event.currentTarget.value })}
          />
          <Group gap="xs">
            <BusyButton
              variant="default"
              size="compact-sm"
              busy={busy}
              onClick={() => void goneWithoutCapture()}
            >
              {texts.confirm}
            </BusyButton>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                stopAsking();
                goneBox.current?.focus();
              }}
            >
              {actions.cancel}
            </Button>
          </Group>
          <DraftStateLine draft={draft} />
        </Stack>
      ) : null}
      <ErrorNotice error={failure ?? reporting.failure} texts={{ CAPTURE_FIRST: texts.first }} />
    </Stack>
  );
}
