import { Fieldset, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import classes from './assess.module.css';

type ReasonFieldsProps = {
  /** From what is deviated. */
  readonly legend: string;
  readonly kindLabel: string;
  readonly wordsLabel: string;
  /** Item of `deviations`; empty: not chosen yet. */
  readonly kind: string;
  readonly words: string;
  readonly kindError: string | undefined;
  readonly wordsError: string | undefined;
  readonly onChange: (patch: { readonly kind?: string; readonly words?: string }) => void;
};

/** Comply or explain: a reason of a fixed kind, and in words. */
export function ReasonFields(props: ReasonFieldsProps) {
  const { route: texts } = useMessages('triage').assess;
  const pack = usePack();
  return (
    <Fieldset legend={props.legend} variant="unstyled" classNames={{ legend: classes['legend'] ?? '' }}>
      <Stack gap="sm">
        <NativeSelect
          label={props.kindLabel}
          required
          value={props.kind}
          error={props.kindError}
          data={[{ value: '', label: texts.reasonChoose }, ...pack.options('deviations')]}
          onChange={(event) => props.onChange({ kind: event.currentTarget.value })}
        />
        <Textarea
          label={props.wordsLabel}
          required
          autosize
          minRows={2}
          maxRows={8}
          value={props.words}
          error={props.wordsError}
          onChange={(event) => props.onChange({ words: event.currentTarget.value })}
        />
      </Stack>
    </Fieldset>
  );
}
