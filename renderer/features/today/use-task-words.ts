import type { Task } from '../../../shared/features/today/model.ts';
import { useMessages } from '../../ui/language.tsx';
import { usePack } from '../../ui/pack.tsx';
import { useVeil } from '../../ui/veil.tsx';
import { longestFit } from './task-place.ts';

/** What a task is about, in words; somebody's own words are left out while names are hidden. */
export function useTaskWords(): (task: Pick<Task, 'kind' | 'subject' | 'isFree'>) => string {
  const texts = useMessages('today');
  const pack = usePack();
  const { names } = useVeil();
  return ({ kind, subject, isFree }) => {
    if (isFree && names) return texts.hiddenWords;
    switch (kind) {
      case 'danger':
        return texts.safe;
      case 'untold':
        return subject === '' ? texts.noReason : subject;
      case 'response':
        return texts.report(pack.label('channels', subject));
      case 'complaint':
        return pack.label('offences', subject);
      case 'consent':
        return pack.label('purposes', subject);
      case 'retriage':
        return texts.retriage;
      case 'filing':
        return texts.filing;
      case 'feedback':
        return texts.feedback;
      case 'letter':
        return pack.label('referrals', subject);
      case 'draft':
        return longestFit(texts.drafts, subject) ?? texts.otherDraft;
      case 'action':
      case 'collecting':
      case 'signal':
        return subject;
    }
  };
}
