import { Stack, Title } from '@mantine/core';
import { useId } from 'react';
import type { PackListName } from '../../../shared/features/reference/pack-sections.ts';
import { DecisionTree } from '../../ui/decision-tree/decision-tree.tsx';
import { useMessages } from '../../ui/language.tsx';
import { usePack } from '../../ui/pack.tsx';
import { ActionGroups } from './action-groups.tsx';
import { ItemView } from './item-view.tsx';
import { MatrixTable } from './matrix-table.tsx';
import classes from './reference.module.css';

type SectionViewProps = {
  section: PackListName;
  /** Only these items; all of them when absent. */
  ids?: ReadonlySet<string>;
  /** Of its heading; 3 under the heading of a chapter. */
  level?: 2 | 3;
};

/** One section of the pack under its heading. */
export function SectionView({ section, ids, level = 2 }: SectionViewProps) {
  const { sections } = useMessages('reference');
  const { pack } = usePack();
  const headingId = useId();
  // A pack of before triage has nothing to weigh by.
  if (pack.sections[section].length === 0) return null;
  const isShown = ({ id }: { readonly id: string }) => ids === undefined || ids.has(id);
  return (
    <section aria-labelledby={headingId} className={classes['section']}>
      <Title order={level} size="h3" id={headingId} mb="sm">
        {sections[section]}
      </Title>
      {section === 'tree' && ids === undefined ? (
        <DecisionTree sections={pack.sections} walk={null} label={sections.tree} />
      ) : null}
      {section === 'matrix' ? (
        <MatrixTable rows={pack.sections.matrix.filter(isShown)} />
      ) : section === 'actions' ? (
        <ActionGroups actions={pack.sections.actions.filter(isShown)} level={level === 2 ? 3 : 4} />
      ) : (
        <Stack gap="md" className={classes['list'] ?? ''}>
          {pack.sections[section].filter(isShown).map((item) => (
            <ItemView key={item.id} item={item} level={level === 2 ? 3 : 4} />
          ))}
        </Stack>
      )}
    </section>
  );
}
