import type { peopleContract } from '../../../../shared/features/people/contract.ts';
import type { PersonAttention, PersonDetails } from '../../../../shared/features/people/model.ts';
import type { Person, PersonFields } from '../../../../shared/kernel/person.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { defineSlice, type WriteContext } from '../../slice.ts';
import { personChanged } from '../dossiers/api.ts';
import { findAttention, findDetails, putAttention, putDetails } from './details-store.ts';
import { mergePeople, undoMerge } from './merge-handlers.ts';
import { listMerges } from './merge-store.ts';
import { linkSenders, linkSomeSenders, unlinkedSenders } from './senders/link-senders.ts';
import { mergeSenders, splitSender } from './senders/merge-handlers.ts';
import { showSenderDossiers } from './senders/other-dossiers.ts';
import { changeSender, sender, senderMessages, senders, suggestSenders } from './senders/sender-handlers.ts';
import { hasSpecialConsent } from './special-consent.ts';
import { findPerson, updatePerson } from './store.ts';
import { suggestPeople } from './suggest.ts';

export const peopleSlice = defineSlice<typeof peopleContract>({
  reads: {
    suggest: ({ db }, { text }) => ({ people: suggestPeople(db, text) }),
    get: ({ db }, { personId }) => findPerson(db, personId) ?? refuse('NOT_FOUND'),
    senders,
    sender,
    senderMessages,
    suggestSenders,
    details({ db, now }, { personId }) {
      if (findPerson(db, personId) === undefined) return refuse('NOT_FOUND');
      const attention = findAttention(db, personId);
      const mayBeShown = hasSpecialConsent(db, personId, now);
      return {
        details: findDetails(db, personId),
        attention: mayBeShown ? attention : null,
        attentionHidden: !mayBeShown && holdsSomething(attention),
        merges: listMerges(db, personId),
      };
    },
  },
  writes: {
    update,
    merge: mergePeople,
    undoMerge,
    changeSender,
    mergeSenders,
    splitSender,
    showSenderDossiers,
  },
  internalReads: { unlinkedSenders },
  internalWrites: { linkSenders: linkSomeSenders },
  services(app) {
    app.onOpen((session) => linkSenders(app, session));
    return {};
  },
});

type Update = {
  readonly personId: string;
  readonly fields: PersonFields;
  readonly details: PersonDetails;
  readonly attention: PersonAttention | null;
};

function update(
  { db, now, newId, audit }: WriteContext,
  { personId, fields, details, attention }: Update,
): Person | Refusal<'NOT_FOUND' | 'CONSENT_NEEDED'> {
  if (findPerson(db, personId) === undefined) return refuse('NOT_FOUND');
  if (attention !== null && holdsSomething(attention) && !hasSpecialConsent(db, personId, now)) {
    return refuse('CONSENT_NEEDED');
  }
  updatePerson(db, personId, fields, now);
  putDetails(db, personId, details, newId);
  if (attention !== null) putAttention(db, personId, attention);
  personChanged(db, personId);
  audit({ action: 'people.update', objectId: personId });
  return findPerson(db, personId) ?? refuse('NOT_FOUND');
}

function holdsSomething({ vulnerabilities, vulnerability }: PersonAttention): boolean {
  return vulnerabilities.length > 0 || vulnerability.trim() !== '';
}
