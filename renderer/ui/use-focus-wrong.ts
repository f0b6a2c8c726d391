import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/**
 * After a try to send a form: focus goes to its first field that is wrong, as soon as that is drawn. Only a try
 * moves the focus; typing in a wrong field must not throw it about.
 *
 * @returns to be called at each try
 */
export function useFocusWrong(form: RefObject<HTMLFormElement | null>): () => void {
  const wanted = useRef(false);
  // After every drawing: what is wrong may be known at once, or only when the service has answered.
  useEffect(() => {
    if (!wanted.current) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong === null || wrong === undefined) return;
    wanted.current = false;
    const field = wrong.matches('[role="radiogroup"]') ? (chosenOf(wrong) ?? wrong) : wrong;
    // In the middle, so that its label and what is wrong with it are in sight too.
    field.focus({ preventScroll: true });
    wrong.scrollIntoView({ block: 'center' });
  });
  useEffect(() => {
    const typed = () => {
      wanted.current = false;
    };
    const element = form.current;
    element?.addEventListener('input', typed);
    return () => element?.removeEventListener('input', typed);
  }, [form]);
  return () => {
    wanted.current = true;
  };
}

/** A choice among radio buttons takes no focus itself: the chosen one does, or the first. */
function chosenOf(group: HTMLElement): HTMLElement | null {
  return group.querySelector<HTMLElement>('input:checked') ?? group.querySelector<HTMLElement>('input');
}
