import { Group, Text } from '@mantine/core';
import type { Dossier } from '../../../../shared/features/dossiers/model.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { useDossierActions } from '../../../ui/dossier-panels.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import { TagWishLabel } from '../../../ui/tag-wish.tsx';
import { Name } from '../../../ui/veil.tsx';
import { StatusMenu } from './status-menu.tsx';
import { useContactPoint } from './use-contact-point.ts';

/** Who it is about and how it stands. */
export function DossierHeader({ dossier }: { dossier: Dossier }) {
  const { dossier: texts, call } = useMessages('dossiers');
  const contactPoint = useContactPoint(dossier.dossierId);
  const { packs } = useMessages('reference');
  const pack = usePack();
  const actions = useDossierActions();
  const { person } = dossier;
  const facts = [
    person.function,
    person.unit,
    dossier.trigger === null ? '' : `${texts.trigger}: ${pack.label('triggers', dossier.trigger)}`,
    pack.isPresent ? '' : packs.madeWith(pack.pack.version),
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
      <Group gap="xs" mt="-0.25rem" mb="sm">
        <TagWishLabel wish={person.tagWish} />
        {facts.length === 0 ? null : (
          <Text size="sm" miw={0} style={{ overflowWrap: 'anywhere' }}>
            {facts.join(' · ')}
          </Text>
        )}
        {contactPoint === '' ? null : (
          <Text size="sm" miw={0} style={{ overflowWrap: 'anywhere' }}>
            {call.contactPoint}: <Name>{contactPoint}</Name>
          </Text>
        )}
      </Group>
    </>
  );
}
