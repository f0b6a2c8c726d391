import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type {
  PoliceExhibit,
  PoliceFact,
  PoliceReport,
} from '../../../../../shared/features/triage/police-model.ts';
import { useAnnounce } from '../../../../ui/announce.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { useIsReadOnly } from '../../../../ui/read-only.tsx';
import { Section } from '../../../../ui/section.tsx';
import { useRowFocus } from '../../../../ui/use-row-focus.ts';
import classes from '../police.module.css';
import { exhibitsOfFacts, moveExhibit, sortByCapture } from './exhibit-order.ts';
import { ExhibitRow } from './exhibit-row.tsx';
import { OtherEvidence } from './other-evidence.tsx';
import type { Contents } from './use-contents.ts';

const PART = 50;

type ExhibitListProps = {
  readonly dossierId: string;
  readonly exhibits: readonly PoliceExhibit[];
  readonly facts: readonly PoliceFact[];
  readonly contents: Contents;
  /** Go along by themselves, after what was chosen. */
  readonly added: PoliceReport['addedEvidence'];
  readonly onChoose: (evidenceIds: readonly string[]) => void;
};

/** Exhibits in the order of their numbers, and what else could go along. */
export function ExhibitList({ dossierId, exhibits, facts, contents, added, onChoose }: ExhibitListProps) {
  const { what: texts } = useMessages('triage').police.screen;
  const announce = useAnnounce();
  const readOnly = useIsReadOnly();
  const [shown, setShown] = useState(PART);
  const { evidenceIds } = contents;
  const byId = new Map(exhibits.map((exhibit) => [exhibit.evidenceId, exhibit]));
  const part = evidenceIds.slice(0, shown);
  const focus = useRowFocus(part);
  const ofFacts = exhibitsOfFacts(facts, contents);
  const alsoAdded = added.filter(({ evidenceId }) => !evidenceIds.includes(evidenceId));
  const sorted = sortByCapture(evidenceIds, exhibits);

  const choose = (next: readonly string[], done: string) => {
    onChoose(next);
    announce(done);
  };
  const move = (evidenceId: string, name: string, by: 1 | -1) => {
    const next = moveExhibit(evidenceIds, evidenceId, by);
    if (next !== evidenceIds) choose(next, texts.moved(name, next.indexOf(evidenceId) + 1));
  };
  return (
    <Section title={texts.exhibits}>
      {exhibits.length === 0 ? <Text size="sm">{texts.noEvidence}</Text> : null}
      {exhibits.length > 0 && evidenceIds.length + added.length === 0 ? (
        <Text size="sm">{texts.noExhibits}</Text>
      ) : null}
      {readOnly ? null : (
        <Group gap="xs">
          {ofFacts.length === 0 ? null : (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => choose([...evidenceIds, ...ofFacts], texts.added)}
            >
              {texts.addOfFacts(ofFacts.length)}
            </Button>
          )}
          {sorted.every((id, index) => id === evidenceIds[index]) ? null : (
            <Button variant="subtle" size="compact-sm" onClick={() => choose(sorted, texts.sorted)}>
              {texts.sort}
            </Button>
          )}
        </Group>
      )}
      {evidenceIds.length < 2 || readOnly ? null : (
        <Text size="sm" c="dimmed">
          {texts.keys}
        </Text>
      )}
      <ol className={classes['list']} aria-label={texts.exhibitsLabel} {...focus.listProps}>
        {part.map((evidenceId, index) => (
          <ExhibitRow
            key={evidenceId}
            dossierId={dossierId}
            evidenceId={evidenceId}
            exhibit={byId.get(evidenceId)}
            number={index + 1}
            isLast={index === evidenceIds.length - 1}
            focusProps={focus.rowProps(evidenceId)}
            onMove={(name, by) => move(evidenceId, name, by)}
            onTakeOut={() =>
              choose(
                evidenceIds.filter((id) => id !== evidenceId),
                texts.takenOut,
              )
            }
          />
        ))}
      </ol>
      {evidenceIds.length > shown ? (
        <Group>
          <Button variant="default" size="compact-sm" onClick={() => setShown(shown + PART)}>
            {texts.more(Math.min(PART, evidenceIds.length - shown))}
          </Button>
        </Group>
      ) : null}
      {alsoAdded.map(({ evidenceId, fileName }, index) => (
        <Text key={evidenceId} size="sm">
          {texts.mandateAdded(fileName, evidenceIds.length + index + 1)}
        </Text>
      ))}
      <OtherEvidence
        others={exhibits.filter(({ evidenceId }) => !evidenceIds.includes(evidenceId))}
        onAdd={(evidenceId) => choose([...evidenceIds, evidenceId], texts.added)}
      />
    </Section>
  );
}
