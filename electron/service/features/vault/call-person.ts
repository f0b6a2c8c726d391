import type { ServiceDeps } from '../../deps.ts';

/** The background found something that needs a person: the host says that much and no more, the vault's page says what. */
export function callPerson({ host, log }: Pick<ServiceDeps, 'host' | 'log'>): void {
  void host.notify({ kind: 'check-failed' }).catch(() => log('background-failed'));
}
