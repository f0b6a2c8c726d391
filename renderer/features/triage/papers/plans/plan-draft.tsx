import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus';
import { useState } from 'react';
import type { PlanPiece, StepPlan } from '../../../../../shared/features/triage/papers-model.ts';
import { planPartSchema } from '../../../../../shared/features/triage/papers-model.ts';
import { useApi } from '../../../../port/api.tsx';
import { BusyButton } from '../../../../ui/busy-button.tsx';
import { DiscardDraft } from '../../../../ui/discard-draft.tsx';
import { useDrawer } from '../../../../ui/drawer.tsx';
import { ErrorNotice } from '../../../../ui/errors.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { useActThen } from '../../../../ui/use-act.ts';
import { flushAllDrafts } from '../../../../ui/use-draft.ts';
import classes from '../papers.module.css';
import { useRefreshPapers } from '../use-refresh-papers.ts';
import { ContactForm } from './contact-form.tsx';
import { PieceForm } from './piece-form.tsx';
import { PieceRow } from './piece-row.tsx';
import { PlanPreview, type Previewed } from './plan-preview.tsx';
import { UnsavedNotice } from './unsaved-notice.tsx';
import { type UnsavedPiece, unsavedPieces } from './unsaved-pieces.ts';

/** The draft: each piece can be left out or said otherwise, and own ones added; then it is settled. */
export function PlanDraft({ dossierId, plan }: { dossierId: string; plan: StepPlan }) {
  const { plan: texts, document } = useMessages('triage').papers;
  const { client } = useApi();
  const drawer = useDrawer();
  const act = useActThen(useRefreshPapers());
  const [previewed, setPreviewed] = useState<Previewed>(null);
  const [unsaved, setUnsaved] = useState<readonly UnsavedPiece[]>([]);
  const { planId } = plan;
  const edit = (piece: PlanPiece | null) =>
    drawer.open({
      title: texts.piece.title,
      size: '40rem',
      content: (
        <PieceForm
          planId={planId}
          piece={piece}
          save={async (written) => {
            await client.triage.changeStepPlan({ planId, pieces: [written] });
            await act.run(async () => undefined, texts.piece.saved);
            drawer.close();
          }}
        />
      ),
    });

  const findUnsaved = async () => {
    await flushAllDrafts();
    const found = await unsavedPieces(
      plan,
      async (key) => (await client.dossiers.draft({ key })).draft?.value ?? null,
    );
    setUnsaved(found);
    return found.length > 0;
  };

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
                    language={plan.language}
                    onInclude={(included) =>
                      act.run(
                        () => client.triage.includePiece({ planId, key: piece.key, included }),
                        texts.piece.saved,
                      )
                    }
                    onEdit={() => edit(piece)}
                  />
                ))}
              </ul>
            </section>
          );
        })}
        <Group>
          <Button variant="default" leftSection={<PlusIcon aria-hidden />} onClick={() => edit(null)}>
            {texts.addOwn}
          </Button>
        </Group>
        <ContactForm
          plan={plan}
          isHeldUp={findUnsaved}
          onDone={(done) => act.run(async () => undefined, done)}
        >
          <ErrorNotice error={act.failure} texts={texts.errors} />
          <PlanPreview planId={planId} shown={previewed} onShow={setPreviewed} />
          <Text size="sm">{texts.settleHint}</Text>
          <UnsavedNotice
            found={unsaved}
            onOpen={(opened) => {
              setUnsaved((before) => before.filter((one) => one !== opened));
              edit(opened.piece);
            }}
          />
          <Group justify="space-between">
            <Group gap="xs">
              <BusyButton type="submit" name="settle" busy={act.busy}>
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
        </ContactForm>
      </Stack>
    </section>
  );
}
