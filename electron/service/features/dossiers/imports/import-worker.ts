/** Program of the thread that reads what is to be brought in: strangers made it, and it can be ended at any moment. */
import type {
  ImportKind,
  ImportSource,
  RowState,
} from '../../../../../shared/features/dossiers/imports-model.ts';
import { refuse } from '../../../refusal.ts';
import { serveThread } from '../../../threads/serve-thread.ts';
import { createReadingSession, type PreviewQuestion } from './reading-session.ts';

// One import at a time; the next one, or the end of the thread, clears it.
let session: ReturnType<typeof createReadingSession> | null = null;
const within = <Answer>(use: (present: NonNullable<typeof session>) => Answer) =>
  session === null ? refuse('NO_SUCH_IMPORT') : use(session);

const calls: Record<string, (input: never) => unknown> = {
  begin({ kind }: { readonly kind: ImportKind }) {
    session = createReadingSession(kind);
    return {};
  },
  add: ({ file, bytes }: { readonly file: number; readonly bytes: Uint8Array }) =>
    within((present) => present.add(file, bytes)),
  describe: ({ source, hasHeader }: { readonly source: ImportSource; readonly hasHeader: boolean | null }) =>
    within((present) => present.describe(source, hasHeader)),
  preview: (question: PreviewQuestion) => within((present) => present.preview(question)),
  rows: ({
    show,
    offset,
    limit,
  }: {
    readonly show: RowState | null;
    readonly offset: number;
    readonly limit: number;
  }) => within((present) => present.rows(show, offset, limit)),
  text: ({ row }: { readonly row: number }) => within((present) => present.text(row)),
  chosen: ({
    leftOut,
    included,
  }: {
    readonly leftOut: readonly number[];
    readonly included: readonly number[];
  }) => within((present) => present.chosen(leftOut, included)),
};
serveThread((call) => (Object.hasOwn(calls, call) ? calls[call] : undefined));
