import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus';
import { useState } from 'react';
import type { StepPlan, WrittenPiece } from '../../../../../shared/features/triage/papers-model.ts';
import { planPartSchema } from '../../../../../shared/features/triage/papers-model.ts';
import { useApi } from '../../../../port/api.tsx';
import { BusyButton } from '../../../../ui/busy-button.tsx';
import { DiscardDraft } from '../../../../ui/discard-draft.tsx';
import { useDrawer } from '../../../../ui/drawer.tsx';
import { ErrorNotice } from '../../../../ui/errors.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { useActThen } from '../../../../ui/use-act.ts';
import classes from '../papers.module.css';
import { useRefreshPapers } from '../use-refresh-papers.ts';
import { ContactForm } from './contact-form.tsx';
import { PieceForm } from './piece-form.tsx';
import { PieceRow } from './piece-row.tsx';
import { PlanPreview, type Previewed } from './plan-preview.tsx';

/** The draft: each piece can be left out or said otherwise, and own ones added; then it is settled. */
export function PlanDraft({ dossierId, plan }: { dossierId: string; plan: StepPlan }) {
  const { plan: texts, document } = useMessages('triage').papers;
  const { client } = useApi();
  const drawer = useDrawer();
  const act = useActThen(useRefreshPapers());
  const [previewed, setPreviewed] = useState<Previewed>(null);
  const { planId, contact, hearBy } = plan;
  const pieces = plan.pieces.map(toWritten);
  const store = (
    changed: readonly WrittenPiece[],
    more: Partial<Pick<StepPlan, 'contact' | 'hearBy'>> = {},
  ) => client.triage.changeStepPlan({ planId, pieces: [...changed], contact, hearBy, ...more });

  const edit = (piece: WrittenPiece | null, isOwn: boolean) =>
    drawer.open({
      title: texts.piece.title,
      size: '40rem',
      content: (
        <PieceForm
          planId={planId}
          piece={piece}
          isOwn={isOwn}
          save={async (written) => {
            await act.run(
              () => store(piece === null ? [...pieces, written] : replace(pieces, written)),
              texts.piece.saved,
            );
            drawer.close();
          }}
        />
      ),
    });

  return (
    <section aria-labelledby={`draft-${planId}`} className={classes['paper']}>
      <Stack gap="sm">
        <Title order={3} size="h5" id={`draft-${planId}`}>
          {texts.draft}
        </Title>
        <Text size="sm">{texts.draftHint}</Text>
        {planPartSchema.options.map((part) => {
          const ofPart = plan.pieces.filter((piece) => piece.part === part);
          if (ofPart.length === 0) return null;
          return (
            <section key={part} aria-labelledby={`${part}-${planId}`}>
              <Title order={4} size="h6" id={`${part}-${planId}`} mt="xs">
                {document.plan.parts[part]}
              </Title>
              <ul className={classes['list']}>
                {ofPart.map((piece) => (
                  <PieceRow
                    key={piece.key}
                    piece={piece}
                    onInclude={(included) =>
                      void act.run(
                        () => store(replace(pieces, { ...toWritten(piece), included })),
                        texts.piece.saved,
                      )
                    }
                    onEdit={() => edit(toWritten(piece), piece.isOwn)}
                  />
                ))}
              </ul>
            </section>
          );
        })}
        <Group>
          <Button variant="default" leftSection={<PlusIcon aria-hidden />} onClick={() => edit(null, true)}>
            {texts.addOwn}
          </Button>
        </Group>
        <ContactForm
          plan={plan}
          save={(changed) => act.run(() => store(pieces, changed), texts.contact.saved)}
        />
        <ErrorNotice error={act.failure} texts={texts.errors} />
        <PlanPreview planId={planId} shown={previewed} onShow={setPreviewed} />
        <Text size="sm">{texts.settleHint}</Text>
        <Group justify="space-between">
          <Group gap="xs">
            <BusyButton
              busy={act.busy}
              onClick={() => void act.run(() => client.triage.settleStepPlan({ planId }), texts.settled)}
            >
              {texts.settle}
            </BusyButton>
            <BusyButton
              variant="default"
              busy={false}
              onClick={() =>
                void act.run(
                  () => client.triage.draftStepPlan({ dossierId, language: plan.language }),
                  texts.made,
                )
              }
            >
              {texts.anew}
            </BusyButton>
          </Group>
          <DiscardDraft
            onDiscard={() => void act.run(() => client.triage.dropStepPlan({ planId }), texts.dropped)}
          />
        </Group>
      </Stack>
    </section>
  );
}

function toWritten({
  isOwn: _own,
  isEdited: _edited,
  purpose: _purpose,
  actions: _actions,
  ...piece
}: StepPlan['pieces'][number]): WrittenPiece {
  return piece;
}

const replace = (pieces: readonly WrittenPiece[], changed: WrittenPiece): readonly WrittenPiece[] =>
  pieces.map((piece) => (piece.key === changed.key ? changed : piece));
