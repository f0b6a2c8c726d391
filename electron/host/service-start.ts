/** What a host starts the service with. */
import type { Language } from '../../shared/kernel/primitives.ts';

export type ServiceArguments = {
  /** Where the service keeps its list of vaults and its settings; must exist. */
  readonly dataFolder: string;
  readonly vaultPath?: string | undefined;
  /** Undefined: the system's language. */
  readonly language?: Language | undefined;
  /** Pictures that other programs take of the screen show the window: the system cannot keep it out of them. */
  readonly screenSeen: boolean;
};

/**
 * The service's command line; it validates this again.
 * @param isTrial the host is for trying out: relayed messages stay in its memory until it ends (security.md, Lock)
 */
export function serviceArgumentList(values: ServiceArguments, isTrial: boolean): string[] {
  return [
    '--data-folder',
    values.dataFolder,
    ...(isTrial ? ['--trial-host'] : []),
    ...(values.screenSeen ? ['--screen-seen'] : []),
    ...(values.vaultPath === undefined ? [] : ['--vault', values.vaultPath]),
    ...(values.language === undefined ? [] : ['--lang', values.language]),
  ];
}

/**
 * Bytes from which glibc gives memory that was let go of back to the system. Unset it keeps ever larger blocks for later:
 * some 40 MB after the backup that follows an opening. Other systems know neither name.
 */
const GIVEN_BACK = { MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '131072' };

/** Without flags for Node, and without the passphrase that may be set for the command line. */
export function serviceEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => name !== 'NODE_OPTIONS' && name !== 'LUWTE_PASSPHRASE');
  return { ...Object.fromEntries(kept), ...GIVEN_BACK };
}
