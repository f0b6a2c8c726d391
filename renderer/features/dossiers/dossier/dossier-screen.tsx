import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useRef } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { Dossier } from '../../../../shared/features/dossiers/model.ts';
import { idSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { useDossierPanels } from '../../../ui/dossier-panels.tsx';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import { useAllMessages, useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { PackOf } from '../../../ui/pack.tsx';
import { IncidentViews } from '../incidents/incident-views.tsx';
import { IntakePanel } from '../intake/intake-panel.tsx';
import { ReportsPanel } from '../reports/reports-panel.tsx';
import { TimelinePanel } from '../timeline/timeline-panel.tsx';
import { WorkingNotesPanel } from '../working-notes/working-notes-panel.tsx';
import { DossierGone } from './dossier-gone.tsx';
import { DossierHeader } from './dossier-header.tsx';

/** One dossier; the address says which of its parts is open (`?tab=`). */
export function DossierScreen() {
  const { dossierId } = useParams();
  const parsed = idSchema.safeParse(dossierId);
  return parsed.success ? <LoadedDossier key={parsed.data} dossierId={parsed.data} /> : <DossierGone />;
}

function LoadedDossier({ dossierId }: { dossierId: string }) {
  const { dossier: texts } = useMessages('dossiers');
  const { queries } = useApi();
  const { data, error } = useQuery(queries.dossiers.get.queryOptions({ input: { dossierId } }));
  if (data !== undefined) {
    return (
      <PackOf packId={data.packId}>
        <DossierPage dossier={data} />
      </PackOf>
    );
  }
  if (errorCode(error) === 'NOT_FOUND') return <DossierGone />;
  if (error !== null) return <ErrorNotice error={error} />;
  return <Loading words={texts.loading} m="xl" />;
}

function DossierPage({ dossier }: { dossier: Dossier }) {
  const { workingNotes, dossier: texts, intake } = useMessages('dossiers');
  const all = useAllMessages();
  const slots = useDossierPanels();
  const [search, setSearch] = useSearchParams();
  const { dossierId } = dossier;

  const tabs = [
    {
      id: 'timeline',
      label: texts.timeline,
      content: <TimelinePanel dossier={dossier} />,
    },
    {
      id: 'incidents',
      label: texts.incidents,
      content: <IncidentViews dossierId={dossierId} count={dossier.incidentCount} />,
    },
    ...slots.map(({ id, label, panel: SlotPanel }) => ({
      id,
      label: label(all),
      content: <SlotPanel dossierId={dossierId} />,
    })),
    { id: 'working-notes', label: workingNotes.title, content: <WorkingNotesPanel dossier={dossier} /> },
    {
      id: 'intake',
      label: intake.panel,
      content: <IntakePanel dossierId={dossierId} personName={dossier.person.name} />,
    },
    { id: 'reports', label: texts.reports, content: <ReportsPanel dossier={dossier} /> },
  ];
  const wanted = search.get('tab');
  const tab = tabs.some(({ id }) => id === wanted) ? wanted : 'timeline';
  useTabFocus(tab);

  return (
    <>
      <DossierHeader dossier={dossier} />
      <Tabs
        value={tab}
        keepMounted={false}
        // Another tab is another address, but not another step back: "back" leaves the dossier.
        onChange={(id) => setSearch({ tab: id ?? 'timeline' }, { replace: true })}
      >
        <Tabs.List aria-label={texts.panels} mb="md">
          {tabs.map(({ id, label }) => (
            // Closer than usual: the eleven of them fit on one line of a small window.
            <Tabs.Tab key={id} value={id} px="0.5rem">
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ id, content }) => (
          <Tabs.Panel key={id} value={id}>
            <Suspense fallback={<Loading words={texts.loading} />}>{content}</Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

/** Whoever follows a link in one tab to another goes on at that tab: the link went with what it stood in. */
function useTabFocus(tab: string | null): void {
  const before = useRef(tab);
  useEffect(() => {
    if (before.current === tab) return;
    before.current = tab;
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('main [role="tab"][aria-selected="true"]')?.focus();
  }, [tab]);
}
