import { expect, test } from 'vitest';
import { createHostLink } from '../../../../electron/service/port/host-link.ts';

test('an answer that does not fit fails its own call and nothing else', async () => {
  const asked: number[] = [];
  const { host, answer } = createHostLink((envelope) => {
    if ('id' in envelope) asked.push(envelope.id);
  });
  const faulty = host.listFolder({ path: null });
  const good = host.saveFile({ path: '/x', bytes: new Uint8Array(1), replace: false });
  answer({ from: 'host', id: asked[0] ?? -1, ok: true, value: { path: 7 } });
  answer({ from: 'host', id: asked[1] ?? -1, ok: true, value: { path: '/x' } });
  await expect(faulty).rejects.toThrow();
  expect(await good).toEqual({ ok: true, value: { path: '/x' } });
});
