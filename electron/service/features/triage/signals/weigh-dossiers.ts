import type {
  StalkingFigures,
  StalkingWeighing,
} from '../../../../../shared/features/triage/signals-model.ts';
import {
  escalatingForms,
  isSignal,
  leastMessages,
  lookAtStalking,
  type SenderHistory,
  type StalkingSign,
  weighStalking,
} from '../../../../../shared/features/triage/weigh-stalking.ts';
import { createDayNumbers } from '../../../../../shared/kernel/zoned-time.ts';
import type { ReadContext } from '../../../slice.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { agreedDossiers } from '../../people/api.ts';
import { timeZone } from '../../vault/api.ts';
import { type AccountHistory, accountsIn, accountsOf, formsOf, listAskedToStop } from './history-store.ts';
import { stalkingSigns } from './stalking-signs.ts';

/** A sender of a dossier whose messages add up to a signal there. */
export type WeighedSender = {
  readonly dossierId: string;
  /** What its accounts were merged into. */
  readonly senderId: string;
  /** An account that wrote in this dossier: what the sender was merged into, else the first. */
  readonly namedId: string;
  readonly weighing: StalkingWeighing;
  /** By which it was weighed. */
  readonly signs: readonly StalkingSign[];
  /** Messages of this dossier. */
  readonly here: number;
  /** Of others, whose persons agreed as the one of this dossier did (10 AVG). */
  readonly elsewhere: readonly { readonly dossierId: string; readonly messages: number }[];
};

/** A sender as a dossier may know it: its accounts there, and those of dossiers that agreed. */
type Group = {
  readonly dossierId: string;
  readonly senderId: string;
  readonly signs: readonly StalkingSign[];
  readonly accounts: AccountHistory[];
};

/**
 * Weighs every sender of some dossiers. Reads no message; answers those that are a signal, the heaviest first.
 * @param needsForms whether a signal is to be weighed with what became worse. Otherwise that is looked up only where it
 *   decides: it takes longer than all the rest
 */
export function weighDossiers(
  asking: Pick<ReadContext, 'db' | 'now'>,
  dossierIds: readonly string[],
  needsForms: (sender: Pick<WeighedSender, 'dossierId' | 'senderId'>) => boolean = () => true,
): WeighedSender[] {
  const groups = groupAccounts(asking, dossierIds);
  const toHistory = historyReader(asking, groups);
  const looked = groups
    .map((group) => ({ group, look: lookAtStalking(toHistory(group, ''), group.signs) }))
    .filter(({ look }) => look !== 'none');
  const formsFor = formReader(
    asking.db,
    looked.filter(({ group, look }) => look === 'perhaps' || needsForms(group)).map(({ group }) => group),
  );
  return looked
    .map(({ group }) => ({ group, weighing: weighStalking(toHistory(group, formsFor(group)), group.signs) }))
    .filter(({ weighing }) => isSignal(weighing))
    .map(({ group, weighing }) => toWeighed(group, weighing))
    .toSorted((one, other) => other.weighing.points - one.weighing.points);
}

/** A sender in one dossier. */
export type SenderFigures = {
  /** What its accounts were merged into. */
  readonly senderId: string;
  readonly figures: StalkingFigures;
  /** When the sender was asked to stop; null where nobody asked. */
  readonly askedToStopAt: number | null;
};

/** What some senders wrote in one dossier comes to, whether it is a signal or not. Nothing of other dossiers. */
export function figuresInDossier(
  { db }: Pick<ReadContext, 'db'>,
  { dossierId, senderIds }: { readonly dossierId: string; readonly senderIds: readonly string[] },
): SenderFigures[] {
  const signs = stalkingSigns(db, [dossierId]).get(dossierId) ?? [];
  const accounts = db.all<AccountHistory>(accountsIn([{ dossierId, least: 1 }]));
  const bySender = Map.groupBy(accounts, ({ rootId }) => rootId);
  const groups = senderIds.flatMap((senderId): Group[] => {
    const own = bySender.get(senderId);
    return own === undefined ? [] : [{ dossierId, senderId, signs, accounts: own }];
  });
  const toHistory = historyReader({ db }, groups);
  const asked = new Map(listAskedToStop(db, [dossierId]).map(({ rootId, at }) => [rootId, at]));
  return groups.map((group) => ({
    senderId: group.senderId,
    figures: weighStalking(toHistory(group, ''), signs).figures,
    askedToStopAt: asked.get(group.senderId) ?? null,
  }));
}

