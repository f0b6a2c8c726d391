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

/** Without flags for Node, and without the passphrase that may be set for the command line. */
export function serviceEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => name !== 'NODE_OPTIONS' && name !== 'LUWTE_PASSPHRASE'),
  );
}
