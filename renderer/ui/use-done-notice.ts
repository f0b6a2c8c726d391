import { notifications } from '@mantine/notifications';
import { leaveNotification } from './keep-focus.ts';
import { useMessages } from './language.tsx';

/** How long it stands there, in milliseconds; while the pointer or focus is on it, it stays. */
const READING_TIME = 8_000;

/**
 * Says in the corner that something weighty was done, aloud too: a notification is an alert, so what is said here is not
 * announced once more.
 */
export function useDoneNotice(): (text: string) => void {
  const { actions } = useMessages('kernel');
  return (text) => {
    notifications.show({
      autoClose: READING_TIME,
      closeButtonProps: { 'aria-label': actions.close },
      onClose: leaveNotification,
      message: text,
    });
  };
}
