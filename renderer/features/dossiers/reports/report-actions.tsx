import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Report } from '../../../../shared/features/dossiers/model.ts';
import { useApi } from '../../../port/api.tsx';
import { useDrawer } from '../../../ui/drawer.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { keepFocus } from '../../../ui/keep-focus.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useUndoable } from '../../../ui/undo.tsx';
import { useRefresh } from '../dossier/use-refresh.ts';
import { AnswerForm } from './answer-form.tsx';
import { ReferForm } from './refer-form.tsx';

/** What can become of a report: answered, passed on, told to the affected person. Everything can be undone. */
export function ReportActions({ report }: { report: Report }) {
  const { reporting: texts, danger: dangerTexts } = useMessages('dossiers');
  const { client } = useApi();
  const { open, close } = useDrawer();
  const moments = useMoments();
  const refresh = useRefresh();
  const offerUndo = useUndoable();
  const [answering, setAnswering] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { reportId, informed, referral, respondedAt, danger, safeAt } = report;
  if (useIsReadOnly()) return null;

  /** Does it, shows it, and offers the way back. */
  const act = async (
    change: () => Promise<unknown>,
    back: () => Promise<unknown>,
    said: readonly [string, string],
  ) => {
    const giveBack = keepFocus();
    await change();
    await refresh();
    const [done, restored] = said;
    offerUndo({
      done,
      restored,
      onUndo: async () => {
        await back();
        await refresh();
      },
    });
    giveBack();
  };
  const tryTo = (action: () => Promise<void>) => {
    setFailure(null);
    action().catch(setFailure);
  };
  const refer = (to: Report['referral']) =>
    client.dossiers.referReport({
      reportId,
      referral: to === null ? null : { to: to.to, reason: to.reason },
    });
  const answer = (at: number | null) => client.dossiers.answerReport({ reportId, respondedAt: at });
  /** The form goes, and what had the focus with it. */
  const closeAnswer = () => {
    const giveBack = keepFocus();
    setAnswering(false);
    giveBack();
  };
  const mark = (at: number | null) => client.dossiers.markSafe({ reportId, safeAt: at });
  const tell = (to: Report['informed']) => client.dossiers.tellOfReport({ reportId, informed: to });

  return (
    <Stack gap="xs" mt="md">
      {answering ? (
        <AnswerForm
          receivedAt={report.receivedAt}
          onCancel={closeAnswer}
          onSave={async (at) => {
            await act(
              () => answer(at),
              () => answer(null),
              [texts.answered, texts.unanswered],
            );
            closeAnswer();
          }}
        />
      ) : (
        <Group gap="xs" role="group" aria-label={texts.actions(moments.dateTime(report.receivedAt))}>
          {danger === 'yes' ? (
            <Button
              variant={safeAt === null ? 'filled' : 'default'}
              size="compact-sm"
              onClick={() =>
                tryTo(() =>
                  safeAt === null
                    ? act(
                        () => mark(Date.now()),
                        () => mark(null),
                        [dangerTexts.saidSafe, dangerTexts.saidLasts],
                      )
                    : act(
                        () => mark(null),
                        () => mark(safeAt),
                        [dangerTexts.saidLasts, dangerTexts.saidSafe],
                      ),
                )
              }
            >
              {safeAt === null ? dangerTexts.safe : dangerTexts.lasts}
            </Button>
          ) : null}
          {respondedAt === null && referral === null ? (
            <Button size="compact-sm" onClick={() => setAnswering(true)}>
              {texts.answer}
            </Button>
          ) : null}
          {informed === 'not-yet' ? (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() =>
                tryTo(() =>
                  act(
                    () => tell('yes'),
                    () => tell(informed),
                    [texts.told, texts.untold],
                  ),
                )
              }
            >
              {texts.tell}
            </Button>
          ) : null}
          {referral === null ? (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() =>
                open({
                  title: texts.referTitle,
                  content: (
                    <ReferForm
                      reportId={reportId}
                      onSave={async (to) => {
                        await act(
                          () => refer({ ...to, at: 0 }),
                          () => refer(null),
                          [texts.wasReferred, texts.tookBack],
                        );
                        close();
                      }}
                    />
                  ),
                })
              }
            >
              {texts.refer}
            </Button>
          ) : (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() =>
                tryTo(() =>
                  act(
                    () => refer(null),
                    () => refer(referral),
                    [texts.tookBack, texts.wasReferred],
                  ),
                )
              }
            >
              {texts.takeBack}
            </Button>
          )}
        </Group>
      )}
      <ErrorNotice error={failure} />
    </Stack>
  );
}
