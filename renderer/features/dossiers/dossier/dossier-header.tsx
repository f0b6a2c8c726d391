import { Text } from '@mantine/core';
import type { Dossier } from '../../../../shared/features/dossiers/model.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { useDossierActions } from '../../../ui/dossier-panels.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import { Name } from '../../../ui/veil.tsx';
import { StatusMenu } from './status-menu.tsx';

/** Who it is about and how it stands. */
export function DossierHeader({ dossier }: { dossier: Dossier }) {
  const { dossier: texts } = useMessages('dossiers');
  const pack = usePack();
  const actions = useDossierActions();
  const { person } = dossier;
  const facts = [
    person.function,
    person.unit,
    dossier.trigger === null ? '' : `${texts.trigger}: ${pack.label('triggers', dossier.trigger)}`,
  ].filter((fact) => fact !== '');
  return (
    <>
      <BackLink to="/dossiers">{texts.back}</BackLink>
      <PageHeader
        title={
          <>
            {dossier.code} · <Name>{person.name}</Name>
          </>
        }
        actions={
          <>
            {actions.map((Action, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: this list never changes while the page lives
              <Action key={index} dossierId={dossier.dossierId} />
            ))}
            <StatusMenu dossier={dossier} />
          </>
        }
      />
      {facts.length === 0 ? null : (
        <Text size="sm" mt="-0.25rem" mb="sm">
          {facts.join(' · ')}
        </Text>
      )}
    </>
  );
}
