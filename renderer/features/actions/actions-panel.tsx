import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { ListChecksIcon } from '@phosphor-icons/react/dist/csr/ListChecks';
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus';
import { phaseSchema } from '../../../shared/features/actions/model.ts';
import { EmptyState } from '../../ui/empty.tsx';
import { ErrorNotice } from '../../ui/errors.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ReadOnlyLine, useIsReadOnly } from '../../ui/read-only.tsx';
import { usePutAside } from '../../ui/use-put-aside.ts';
import { useRowFocus } from '../../ui/use-row-focus.ts';
import { ActionRow } from './action-row.tsx';
import classes from './actions.module.css';
import { ActionsAside } from './actions-aside.tsx';
import { notDoneBefore, orderActions } from './order-actions.ts';
import { useActionDrawer } from './use-action-drawer.tsx';
import { useActions } from './use-actions.ts';
import { useTickOff } from './use-tick-off.ts';

/** The actions of a dossier by phase: what is to be done, who does it, what comes first. */
export function ActionsPanel({ dossierId }: { dossierId: string }) {
  const texts = useMessages('actions');
  const { phase: phaseNames } = useMessages('reference');
  const { language } = useLanguage();
  const readOnly = useIsReadOnly();
  const { actions, templates, error } = useActions(dossierId);
  const drawer = useActionDrawer(dossierId);
  const aside = usePutAside();
  const { tick, failure } = useTickOff();
  const standing = (actions ?? []).filter(({ removedAt }) => removedAt === null);
  const groups = phaseSchema.options
    .map((phase) => ({ phase, ofPhase: orderActions(standing.filter((one) => one.phase === phase)) }))
    .filter(({ ofPhase }) => ofPhase.length > 0);
  const focus = useRowFocus(groups.flatMap(({ ofPhase }) => ofPhase.map(({ actionId }) => actionId)));
  if (error !== null) return <ErrorNotice error={error} />;
  // Lists that are not there yet would look like a pack without any.
  if (actions === undefined || templates === undefined) return <Loading />;

  const afterById = new Map(templates.map(({ id, after }) => [id, after]));
  const labelOf = (id: string) => templates.find((one) => one.id === id)?.label[language] ?? '';
  const buttons = readOnly ? (
    <ReadOnlyLine />
  ) : (
    <Group gap="xs">
      <Button leftSection={<ListChecksIcon aria-hidden />} onClick={() => drawer.choose(templates, standing)}>
        {texts.fromPack}
      </Button>
      <Button variant="default" leftSection={<PlusIcon aria-hidden />} onClick={drawer.add}>
        {texts.own}
      </Button>
    </Group>
  );
  return (
    <Stack gap="sm" maw="60rem">
      <Text size="sm">{texts.intro}</Text>
      {standing.length === 0 ? <EmptyState sentence={texts.empty} /> : null}
      {/* In one place whatever there is: what opened the drawer gets the focus back. */}
      {buttons}
      <ErrorNotice error={failure ?? aside.failure} />
      {standing.length === 0 || readOnly ? null : (
        <Text size="sm" c="dimmed">
          {texts.keyHint}
        </Text>
      )}
      <div {...focus.listProps}>
        {groups.map(({ phase, ofPhase }) => (
          <section key={phase} aria-labelledby={`actions-${phase}`}>
            <Title order={2} size="h5" id={`actions-${phase}`} mt="sm">
              {phaseNames[phase]}
            </Title>
            <ul className={classes['list']} aria-label={texts.list(phaseNames[phase])}>
              {ofPhase.map((action) => (
                <ActionRow
                  key={action.actionId}
                  action={action}
                  first={notDoneBefore(action, actions, afterById).map(labelOf)}
                  focusProps={focus.rowProps(action.actionId)}
                  onTick={(done) => void tick(action.actionId, done, action.doneAt)}
                  onOpen={() => drawer.edit(action)}
                  onRemove={(item) => void drawer.remove(action.actionId, item, aside.putAside)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <ActionsAside actions={actions} />
    </Stack>
  );
}
