/** What is known of a consent, as far as its state depends on it. */
export type ConsentMoments = {
  readonly consentId: string;
  readonly purpose: string;
  readonly answer: 'given' | 'refused';
  /** Moments in milliseconds since 1970, UTC. */
  readonly givenAt: number;
  readonly until: number | null;
  readonly withdrawnAt: number | null;
};

/**
 * - `none`: nobody asked, or nothing was written down.
 * - `expired`: it was given until a moment that has come.
 */
export type ConsentState = 'given' | 'refused' | 'withdrawn' | 'expired' | 'none';

export type CountingConsent<Consent extends ConsentMoments> = {
  readonly state: ConsentState;
  /** The record that makes it so; null with `none`. */
  readonly consent: Consent | null;
};

/**
 * How consent for a purpose stands: the latest answer counts, and withdrawing is an answer too, also when an older
 * consent is written down afterwards. At the very same moment the answer that allows least counts.
 *
 * @param now milliseconds since 1970; a consent holds until the moment before `until`
 */
export function findCountingConsent<Consent extends ConsentMoments>(
  consents: readonly Consent[],
  purpose: string,
  now: number,
): CountingConsent<Consent> {
  const answers = consents
    .filter((consent) => consent.purpose === purpose)
    .flatMap((consent) => answersOf(consent))
    // What is only to be given later allows nothing yet; refusing and withdrawing count from when they are written down.
    .filter(({ at, state }) => state !== 'given' || at <= now)
    .toSorted((one, other) => other.at - one.at || strictness[other.state] - strictness[one.state]);
  const [latest] = answers;
  if (latest === undefined) return { state: 'none', consent: null };
  const { state, consent } = latest;
  const isOver = state === 'given' && consent.until !== null && consent.until <= now;
  return { state: isOver ? 'expired' : state, consent };
}

/** The same without the record. */
export function consentState(
  consents: readonly ConsentMoments[],
  purpose: string,
  now: number,
): ConsentState {
  return findCountingConsent(consents, purpose, now).state;
}

/**
 * Those that say something about somebody to whom something goes: what was said of all, and what was said of them by name. Where
 * nothing was said of them by name, a refusal of somebody else counts: it may be them, spelt otherwise.
 */
export function consentsAbout<
  Consent extends Pick<ConsentMoments, 'answer'> & { readonly recipient: string },
>(consents: readonly Consent[], recipient: string): readonly Consent[] {
  const plain = (name: string) => name.trim().toLowerCase();
  const named = consents.filter((consent) => plain(consent.recipient) === plain(recipient));
  const ofAll = consents.filter((consent) => plain(consent.recipient) === '');
  const ofOthers = named.length > 0 ? [] : consents.filter(({ answer }) => answer === 'refused');
  return [...new Set([...named, ...ofAll, ...ofOthers])];
}

type Answer<Consent> = {
  readonly at: number;
  readonly state: 'given' | 'refused' | 'withdrawn';
  readonly consent: Consent;
};

const strictness = { given: 0, refused: 1, withdrawn: 2 } as const;

function answersOf<Consent extends ConsentMoments>(consent: Consent): Answer<Consent>[] {
  const { answer, givenAt, withdrawnAt } = consent;
  const given: Answer<Consent> = { at: givenAt, state: answer, consent };
  // A clock that jumped back must not undo a withdrawal of this very consent.
  return withdrawnAt === null
    ? [given]
    : [given, { at: Math.max(withdrawnAt, givenAt), state: 'withdrawn', consent }];
}
