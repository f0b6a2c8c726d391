import type { Task } from '../../../shared/features/today/model.ts';
import { useDrawer } from '../../ui/drawer.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useMoments } from '../../ui/moments.ts';
import { nextMonday, passingTerm, tomorrow } from './snooze-days.ts';
import { SnoozeForm } from './snooze-form.tsx';

export type Snooze = {
  /** Asks until which day, in the drawer. */
  readonly ask: (task: Task, item: Element | null) => void;
  readonly untilTomorrow: (task: Task, item: Element | null) => void;
  readonly untilNextWeek: (task: Task, item: Element | null) => void;
};

type PutOff = (task: Task, until: number, item: Element | null) => Promise<void>;

/** Ways of putting something off; where a term would pass meanwhile, it is asked again first. */
export function useSnooze(putOff: PutOff): Snooze {
  const texts = useMessages('today');
  const moments = useMoments();
  const { open, close } = useDrawer();

  const ask = (task: Task, item: Element | null, until: number | null) =>
    open({
      title: texts.dialog.title,
      content: (
        <SnoozeForm
          task={task}
          until={until}
          save={async (chosen) => {
            close();
            await putOff(task, chosen, item);
          }}
        />
      ),
    });
  const orAsk = (task: Task, item: Element | null, until: number) =>
    passingTerm(task, until, Date.now()) === null ? void putOff(task, until, item) : ask(task, item, until);

  return {
    ask: (task, item) => ask(task, item, null),
    untilTomorrow: (task, item) => orAsk(task, item, tomorrow(Date.now(), moments)),
    untilNextWeek: (task, item) => orAsk(task, item, nextMonday(Date.now(), moments)),
  };
}
