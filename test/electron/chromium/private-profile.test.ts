import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createPrivateProfile, removePrivateProfile } from '../../../electron/chromium/private-profile.ts';

test('a profile is closed to others, and the one of a killed run is cleared away', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const others = [`luwte-profile-${process.pid}-abc`, 'luwte-profile-x', 'something-else'];
  for (const name of [...others, 'luwte-profile-999999999-abc']) mkdirSync(join(folder, name));
  const profile = createPrivateProfile(folder, 'nl');
  expect(statSync(profile).mode & 0o777).toBe(0o700);
  expect(readdirSync(folder).sort()).toEqual([...others, basename(profile)].sort());
  await removePrivateProfile(profile);
  expect(readdirSync(folder).sort()).toEqual(others.sort());
});
