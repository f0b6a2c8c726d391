import { Notifications, useNotifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import classes from './notices.module.css';

/** So many wait at most; far more than anybody lets come together, so that the newest is never the one that waits. */
const WAITING = 50;

/**
 * What is said in the corner, one at a time: the newest in front, the others behind it with their time standing still.
 * Pointed at, or reached by Tab, they unfold. Beside the rail, since what opens at the right has its buttons at the
 * bottom; the working area makes room meanwhile, so that nothing of it lies below.
 */
export function Notices() {
  const isEmpty = useNotifications().notifications.length === 0;
  const [round, setRound] = useState(0);
  // A notice that goes from under the pointer leaves it "pointed at", with the time of all later ones standing still.
  useEffect(() => {
    if (isEmpty) setRound((current) => current + 1);
  }, [isEmpty]);
  return (
    <Notifications
      key={round}
      position="bottom-left"
      layout="stacked"
      limit={WAITING}
      containerWidth={640}
      classNames={{ root: classes['notices'] ?? '', notification: classes['notice'] ?? '' }}
    />
  );
}
