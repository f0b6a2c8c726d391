import Database from 'better-sqlite3-multiple-ciphers';
import { databaseKey } from './vault-keys.ts';

export type IndependentClient = InstanceType<typeof Database>;

/** Opens an encrypted database with a library that is not ours, given nothing but the raw key. */
export function openIndependently(path: string, key: Uint8Array = databaseKey): IndependentClient {
  const client = new Database(path);
  client.pragma(`cipher = 'sqlcipher'`);
  client.pragma('legacy = 4');
  client.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
  return client;
}
