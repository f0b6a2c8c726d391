import { Group } from '@mantine/core';
import { BusyButton } from './busy-button.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { DraftStateLine } from './draft-state.tsx';
import { ErrorNotice } from './errors.tsx';
import { ReadOnlyLine, useIsReadOnly } from './read-only.tsx';
import type { Draft } from './use-draft.ts';

type DraftFormFootProps = {
  /** Words of the button that saves. */
  save: string;
  saving: boolean;
  /** What the service answered when it could not save; null otherwise. */
  failure: unknown;
  /** Sentences for codes that only this form knows. */
  errors?: Readonly<Record<string, string>>;
  draft: Pick<Draft<unknown>, 'state' | 'savedAt' | 'error' | 'discard'>;
};

/** The end of a form that is kept as a draft: what went wrong, save, throw the draft away, how the draft stands. */
export function DraftFormFoot({ save, saving, failure, errors = {}, draft }: DraftFormFootProps) {
  if (useIsReadOnly()) return <ReadOnlyLine />;
  return (
    <>
      <ErrorNotice error={failure} texts={errors} />
      <Group justify="space-between">
        <BusyButton type="submit" busy={saving}>
          {save}
        </BusyButton>
        {/* A draft that could not be thrown away is said by the line below. */}
        {draft.savedAt === null ? null : (
          <DiscardDraft onDiscard={() => void draft.discard().catch(() => undefined)} />
        )}
      </Group>
      <DraftStateLine draft={draft} />
    </>
  );
}
