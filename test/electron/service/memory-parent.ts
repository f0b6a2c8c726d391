/**
 * Stands where Electron's main process stands: it starts the service and a page, hands each one end of a channel,
 * keeps none, and lives on. It knows no vault, no passphrase and no text; what the page says goes to the test itself.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const pageProgram = fileURLToPath(new URL('./memory-page.ts', import.meta.url));
const serviceProgram = fileURLToPath(new URL('../../../electron/service/entry.ts', import.meta.url));
// The fourth file is the channel, in both.
const env = { ...process.env, NODE_CHANNEL_FD: '3', NODE_CHANNEL_SERIALIZATION_MODE: 'advanced' };
const dataFolder = process.argv[2] ?? '';

const page = spawn(process.execPath, [pageProgram], {
  stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
  env,
});
const channel = page.stdio[3];
if (channel === null || channel === undefined) throw new Error('no channel');
const service = spawn(process.execPath, [serviceProgram, '--data-folder', dataFolder], {
  stdio: ['ignore', 'ignore', 'inherit', channel],
  env,
});
// Its own copy goes before a word is said; what was said meanwhile waits in the channel.
channel.destroy();
process.stdout.write(`${JSON.stringify({ parent: process.pid, service: service.pid })}\n`);
service.once('exit', (code, signal) =>
  process.stdout.write(`${JSON.stringify({ ended: { code, signal } })}\n`),
);
setInterval(() => undefined, 60_000);
