import type { peopleContract } from '../../../../shared/features/people/contract.ts';
import type { PersonAttention, PersonDetails } from '../../../../shared/features/people/model.ts';
import type { Person, PersonFields } from '../../../../shared/kernel/person.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { defineSlice, type WriteContext } from '../../slice.ts';
import { personChanged } from '../dossiers/api.ts';
import { clearEndedDrafts, countEndedDrafts } from './attention-drafts.ts';
import { findAttention, findDetails, putAttention, putDetails } from './details-store.ts';
import { holdsAttention, holdsSomething, otherRecords } from './known-as.ts';
import { mergePeople, undoMerge } from './merge-handlers.ts';
import { listMerges, mergedIds } from './merge-store.ts';
import { linkSomeSenders, unlinkedSenders } from './senders/link-senders.ts';
import { mergeSenders, splitSender } from './senders/merge-handlers.ts';
import { showSenderDossiers } from './senders/other-dossiers.ts';
import {
  changeSender,
  otherSenders,
  sender,
  senderMessages,
  senders,
  suggestSenders,
} from './senders/sender-handlers.ts';
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
    otherSenders,
    suggestSenders,
    details({ db, now }, { personId }) {
      if (findPerson(db, personId) === undefined) return refuse('NOT_FOUND');
      const mayBeShown = hasSpecialConsent(db, personId, now);
      return {
        details: findDetails(db, personId),
        attention: mayBeShown ? findAttention(db, personId) : null,
        attentionHidden: !mayBeShown && holdsAttention(db, personId),
        others: otherRecords(db, personId, mayBeShown),
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
  internalReads: { unlinkedSenders, endedDrafts: countEndedDrafts },
  internalWrites: { linkSenders: linkSomeSenders, clearDrafts: clearEndedDrafts },
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
  const hasConsent = hasSpecialConsent(db, personId, now);
  if (attention !== null && holdsSomething(attention) && !hasConsent) return refuse('CONSENT_NEEDED');
  updatePerson(db, personId, fields, now);
  putDetails(db, personId, details, newId);
  if (attention !== null) putAttention(db, personId, attention);
  // Without consent it can only be erased: then at every record of theirs, since none of it may be kept.
  if (attention !== null && !hasConsent) {
    for (const id of mergedIds(db, personId)) putAttention(db, id, attention);
  }
  personChanged(db, personId);
  audit({ action: 'people.update', objectId: personId });
  return findPerson(db, personId) ?? refuse('NOT_FOUND');
}
