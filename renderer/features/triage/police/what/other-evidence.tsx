import { Button, Group, Text } from '@mantine/core';
import type { PoliceExhibit } from '../../../../../shared/features/triage/police-model.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { useIsReadOnly } from '../../../../ui/read-only.tsx';
import classes from '../police.module.css';
import { useExhibitFacts } from './use-exhibit-facts.ts';

/** More than this is found in the dossier's own list of evidence. */
const MOST = 200;

type OtherEvidenceProps = {
  readonly others: readonly PoliceExhibit[];
  readonly onAdd: (evidenceId: string) => void;
};

/** Evidence of the dossier that does not go along. */
export function OtherEvidence({ others, onAdd }: OtherEvidenceProps) {
  const { what: texts } = useMessages('triage').police.screen;
  const readOnly = useIsReadOnly();
  const factsOf = useExhibitFacts();
  if (others.length === 0 || readOnly) return null;
  return (
    <details>
      <summary className={classes['summary']}>{texts.others(others.length)}</summary>
      <ul className={classes['list']} aria-label={texts.others(others.length)}>
        {others.slice(0, MOST).map((exhibit) => (
          <li key={exhibit.evidenceId} className={classes['exhibit']}>
            <div className={classes['body']}>
              <Text size="sm">{exhibit.fileName}</Text>
              <Text size="sm" c="dimmed">
                {factsOf(exhibit).join(' · ')}
              </Text>
            </div>
            <Group>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={texts.add(exhibit.fileName)}
                onClick={() => onAdd(exhibit.evidenceId)}
              >
                {texts.addExhibits}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </details>
  );
}
