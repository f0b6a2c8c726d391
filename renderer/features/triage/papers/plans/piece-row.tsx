import { Badge, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { PlanPiece } from '../../../../../shared/features/triage/papers-model.ts';
import type { Language } from '../../../../../shared/kernel/primitives.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { usePack } from '../../../../ui/pack.tsx';
import classes from '../papers.module.css';
import { PieceNotes } from './piece-notes.tsx';

type PieceRowProps = {
  readonly piece: PlanPiece;
  /** In which it is written. */
  readonly language: Language;
  /** Resolves when it shows as it is stored. */
  readonly onInclude: (included: boolean) => Promise<unknown>;
  readonly onEdit: () => void;
};

/** One piece of a draft, as the person will read it. */
export function PieceRow({ piece, language, onInclude, onEdit }: PieceRowProps) {
  const { plan: texts } = useMessages('triage').papers;
  const pack = usePack();
  const { label, text, spoken, consequence, isOwn, isEdited, purpose } = piece;
  // Shows at once what was ticked, at the pace of somebody's hands; null: as it is stored.
  const [ticked, setTicked] = useState<boolean | null>(null);
  const included = ticked ?? piece.included;
  const tick = async (wanted: boolean) => {
    setTicked(wanted);
    await onInclude(wanted);
    setTicked((now) => (now === wanted ? null : now));
  };
  return (
    <li className={classes['row']}>
      <Checkbox
        aria-label={texts.include(label)}
        checked={included}
        onChange={(event) => void tick(event.currentTarget.checked)}
        mt={2}
      />
      <Stack gap={2} flex={1} miw={0} className={included ? undefined : classes['leftOut']}>
        <Group gap="xs">
          <Text fw={600} lang={language}>
            {label}
          </Text>
          {isOwn || isEdited ? (
            <Badge variant="light" tt="none">
              {isOwn ? texts.own : texts.edited}
            </Badge>
          ) : null}
        </Group>
        {included ? (
          <>
            <Text size="sm" className={classes['words']} lang={language}>
              {text}
            </Text>
            {consequence === '' ? null : (
              <Text size="sm" className={classes['words']}>
                <Text span inherit fw={600}>
                  {texts.consequenceOf}
                </Text>{' '}
                <span lang={language}>{consequence}</span>
              </Text>
            )}
            {spoken === '' ? null : (
              <Text size="sm" c="dimmed" className={classes['words']}>
                {texts.spokenAs} <span lang={language}>{spoken}</span>
              </Text>
            )}
            <PieceNotes piece={piece} />
            {purpose === null ? null : (
              <Text size="sm" c="dimmed">
                {texts.takesConsent(pack.label('purposes', purpose))}
              </Text>
            )}
          </>
        ) : null}
      </Stack>
      <Button variant="subtle" size="compact-sm" aria-label={texts.editOf(label)} onClick={onEdit}>
        {texts.edit}
      </Button>
    </li>
  );
}
