import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ShownLetter } from '../../../../../shared/features/triage/papers-model.ts';
import { useApi } from '../../../../port/api.tsx';
import { ConsentNotice } from '../../../../ui/consent-parts.tsx';
import { DiscardDraft } from '../../../../ui/discard-draft.tsx';
import { useDrawer } from '../../../../ui/drawer.tsx';
import { ErrorNotice } from '../../../../ui/errors.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { useMoments } from '../../../../ui/moments.ts';
import { useIsReadOnly } from '../../../../ui/read-only.tsx';
import { useActThen } from '../../../../ui/use-act.ts';
import classes from '../papers.module.css';
import { freshPaper, ShownPaper } from '../shown-paper.tsx';
import { useRefreshPapers } from '../use-refresh-papers.ts';
import { LetterForm } from './letter-form.tsx';
import { LetterReasons } from './letter-reasons.tsx';
import { LetterSteps } from './letter-steps.tsx';
import { SaveLetter } from './save-letter.tsx';
import { StepForm } from './step-form.tsx';

type LetterItemProps = {
  readonly dossierId: string;
  readonly letter: ShownLetter;
  /** Counted from 1 among the letters to the same party, in the order in which they were begun. */
  readonly number: number;
};

/** One letter: to whom, how it stands, and what can be done with it. */
export function LetterItem({ dossierId, letter, number }: LetterItemProps) {
  const { letter: texts } = useMessages('triage').papers;
  const { client } = useApi();
  const moments = useMoments();
  const readOnly = useIsReadOnly();
  const drawer = useDrawer();
  const act = useActThen(useRefreshPapers());
  const [isShown, setShown] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const { letterId, recipient, purpose, steps, remindAt, hasLeft } = letter;
  const isSent = steps.some(({ step }) => step === 'sent');
  const state = steps.at(-1)?.step ?? 'draft';

  const edit = () =>
    drawer.open({
      title: texts.form.title,
      size: '40rem',
      content: (
        <LetterForm
          letter={letter}
          save={async (written) => {
            await client.triage.changeLetter({ letterId, ...written });
            await act.run(async () => undefined, texts.form.saved);
            drawer.close();
          }}
        />
      ),
    });
  const record = () =>
    drawer.open({
      title: texts.step.title,
      content: (
        <StepForm
          letter={letter}
          save={async (step) => {
            await client.triage.recordLetterStep({ letterId, ...step });
            await act.run(async () => undefined, texts.step.saved);
            drawer.close();
          }}
        />
      ),
    });

  return (
    <li className={classes['row']}>
      <Stack gap="xs" flex={1} miw={0}>
        <Group gap="sm">
          <Text fw={600}>{recipient}</Text>
          <Text size="sm">{texts.states[state]}</Text>
        </Group>
        <Text size="sm" c="dimmed">
          {[
            texts.begunOn(moments.date(letter.createdAt)),
            ...(remindAt === null || state === 'answered' || state === 'closed'
              ? []
              : [texts.askOn(moments.date(remindAt))]),
          ].join(' · ')}
        </Text>
        <LetterSteps
          letter={letter}
          onTakeBack={(step) =>
            void act.run(() => client.triage.removeLetterStep({ letterId, step }), texts.step.tookBack)
          }
        />
        {purpose === null ? null : (
          // That it lacks is said also of what was sent.
          <ConsentNotice dossierId={dossierId} purpose={purpose} recipient={recipient} showGiven={!isSent} />
        )}
        <LetterReasons letter={letter} />
        <ErrorNotice error={act.failure} texts={texts.errors} />
        <Group gap="xs">
          {readOnly ? null : (
            <Button variant="default" size="compact-sm" aria-label={texts.openOf(recipient)} onClick={edit}>
              {texts.open}
            </Button>
          )}
          <Button
            variant="default"
            size="compact-sm"
            aria-expanded={isShown}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? texts.previewClose : texts.preview}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => setSaving(true)}>
            {texts.save}
          </Button>
          {readOnly ? null : (
            <Button variant="default" size="compact-sm" onClick={record}>
              {texts.step.record}
            </Button>
          )}
          {readOnly || isSent || hasLeft ? null : (
            <DiscardDraft
              onDiscard={() => void act.run(() => client.triage.dropLetter({ letterId }), texts.dropped)}
            />
          )}
        </Group>
        {isShown ? <LetterPreview letterId={letterId} /> : null}
        <SaveLetter
          dossierId={dossierId}
          letter={letter}
          number={number}
          opened={isSaving}
          onClose={() => setSaving(false)}
        />
      </Stack>
    </li>
  );
}

function LetterPreview({ letterId }: { letterId: string }) {
  const { letter: texts } = useMessages('triage').papers;
  const { queries } = useApi();
  const { data, error } = useQuery(
    queries.triage.previewLetter.queryOptions({ input: { letterId }, ...freshPaper }),
  );
  return (
    <ShownPaper
      data={data}
      error={error}
      label={texts.previewLabel}
      busy={texts.previewBusy}
      errors={texts.errors}
    />
  );
}