function groupAccounts(asking: Pick<ReadContext, 'db' | 'now'>, dossierIds: readonly string[]): Group[] {
  const { db } = asking;
  const signsById = stalkingSigns(db, dossierIds);
  const agreed = new Set(agreedDossiers(asking));
  const asked = [...signsById].flatMap(([dossierId, signs]) => {
    if (signs === null) return [];
    return [{ dossierId, least: agreed.has(dossierId) ? 1 : leastMessages(signs) }];
  });
  const groups = new Map<string, Group>();
  for (const account of db.all<AccountHistory>(accountsIn(asked))) {
    const key = `${account.dossierId} ${account.rootId}`;
    const known = groups.get(key);
    if (known !== undefined) {
      known.accounts.push(account);
      continue;
    }
    const signs = signsById.get(account.dossierId) ?? [];
    groups.set(key, { dossierId: account.dossierId, senderId: account.rootId, signs, accounts: [account] });
  }
  addCompared(db, [...groups.values()], agreed);
  return [...groups.values()];
}

/** Adds what the same senders wrote in other dossiers, where all persons agreed. */
function addCompared(db: ReadableDb, groups: readonly Group[], agreed: ReadonlySet<string>): void {
  const compared = groups.filter(({ dossierId }) => agreed.has(dossierId));
  if (compared.length === 0 || agreed.size < 2) return;
  const rootIds = [...new Set(compared.map(({ senderId }) => senderId))];
  const found = db.all<AccountHistory>(accountsOf(rootIds, [...agreed]));
  const bySender = Map.groupBy(found, ({ rootId }) => rootId);
  for (const { dossierId, senderId, accounts } of compared) {
    const others = bySender.get(senderId) ?? [];
    accounts.push(...others.filter((other) => other.dossierId !== dossierId));
  }
}

function historyReader({ db }: Pick<ReadContext, 'db'>, groups: readonly Group[]) {
  const dayOf = createDayNumbers(timeZone(db));
  const dossierIds = new Set(groups.flatMap(({ accounts }) => accounts.map((account) => account.dossierId)));
  const asked = new Map(
    listAskedToStop(db, [...dossierIds]).map(({ dossierId, rootId, at }) => [`${dossierId} ${rootId}`, at]),
  );
  /** @param forms moments and forms, as the store writes them */
  return (group: Group, forms: string): SenderHistory => {
    const days: number[] = [];
    let undated = 0;
    let afterStop: number | null = null;
    for (const { dossierId, messages, moments } of group.accounts) {
      const askedAt = asked.get(`${dossierId} ${group.senderId}`);
      if (askedAt !== undefined) afterStop ??= 0;
      const written = moments === null ? [] : moments.split(',');
      undated += messages - written.length;
      for (const text of written) {
        const at = Number(text);
        days.push(dayOf(at));
        if (askedAt !== undefined && at > askedAt) afterStop = (afterStop ?? 0) + 1;
      }
    }
    return {
      days,
      undated,
      afterStop,
      ways: group.accounts.map(({ platform }) => platform),
      forms: (forms === '' ? [] : forms.split(',')).map((pair) => {
        const [at = '', form = ''] = pair.split(' ');
        return { day: dayOf(Number(at)), form };
      }),
    };
  };
}

/** The forms of senders whose escalation matters, by all their accounts. */
function formReader(db: ReadableDb, groups: readonly Group[]): (group: Group) => string {
  const accounts = new Map(
    groups.flatMap((group) => group.accounts.map((account) => [keyOf(account), account] as const)),
  );
  const order = new Set(groups.flatMap(({ signs }) => escalatingForms(signs)));
  const found = new Map(
    formsOf(db, [...accounts.values()], [...order]).map((row) => [keyOf(row), row.forms]),
  );
  return (group) => group.accounts.flatMap((account) => found.get(keyOf(account)) ?? []).join(',');
}

function keyOf({ dossierId, accountId }: Pick<AccountHistory, 'dossierId' | 'accountId'>): string {
  return `${dossierId} ${accountId}`;
}

function toWeighed(
  { dossierId, senderId, signs, accounts }: Group,
  weighing: StalkingWeighing,
): WeighedSender {
  const own = accounts.filter((account) => account.dossierId === dossierId);
  const named =
    own.find(({ accountId }) => accountId === senderId) ?? own.find(({ isWords }) => isWords === 0) ?? own[0];
  const elsewhere = Map.groupBy(
    accounts.filter((account) => account.dossierId !== dossierId),
    (account) => account.dossierId,
  );
  return {
    dossierId,
    senderId,
    namedId: named?.accountId ?? senderId,
    weighing,
    signs,
    here: sumOf(own),
    elsewhere: [...elsewhere].map(([other, theirs]) => ({ dossierId: other, messages: sumOf(theirs) })),
  };
}

function sumOf(accounts: readonly AccountHistory[]): number {
  return accounts.reduce((sum, { messages }) => sum + messages, 0);
}
