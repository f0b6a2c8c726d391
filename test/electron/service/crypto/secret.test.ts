import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createSecret, revealSecret } from '../../../../electron/service/crypto/index.ts';

describe('a secret', () => {
  it('shows nothing when printed, logged, serialised, concatenated or cloned', () => {
    const secret = createSecret(new TextEncoder().encode('PLANTED'));
    const bytes = [...new TextEncoder().encode('PLANTED')].join();
    const shown = [
      String(secret),
      `${secret}`,
      JSON.stringify({ secret }),
      inspect({ secret }, { showHidden: true, depth: 9 }),
      JSON.stringify(structuredClone(secret)),
      JSON.stringify({ ...secret }),
      Object.getOwnPropertyNames(secret).join(),
    ].join('\n');
    expect(shown).not.toContain('PLANTED');
    expect(shown).not.toContain(bytes);
    expect(String(secret)).toBe('[secret]');
    expect(JSON.stringify(secret)).toBe('"[secret]"');
  });

  it('is wiped when disposed, and then refuses to be revealed', () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const secret = createSecret(bytes);
    expect(revealSecret(secret)).toBe(bytes);
    secret[Symbol.dispose]();
    secret[Symbol.dispose]();
    expect(bytes).toEqual(Uint8Array.of(0, 0, 0));
    expect(() => revealSecret(secret)).toThrow('disposed');
  });
});
