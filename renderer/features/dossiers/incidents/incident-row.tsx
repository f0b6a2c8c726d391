import { ActionIcon, Group, Menu, Text, UnstyledButton } from '@mantine/core';
import { DotsThreeIcon } from '@phosphor-icons/react/dist/csr/DotsThree';
import { PaperclipIcon } from '@phosphor-icons/react/dist/csr/Paperclip';
import { memo, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { IncidentSummary } from '../../../../shared/features/dossiers/model.ts';
import { useApi } from '../../../port/api.tsx';
import { ChoiceBox } from '../../../ui/choice-box.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { usePutAside } from '../../../ui/use-put-aside.ts';
import type { RowSelection } from '../../../ui/use-selection.ts';
import { VeiledText } from '../../../ui/veil.tsx';
import { useRefresh } from '../dossier/use-refresh.ts';
import classes from './incidents.module.css';

type IncidentRowProps = {
  dossierId: string;
  /** Undefined while its page is on the way. */
  incident: IncidentSummary | undefined;
  boxProps: (incidentId: string) => ReturnType<RowSelection['boxProps']>;
  onShow: (incidentId: string) => void;
  /** Called when the row's own menu put it aside. */
  onAside: (incidentIds: readonly string[]) => void;
};

/** One incident in the list. */
export function IncidentRow({ dossierId, incident, boxProps, onShow, onAside }: IncidentRowProps) {
  const { incident: texts } = useMessages('dossiers');
  const { loading } = useMessages('kernel');
  const name = useName();
  if (incident === undefined) return <div className={classes['row']} role="img" aria-label={loading} />;
  const box = boxProps(incident.incidentId);
  return (
    <div className={classes['row']} data-chosen={box.checked || undefined}>
      <ChoiceBox {...box} aria-label={texts.choose(name(incident))} className={classes['box'] ?? ''} />
      <IncidentBody dossierId={dossierId} incident={incident} onShow={onShow} onAside={onAside} />
    </div>
  );
}

/** When and where, as people read it. */
function useName(): (incident: IncidentSummary) => string {
  const moments = useMoments();
  const pack = usePack();
  return ({ occurredAt, precision, platform }) =>
    `${moments.withPrecision(occurredAt, precision)}, ${pack.label('platforms', platform)}`;
}

type IncidentBodyProps = Omit<IncidentRowProps, 'boxProps' | 'incident'> & { incident: IncidentSummary };

/** What stands beside the checkbox. Kept as it is while one goes along the checkboxes of a long list. */
export const IncidentBody = memo(function IncidentBody({
  dossierId,
  incident,
  onShow,
  onAside,
}: IncidentBodyProps) {
  const { incident: texts } = useMessages('dossiers');
  const { client } = useApi();
  const moments = useMoments();
  const pack = usePack();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const readOnly = useIsReadOnly();
  const body = useRef<HTMLDivElement>(null);
  const { failure, putAside } = usePutAside();
  const { incidentId } = incident;
  const when = moments.withPrecision(incident.occurredAt, incident.precision);
  const place = pack.label('platforms', incident.platform);

  const remove = () =>
    putAside({
      item: body.current?.closest('li') ?? null,
      onGone: () => onAside([incidentId]),
      remove: () => client.dossiers.removeIncident({ incidentId }),
      restore: () => client.dossiers.restoreIncident({ incidentId }),
      refresh,
      done: texts.removed,
      restored: texts.restored,
    });

  return (
    <div ref={body} className={classes['body']}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <UnstyledButton onClick={() => onShow(incidentId)} className={classes['title']}>
          <Text component="span" size="sm" fw={600}>
            {when} · {place}
          </Text>
          <Text component="span" size="sm">
            {' '}
            · {incident.sender === '' ? texts.noSender : incident.sender}
          </Text>
        </UnstyledButton>
        <Group gap="xs" wrap="nowrap">
          {incident.evidenceCount === 0 ? null : (
            <Text size="sm" className={classes['count']}>
              <PaperclipIcon aria-hidden /> {texts.evidenceCount(incident.evidenceCount)}
            </Text>
          )}
          <Menu position="bottom-end" withInitialFocusPlaceholder={false} portalProps={{ target: '#main' }}>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={`${texts.details}: ${when}, ${place}`}>
                <DotsThreeIcon aria-hidden weight="bold" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onShow(incidentId)}>{texts.open}</Menu.Item>
              {readOnly ? null : (
                <>
                  <Menu.Item
                    onClick={() =>
                      void navigate(`/dossiers/${dossierId}?tab=evidence&incident=${incidentId}`)
                    }
                  >
                    {texts.addEvidence}
                  </Menu.Item>
                  <Menu.Item onClick={() => void remove()}>{texts.remove}</Menu.Item>
                </>
              )}
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      <Text size="sm" c="dimmed" truncate>
        {incident.forms.length === 0
          ? texts.noForms
          : incident.forms.map((form) => pack.label('forms', form)).join('; ')}
      </Text>
      {incident.messageLength === 0 ? null : (
        <VeiledText
          // Rows are reused by place: what was opened must not stand under another incident.
          key={incidentId}
          kind="message"
          length={incident.messageLength}
          // It stands in the line above.
          date={null}
          load={async () => (await client.dossiers.incident({ incidentId })).message}
        />
      )}
      <ErrorNotice error={failure} />
    </div>
  );
});
