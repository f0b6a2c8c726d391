import { notifications } from '@mantine/notifications';
import { leaveNotification } from './keep-focus.ts';
import { useMessages } from './language.tsx';

/** How long it stands there, in milliseconds; while the pointer or focus is on it, it stays. */
const READING_TIME = 8_000;

/**
 * Says in the corner that something weighty was done, aloud too: a notification is an alert, so what is said here is not
 * announced once more. What was said `about` the same thing before goes, since it may not be so any more.
 */
export function useDoneNotice(about?: string): (text: string) => void {
  const { actions } = useMessages('kernel');
  return (text) => {
    if (about !== undefined) notifications.hide(about);
    notifications.show({
      ...(about === undefined ? {} : { id: about }),
      autoClose: READING_TIME,
      closeButtonProps: { 'aria-label': actions.close },
      onClose: leaveNotification,
      message: text,
    });
  };
}
