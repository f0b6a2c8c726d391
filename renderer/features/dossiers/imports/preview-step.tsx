import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ImportKind, RowState } from '../../../../shared/features/dossiers/imports-model.ts';
import { rowStateSchema } from '../../../../shared/features/dossiers/imports-model.ts';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { PreviewList } from './preview-list.tsx';
import type { ImportState, Preview } from './use-import.ts';

type PreviewStepProps = {
  kind: ImportKind;
  importId: string;
  preview: Preview;
  busy: ImportState['busy'];
  onFinish: (chosen: { leftOut: number[]; included: number[] }) => void;
  onStop: () => void;
  onBack: () => void;
};

/** Every row as it would be stored, and what is wrong with those that cannot be; nothing is stored before the button. */
export function PreviewStep({ kind, importId, preview, busy, onFinish, onStop, onBack }: PreviewStepProps) {
  const { imports } = useMessages('dossiers');
  const { preview: texts } = imports;
  const { counts } = preview;
  const [show, setShow] = useState<RowState | null>(null);
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const [included, setIncluded] = useState<ReadonlySet<number>>(new Set());
  const count = kind === 'incidents' ? texts.incidents : texts.dossiers;
  const all = counts.ready + counts.duplicate + counts.wrong;
  const chosen = counts.ready - leftOut.size + included.size;
  const isChosen = (row: number, state: RowState) =>
    state === 'ready' ? !leftOut.has(row) : state === 'duplicate' && included.has(row);

  function toggle(row: number, state: RowState) {
    if (state === 'ready') setLeftOut((now) => toggled(now, row));
    if (state === 'duplicate') setIncluded((now) => toggled(now, row));
  }

  return (
    <Stack gap="sm">
      <Text size="sm">{texts.intro}</Text>
      <Text size="sm" fw={600} role="status">
        {texts.counts(counts.ready, counts.duplicate, counts.wrong)}
      </Text>
      <Group gap="xs">
        <Text size="sm" component="span">
          {texts.show}
        </Text>
        <SegmentedControl
          aria-label={texts.show}
          size="xs"
          value={show ?? 'all'}
          onChange={(value) => setShow(rowStateSchema.safeParse(value).data ?? null)}
          data={[
            { value: 'all', label: texts.counted(texts.all, all) },
            ...rowStateSchema.options.map((state) => ({
              value: state,
              label: texts.counted(texts.states[state], counts[state]),
            })),
          ]}
        />
      </Group>
      <PreviewList
        key={show ?? 'all'}
        kind={kind}
        importId={importId}
        show={show}
        count={show === null ? all : counts[show]}
        isChosen={isChosen}
        onToggle={toggle}
      />
      <Group>
        <BusyButton
          busy={busy !== null}
          blocked={chosen === 0}
          onClick={() => onFinish({ leftOut: [...leftOut], included: [...included] })}
        >
          {chosen === 0 ? texts.nothing : texts.finish(count(chosen))}
        </BusyButton>
        <Button variant="default" onClick={onBack} disabled={busy !== null}>
          {imports.mapping.back}
        </Button>
        {busy === 'storing' || isKeeping(busy) ? (
          <Button variant="default" onClick={onStop}>
            {isKeeping(busy) ? texts.stopKeeping : imports.source.cancel}
          </Button>
        ) : null}
        <Text size="sm" role="status">
          {busy === 'storing'
            ? texts.storing
            : busy === 'stopping'
              ? texts.stopping
              : isKeeping(busy)
                ? imports.keeping(busy.kept, busy.of)
                : ''}
        </Text>
      </Group>
    </Stack>
  );
}

const isKeeping = (busy: ImportState['busy']): busy is { readonly kept: number; readonly of: number } =>
  typeof busy === 'object' && busy !== null;

function toggled(rows: ReadonlySet<number>, row: number): ReadonlySet<number> {
  const next = new Set(rows);
  if (!next.delete(row)) next.add(row);
  return next;
}
