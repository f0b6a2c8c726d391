import { Button, Checkbox, Group, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { Phase } from '../../../shared/features/actions/model.ts';
import { actorSchema, assignmentSchema, phaseSchema } from '../../../shared/features/actions/model.ts';
import type { Language } from '../../../shared/kernel/primitives.ts';
import { BusyButton } from '../../ui/busy-button.tsx';
import { ErrorNotice } from '../../ui/errors.tsx';
import { checkFields, useFieldSentence } from '../../ui/field-error.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { MomentInput } from '../../ui/moment-input.tsx';
import { sourceText } from '../../ui/source-text.ts';
import { useSaveForm } from '../../ui/use-save-form.ts';
import classes from './actions.module.css';
import { fromOwnerChoice, OwnerFields } from './owner-fields.tsx';
import type { ActionTemplate } from './use-actions.ts';

type ChooseActionsProps = {
  readonly templates: readonly ActionTemplate[];
  /** Items that stand in the dossier already. */
  readonly present: ReadonlySet<string>;
  readonly add: (
    items: string[],
    language: Language,
    assignment: z.infer<typeof assignmentSchema>,
  ) => Promise<void>;
};

/** The lists of the pack: choose a phase and for whom, tick what is to be done, say who does it and by when. */
export function ChooseActions({ templates, present, add }: ChooseActionsProps) {
  const { choose: texts, form: formTexts, errors } = useMessages('actions');
  const reference = useMessages('reference');
  const { language } = useLanguage();
  const [phase, setPhase] = useState<Phase>('during');
  const [actor, setActor] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [owner, setOwner] = useState({ who: '', ownerName: '' });
  const [dueAt, setDueAt] = useState<number | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const shown = templates.filter((one) => one.phase === phase && (actor === '' || one.actor === actor));
  const open = shown.filter(({ id }) => !present.has(id));
  const form = useSaveForm(
    () => checkFields(assignmentSchema, { ...fromOwnerChoice(owner), dueAt }),
    async (assignment) => {
      setIsAsked(chosen.size === 0);
      // In the order of the pack, whatever the order in which they were ticked.
      const items = templates.map(({ id }) => id).filter((id) => chosen.has(id));
      if (items.length > 0) await add(items, language, assignment);
    },
  );
  const sentence = useFieldSentence();
  const choose = (ids: readonly string[], on: boolean) => {
    setIsAsked(false);
    setChosen((before) => {
      const next = new Set(before);
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  };
  if (templates.length === 0) return <Text>{texts.noPack}</Text>;
  return (
    <form {...form.formProps}>
      <Stack gap="sm">
        <SegmentedControl
          aria-label={texts.phase}
          value={phase}
          data={phaseSchema.options.map((value) => ({ value, label: reference.phase[value] }))}
          onChange={(value) => setPhase(phaseSchema.parse(value))}
        />
        <NativeSelect
          label={texts.actor}
          value={actor}
          data={[
            { value: '', label: texts.anyActor },
            ...actorSchema.options.map((value) => ({ value, label: reference.actor[value] })),
          ]}
          onChange={(event) => setActor(event.currentTarget.value)}
        />
        {open.length === 0 ? (
          <Text size="sm">{texts.none}</Text>
        ) : (
          <Group>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() =>
                choose(
                  open.map(({ id }) => id),
                  true,
                )
              }
            >
              {texts.all}
            </Button>
          </Group>
        )}
        <Text size="sm" c="dimmed">
          {reference.sourceHint}
        </Text>
        <ul className={classes['list']} aria-label={texts.title}>
          {shown.map((item) => (
            <li key={item.id} className={classes['item']}>
              <Checkbox
                label={item.label[language]}
                description={
                  <>
                    {present.has(item.id) ? (
                      <Text component="span" inherit display="block" fw={600}>
                        {texts.present}
                      </Text>
                    ) : null}
                    {item.description?.[language]}
                    <Text component="span" inherit display="block">
                      {item.after.length === 0
                        ? ''
                        : `${reference.afterActions(item.after.map(labelOf).join('; '))} · `}
                      {sourceText(item.source, reference)}
                    </Text>
                  </>
                }
                disabled={present.has(item.id)}
                checked={present.has(item.id) || chosen.has(item.id)}
                onChange={(event) => choose([item.id], event.currentTarget.checked)}
              />
            </li>
          ))}
        </ul>
        {open.length === 0 && chosen.size === 0 ? null : (
          <div className={classes['foot']}>
            <Group gap="sm" align="flex-start">
              <OwnerFields
                value={owner}
                error={sentence(form.errors['ownerName'])}
                onChange={(patch) => setOwner((before) => ({ ...before, ...patch }))}
              />
              <MomentInput
                label={formTexts.due}
                precision="day"
                clearable
                value={dueAt}
                onChange={setDueAt}
              />
            </Group>
            <ErrorNotice error={form.failure} texts={errors} />
            {isAsked ? (
              <Text size="sm" role="alert">
                {texts.chooseFirst}
              </Text>
            ) : null}
            <Group justify="space-between">
              <Text size="sm" role="status">
                {texts.chosen(chosen.size)}
              </Text>
              <BusyButton type="submit" busy={form.saving}>
                {texts.add}
              </BusyButton>
            </Group>
          </div>
        )}
      </Stack>
    </form>
  );

  function labelOf(id: string): string {
    return templates.find((one) => one.id === id)?.label[language] ?? id;
  }
}
