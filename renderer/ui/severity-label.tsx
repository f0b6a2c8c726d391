import { Group } from '@mantine/core';
import { CircleIcon } from '@phosphor-icons/react/dist/csr/Circle';
import { DiamondIcon } from '@phosphor-icons/react/dist/csr/Diamond';
import { TriangleIcon } from '@phosphor-icons/react/dist/csr/Triangle';
import type { RegisterRow } from '../../shared/features/dossiers/model.ts';
import { useMessages } from './language.tsx';

const shapes = { light: CircleIcon, medium: DiamondIcon, severe: TriangleIcon };

/** The severity by word and shape, never by colour alone (ux.md). */
export function SeverityLabel({ severity }: { severity: RegisterRow['severity'] }) {
  const { severity: texts } = useMessages('dossiers').look;
  if (severity === null) return <span data-muted>{texts.none}</span>;
  const Shape = shapes[severity];
  return (
    <Group component="span" gap={6} wrap="nowrap">
      <Shape size={14} weight={severity === 'severe' ? 'fill' : 'regular'} aria-hidden />
      {texts[severity]}
    </Group>
  );
}
