import { expect, test } from 'vitest';
import type { DraftStore, DraftTimers, DraftValue } from '../../../renderer/ui/draft-keeper.ts';
import { createDraftKeeper } from '../../../renderer/ui/draft-keeper.ts';

/** Timers that run when told to; `started` counts how often one was set going. */
function createManualTimers() {
  const tasks = new Map<number, () => void>();
  let next = 1;
  const timers: DraftTimers = {
    start: (task) => {
      tasks.set(next, task);
      next += 1;
      return next - 1;
    },
    stop: (timer) => void tasks.delete(timer),
  };
  const runAll = () => {
    const due = [...tasks.values()];
    tasks.clear();
    for (const task of due) task();
  };
  return { timers, runAll, waiting: () => tasks.size, started: () => next - 1 };
}

/** A store whose every answer is given by hand, in the order of the calls. */
function createSlowStore(draft: DraftValue | null = null) {
  const saves: { value: DraftValue; answer: () => void; fail: (error: unknown) => void }[] = [];
  const discarded: string[] = [];
  let open: () => void = () => {};
  const store: DraftStore = {
    load: () =>
      new Promise((resolve) => {
        open = () => resolve(draft === null ? null : { value: draft, savedAt: 1 });
      }),
    save: (_key, value) =>
      new Promise((resolve, reject) => {
        saves.push({ value, answer: () => resolve({ savedAt: 100 + saves.length }), fail: reject });
      }),
    discard: async (key) => void discarded.push(key),
  };
  return { store, saves, discarded, answerLoad: () => open() };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

async function createOpenKeeper(draft: DraftValue | null = null) {
  const manual = createManualTimers();
  const slow = createSlowStore(draft);
  const keeper = createDraftKeeper('dossiers.new', slow.store, manual.timers);
  slow.answerLoad();
  await settled();
  return { keeper, ...manual, ...slow };
}

test('a stored draft comes back, with what was typed while it loaded on top', async () => {
  const { store, answerLoad } = createSlowStore({ name: 'Sanne', unit: 'Letteren' });
  const keeper = createDraftKeeper('dossiers.new', store, createManualTimers().timers);
  expect(keeper.read().state).toBe('loading');
  keeper.change({ name: 'Sanne de' });
  answerLoad();
  await settled();
  expect(keeper.read().patch).toEqual({ name: 'Sanne de', unit: 'Letteren' });
});

test('keystrokes in a row are one save, and it says when', async () => {
  const { keeper, saves, runAll, waiting } = await createOpenKeeper();
  for (const name of ['S', 'Sa', 'San']) keeper.change({ name });
  expect(waiting()).toBe(1);
  runAll();
  await settled();
  expect(saves.map(({ value }) => value)).toEqual([{ name: 'San' }]);
  saves[0]!.answer();
  await settled();
  expect(keeper.read()).toEqual({ patch: { name: 'San' }, savedAt: 101, state: 'saved', error: null });
});

test('typing without a pause does not put the save off', async () => {
  const { keeper, saves, runAll, started } = await createOpenKeeper();
  for (const name of ['S', 'Sa', 'San', 'Sann']) keeper.change({ name });
  // The timer of the first letter still runs: no later letter has set it back.
  expect(started()).toBe(1);
  runAll();
  await settled();
  expect(saves).toHaveLength(1);
});

test('what is typed during a save is saved right after it', async () => {
  const { keeper, saves } = await createOpenKeeper();
  keeper.change({ name: 'San' });
  const flushed = keeper.flush();
  await settled();
  keeper.change({ name: 'Sanne' });
  saves[0]!.answer();
  await settled();
  saves[1]!.answer();
  expect(await flushed).toBe(true);
  expect(saves.map(({ value }) => value)).toEqual([{ name: 'San' }, { name: 'Sanne' }]);
});

test('a failed save keeps the text, says so, and is tried again by itself', async () => {
  const { keeper, saves, runAll, waiting } = await createOpenKeeper();
  const full = new Error('full');
  keeper.change({ name: 'Sanne' });
  const flushed = keeper.flush();
  await settled();
  saves[0]!.fail(full);
  expect(await flushed).toBe(false);
  expect(keeper.read()).toMatchObject({ patch: { name: 'Sanne' }, state: 'failed', error: full });
  expect(waiting()).toBe(1);
  runAll();
  await settled();
  saves[1]!.answer();
  await settled();
  expect({ state: keeper.read().state, stored: keeper.isStored() }).toEqual({ state: 'saved', stored: true });
});

test('a discard wins from a save under way', async () => {
  const { keeper, saves, discarded, runAll } = await createOpenKeeper({ name: 'Sanne' });
  keeper.change({ name: 'Sanne de Wit' });
  void keeper.flush();
  await settled();
  const gone = keeper.discard();
  expect(discarded).toEqual([]);
  saves[0]!.answer();
  await gone;
  runAll();
  await settled();
  expect({ discarded, saves: saves.length, snapshot: keeper.read() }).toEqual({
    discarded: ['dossiers.new'],
    saves: 1,
    snapshot: { patch: {}, savedAt: null, state: 'saved', error: null },
  });
});

test('what is typed while the form is being sent outlives the draft that was sent', async () => {
  const { keeper, saves, discarded, runAll } = await createOpenKeeper();
  keeper.change({ text: 'Gebeld.' });
  const sent = keeper.read().patch;
  keeper.change({ text: 'Gebeld. Morgen' });
  await keeper.settle(sent);
  runAll();
  await settled();
  expect({ saves: saves.map(({ value }) => value), discarded }).toEqual({
    saves: [{ text: 'Gebeld. Morgen' }],
    discarded: [],
  });
});

test('a draft that was sent as it stands is thrown away', async () => {
  const { keeper, discarded } = await createOpenKeeper();
  keeper.change({ text: 'Gebeld.' });
  await keeper.settle(keeper.read().patch);
  expect({ discarded, patch: keeper.read().patch }).toEqual({ discarded: ['dossiers.new'], patch: {} });
});

test('what is typed after a discard is a new draft', async () => {
  const { keeper, saves } = await createOpenKeeper({ name: 'Sanne' });
  await keeper.discard();
  keeper.change({ name: 'Amir' });
  void keeper.flush();
  await settled();
  expect(saves.map(({ value }) => value)).toEqual([{ name: 'Amir' }]);
});

test('a draft that could not be read is not written over: it is read again first', async () => {
  const { timers, runAll } = createManualTimers();
  const { store, saves } = createSlowStore();
  let loads = 0;
  const load: DraftStore['load'] = async () => {
    loads += 1;
    if (loads === 1) throw new Error('busy');
    return { value: { name: 'Sanne', unit: 'Letteren' }, savedAt: 1 };
  };
  const keeper = createDraftKeeper('dossiers.new', { ...store, load }, timers);
  await settled();
  keeper.change({ name: 'Amir' });
  expect(keeper.read().state).toBe('failed');
  runAll();
  await settled();
  expect(saves.map(({ value }) => value)).toEqual([{ name: 'Amir', unit: 'Letteren' }]);
  saves[0]!.answer();
  await settled();
  expect({ state: keeper.read().state, loads }).toEqual({ state: 'saved', loads: 2 });
});

test('without a key the draft stays in memory', async () => {
  const { store, saves } = createSlowStore();
  const keeper = createDraftKeeper(null, store, createManualTimers().timers);
  keeper.change({ name: 'Sanne' });
  expect(await keeper.flush()).toBe(true);
  await keeper.discard();
  expect({ saves, state: keeper.read().state }).toEqual({ saves: [], state: 'saved' });
});
