import type { App, Session } from '../../app.ts';
import {
  isRecoveryGroup,
  type RandomBytes,
  RECOVERY_GROUPS,
  randomIndex,
  readKeyFile,
  recoveryKeyToText,
  replaceRecoverySlot,
  type Secret,
  writeKeyFile,
} from '../../crypto/index.ts';
import { renderDocument } from '../../documents/render-document.ts';
import { Refusal, refuse } from '../../refusal.ts';
import { recoverySheetDocument } from './recovery-sheet.ts';

/** A recovery key that was made and not yet confirmed. Cleared when it is, and when the process ends. */
type Pending = {
  readonly recoveryKey: Secret;
  readonly asked: readonly number[];
  readonly pdf: Uint8Array<ArrayBuffer>;
};

/** The recovery sheet from its making until it was typed back in part (security.md K4). */
export function createRecovery({
  deps,
  describe,
  session: present,
}: Pick<App, 'deps' | 'describe' | 'session'>) {
  let pending: Pending | null = null;

  /** Takes the recovery key over. */
  const begin = async (recoveryKey: Secret, session: Session): Promise<void> => {
    using unused = new DisposableStack();
    unused.use(recoveryKey);
    // The sheet before it opens nothing any more, whatever becomes of this one.
    pending?.recoveryKey[Symbol.dispose]();
    pending = null;
    const pdf = await renderSheet(recoveryKeyToText(recoveryKey).split('-'), session);
    pending = { recoveryKey, asked: twoGroups(deps.randomBytes), pdf };
    unused.move();
  };

  async function renderSheet(
    groups: readonly string[],
    { vault }: Session,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const { organisation, path, vaultId } = vault;
    const now = deps.clock.now();
    const document = recoverySheetDocument({
      organisationName: organisation.name,
      ...(organisation.logo === null ? {} : { logo: organisation.logo.bytes }),
      language: organisation.language,
      vaultLabel: path.split(/[/\\]/).at(-1) ?? '',
      vaultId: vaultId.slice(-12),
      createdAt: new Intl.DateTimeFormat(organisation.language === 'nl' ? 'nl-NL' : 'en-GB', {
        dateStyle: 'long',
        timeStyle: 'short',
        timeZone: organisation.timeZone,
      }).format(now),
      groups,
    });
    const pdf = await renderDocument(deps, 'pdf', document);
    // The vault takes only a logo that can be printed.
    if (pdf instanceof Refusal) throw new Error('the recovery sheet could not be rendered');
    return pdf;
  }

  return {
    begin,
    sheet() {
      if (pending === null) return refuse('NO_RECOVERY_SHEET');
      const { recoveryKey, asked, pdf } = pending;
      return { groups: recoveryKeyToText(recoveryKey).split('-'), asked: [...asked], pdf };
    },
    /** A new recovery slot in place of the old one; the vault key stays. */
    async renew(session: Session): Promise<Record<never, never> | Refusal<'DISK_FULL' | 'DISK_FAILED'>> {
      const reading = await readKeyFile(session.folder);
      if (!reading.ok) return refuse('DISK_FAILED');
      const recoverySlotId = deps.newId();
      const createdAt = new Date(deps.clock.now()).toISOString();
      const { keyFile, recoveryKey } = await replaceRecoverySlot(
        reading.keyFile,
        session.vaultKey,
        { recoverySlotId, createdAt },
        deps,
      );
      using unused = new DisposableStack();
      unused.use(recoveryKey);
      const entered = await session.storage.write('vault.enterRecoveryRenewed', null);
      if (entered instanceof Refusal) return entered as Refusal<'DISK_FULL' | 'DISK_FAILED'>;
      const written = await writeKeyFile(session.folder, keyFile);
      if (!written.ok) return refuse(written.code === 'disk-full' ? 'DISK_FULL' : 'DISK_FAILED');
      // The sheet before it opens nothing any more: this one must be confirmed before anything else is stored.
      describe({ ...(present() ?? session).vault, recoveryConfirmed: false });
      unused.move();
      await begin(recoveryKey, session);
      return {};
    },
    /** Which of the asked groups were typed wrong or not at all; null where there is no sheet to confirm. */
    wrongGroups(answers: readonly { readonly group: number; readonly text: string }[]): number[] | null {
      const present = pending;
      if (present === null) return null;
      return present.asked.filter(
        (group) =>
          !answers.some(
            (answer) => answer.group === group && isRecoveryGroup(present.recoveryKey, group, answer.text),
          ),
      );
    },
    finish(): void {
      pending?.recoveryKey[Symbol.dispose]();
      pending = null;
    },
  };
}

/** Two different groups, drawn so that nobody types back the same ones by habit. */
function twoGroups(randomBytes: RandomBytes): readonly number[] {
  const first = randomIndex(RECOVERY_GROUPS, randomBytes);
  const second = (first + 1 + randomIndex(RECOVERY_GROUPS - 1, randomBytes)) % RECOVERY_GROUPS;
  return [first + 1, second + 1].toSorted((one, other) => one - other);
}
