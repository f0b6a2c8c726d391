import type { App } from '../../app.ts';
import { type Refusal, refuse } from '../../refusal.ts';

/**
 * Runs a write of this slice for a service procedure, with what every procedure may answer.
 * @template Code what this write refuses by itself
 */
export async function writeNow<Value, Code extends string = never>(
  app: Pick<App, 'session'>,
  name: string,
  input: unknown,
): Promise<
  Value | Refusal<Code | 'VAULT_CLOSED' | 'VAULT_READ_ONLY' | 'DISK_FULL' | 'DISK_FAILED' | 'NOT_CONFIRMED'>
> {
  const session = app.session();
  if (session === null) return refuse('VAULT_CLOSED');
  if (session.vault.mode.kind !== 'open') return refuse('VAULT_READ_ONLY');
  return (await session.storage.write(name, input)) as Value | Refusal<'DISK_FULL'>;
}
