import { Button, Checkbox, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useAct } from '../use-act.ts';

/** First captured, then reported, then gone (H annex 1): small steps of one incident, in their order. */
export function CaptureSteps({ incidentId }: { incidentId: string }) {
  const { capture: texts } = useMessages('evidence');
  const { actions } = useMessages('kernel');
  const { client, queries } = useApi();
  const moments = useMoments();
  const readOnly = useIsReadOnly();
  const { busy, failure, run } = useAct();
  const [reason, setReason] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const goneBox = useRef<HTMLInputElement>(null);
  const { data: steps, error } = useQuery(
    queries.evidence.captureSteps.queryOptions({ input: { incidentId } }),
  );
  if (steps === undefined) return <ErrorNotice error={error} />;
  const { captured, reportedAt, goneAt, withoutCapture } = steps;

  const markGone = (at: number | null, because: string | null) =>
    run(
      () => client.evidence.markGone({ incidentId, at, withoutCapture: because }),
      at === null ? texts.gone : texts.goneOn(moments.dateTime(at)),
    );

  async function goneWithoutCapture() {
    const because = (reason ?? '').trim();
    setMissing(because === '');
    if (because !== '' && (await markGone(Date.now(), because))) setReason(null);
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
        label={reportedAt === null ? texts.reported : texts.reportedOn(moments.dateTime(reportedAt))}
        onChange={(event) => {
          const at = event.currentTarget.checked ? Date.now() : null;
          void run(
            () => client.evidence.markReported({ incidentId, at }),
            at === null ? texts.reported : texts.reportedOn(moments.dateTime(at)),
          );
        }}
      />
      <Checkbox
        ref={goneBox}
        checked={goneAt !== null || reason !== null}
        disabled={readOnly}
        label={goneAt === null ? texts.gone : texts.goneOn(moments.dateTime(goneAt))}
        onChange={(event) => {
          if (!event.currentTarget.checked) {
            setReason(null);
            if (goneAt !== null) void markGone(null, null);
          } else if (captured > 0) void markGone(Date.now(), null);
          else setReason('');
        }}
      />
      {withoutCapture === '' ? null : <Text size="sm">{texts.because(withoutCapture)}</Text>}
      {reason === null || goneAt !== null ? null : (
        <Stack gap="xs">
          <Textarea
            label={texts.withoutCapture}
            description={texts.withoutCaptureHint}
            autosize
            minRows={2}
            maxRows={6}
            autoFocus
            value={reason}
            error={missing ? texts.missing : null}
            onChange={(event) => setReason(event.currentTarget.value)}
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
                setReason(null);
                goneBox.current?.focus();
              }}
            >
              {actions.cancel}
            </Button>
          </Group>
        </Stack>
      )}
      <ErrorNotice error={failure} texts={{ CAPTURE_FIRST: texts.first }} />
    </Stack>
  );
}
