import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { countForToday } from '../../../../../electron/service/features/today/day-notice.ts';
import type { Task } from '../../../../../shared/features/today/model.ts';
import { createOpenVault, newFolder, openService, passphrase } from '../../../../support/open-service.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';

// Threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

// Only the look at the calendar; threads and ports go on by themselves.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

const DAY = 86_400_000;
/** Friday evening, a quarter to twelve in Amsterdam. */
const evening = Date.UTC(2026, 10, 20, 22, 45);

/** A service whose clock is set by hand, with what it asked its host to tell. */
function openTelling(folder = newFolder()) {
  const told: unknown[] = [];
  let now = evening;
  const started = openService(
    (deps) => ({
      ...deps,
      clock: { ...deps.clock, now: () => now },
      host: {
        ...deps.host,
        async notify(notice) {
          if (notice.kind === 'tasks-due') told.push(notice);
          return { ok: true, value: {} };
        },
      },
    }),
    folder,
  );
  const passTo = async (moment: number) => {
    now = moment;
    await vi.advanceTimersByTimeAsync(30_000);
    // What is told is read on a thread: the answer to a read that was asked later comes later.
    await started.client.today.list();
    await started.client.today.list();
  };
  return { ...started, folder, told, passTo };
}

test('a new day while the vault is open, and opening it, tell how many things ask for attention: a number, no name', async () => {
  const first = openTelling();
  await createOpenVault(first);
  const { client, told, passTo } = first;
  const action = {
    title: 'Hélène bellen',
    phase: 'during',
    actor: 'manager',
    ownerSlot: null,
    ownerName: '',
    note: '',
  } as const;
  const report = { ...sampleDossier.report, promisedBy: null };
  const { dossierId } = await client.dossiers.create({ ...sampleDossier, report });
  for (const days of [0, 1, 1, 2]) {
    await client.actions.add({ dossierId, action: { ...action, dueAt: evening + days * DAY } });
  }
  await passTo(evening + 60_000);
  expect(told).toEqual([]);
  // A quarter past midnight on Saturday: one is late, two are due.
  const midnight = evening + 30 * 60_000;
  await passTo(midnight);
  await expect.poll(() => told).toEqual([{ kind: 'tasks-due', count: 3 }]);
  await passTo(midnight + 3_600_000);
  expect(told).toHaveLength(1);
  // A clock that is put back and forth again is no new day twice over, but the day after it is.
  await passTo(evening - DAY);
  expect(told).toHaveLength(1);
  await passTo(evening + 2 * DAY);
  await expect.poll(() => told.at(-1)).toEqual({ kind: 'tasks-due', count: 4 });
  await first.stop();

  const again = openTelling(first.folder);
  const [known] = (await again.client.vault.known()).vaults;
  await again.client.vault.unlock({ vaultId: known?.vaultId ?? '', passphrase });
  await expect.poll(() => again.told).toEqual([{ kind: 'tasks-due', count: 1 }]);
  await again.stop();

  const silent = openTelling(first.folder);
  await silent.client.settings.changeDevice({ ...(await silent.client.settings.device()), dayNotice: false });
  await silent.client.vault.unlock({ vaultId: known?.vaultId ?? '', passphrase });
  await silent.passTo(midnight);
  expect(silent.told).toEqual([]);
});

test('late and due today count; what is put off, later or without a day does not', () => {
  const task = (dueAt: number | null, snoozedUntil: number | null = null): Task => ({
    kind: 'action',
    objectId: 'x',
    dossierId: null,
    code: '',
    personName: '',
    dueAt,
    subject: '',
    isFree: false,
    owner: '',
    isMine: true,
    canFinish: true,
    snoozedUntil,
  });
  const tasks = [
    task(evening - 9 * DAY),
    task(evening),
    task(evening + 60_000),
    task(evening + DAY),
    task(null),
    task(evening, evening + DAY),
  ];
  expect(countForToday(tasks, evening, 'Europe/Amsterdam')).toBe(3);
  expect(countForToday([], evening, 'Europe/Amsterdam')).toBe(0);
});
