import type { KeyboardEvent } from 'react';
import { useState } from 'react';

/** Whether Caps Lock is on, as far as the last key in the field told; spread `watch` on the field. */
export function useCapsLock() {
  const [on, setOn] = useState(false);
  const notice = (event: KeyboardEvent) => setOn(event.getModifierState('CapsLock'));
  return { on, watch: { onKeyDown: notice, onKeyUp: notice } };
}
