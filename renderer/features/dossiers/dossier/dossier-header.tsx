import { Anchor, Group, Stack, Text } from '@mantine/core';
import { EarSlashIcon } from '@phosphor-icons/react/dist/csr/EarSlash';
import { Link } from 'react-router';
import type { Dossier } from '../../../../shared/features/dossiers/model.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { ConsentNotice, TagWishLabel } from '../../../ui/consent-parts.tsx';
import { useDossierActions } from '../../../ui/dossier-panels.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import { Parts } from '../../../ui/parts.tsx';
import { SeverityLabel } from '../../../ui/severity-label.tsx';
import { Name } from '../../../ui/veil.tsx';
import { ComplaintNotice } from './complaint-notice.tsx';
import { DangerNotice } from './danger-notice.tsx';
import { DossierNotice } from './dossier-notice.tsx';
import { OpenInClosed } from './open-matters.tsx';
import { StatusMenu } from './status-menu.tsx';
import { unknownToPerson } from './unknown-to-person.ts';
import { useContactPoint } from './use-contact-point.ts';

/** Who it is about and how it stands. */
export function DossierHeader({ dossier }: { dossier: Dossier }) {
  const { dossier: texts, call, look, register } = useMessages('dossiers');
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
            <Parts of={actions} props={{ dossierId: dossier.dossierId }} />
            <StatusMenu dossier={dossier} />
          </>
        }
      />
      <Group gap="xs" mt="-0.25rem" mb="xs">
        <Anchor
          component={Link}
          size="sm"
          underline="always"
          aria-label={`${register.columns.severity}: ${look.severity[dossier.severity ?? 'none']}`}
          to={{ search: `?tab=triage&part=${dossier.severity === null ? 'severity' : 'decision'}` }}
          replace
        >
          <SeverityLabel severity={dossier.severity} />
        </Anchor>
        <TagWishLabel dossierId={dossier.dossierId} wish={person.tagWish} />
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
      <Stack gap={4} mb="sm">
        <DangerNotice dossier={dossier} />
        <ComplaintNotice dossierId={dossier.dossierId} />
        <Untold dossier={dossier} />
        {dossier.status === 'closed' ? <OpenInClosed dossierId={dossier.dossierId} /> : null}
        <ConsentNotice dossierId={dossier.dossierId} purpose="review" />
      </Stack>
    </>
  );
}

/** That the person does not know yet, where everybody reads it before phoning; in words, not in a colour. */
function Untold({ dossier }: { dossier: Dossier }) {
  const { reporting: texts } = useMessages('dossiers');
  const untold = unknownToPerson(dossier.reports);
  if (untold === null) return null;
  return (
    <DossierNotice
      icon={EarSlashIcon}
      dossierId={dossier.dossierId}
      place="tab=reports"
      link={texts.toReports}
    >
      {texts.untoldOf[untold]}
    </DossierNotice>
  );
}
