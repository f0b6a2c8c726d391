import type { peopleContract } from '../../../../shared/features/people/contract.ts';
import { refuse } from '../../refusal.ts';
import { defineSlice } from '../../slice.ts';
import { personChanged } from '../dossiers/api.ts';
import { findPerson, suggestPeople, updatePerson } from './store.ts';

export const peopleSlice = defineSlice<typeof peopleContract>({
  reads: {
    suggest: ({ db }, { text }) => ({ people: suggestPeople(db, text) }),
    get: ({ db }, { personId }) => findPerson(db, personId) ?? refuse('NOT_FOUND'),
  },
  writes: {
    update({ db, now, audit }, { personId, fields }) {
      if (findPerson(db, personId) === undefined) return refuse('NOT_FOUND');
      updatePerson(db, personId, fields, now);
      personChanged(db, personId);
      audit({ action: 'people.update', objectId: personId });
      return findPerson(db, personId) ?? refuse('NOT_FOUND');
    },
  },
});
