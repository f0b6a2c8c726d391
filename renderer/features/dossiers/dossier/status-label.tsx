import { Badge } from '@mantine/core';
import type { DossierStatus } from '../../../../shared/features/dossiers/model.ts';
import { useMessages } from '../../../ui/language.tsx';

/** The status in words; quiet, since no status is an alarm. */
export function StatusLabel({ status }: { status: DossierStatus }) {
  const { status: texts } = useMessages('dossiers');
  return (
    <Badge variant="default" c={status === 'closed' ? 'dimmed' : 'inherit'} radius="sm" tt="none" fw={500}>
      {texts[status]}
    </Badge>
  );
}
