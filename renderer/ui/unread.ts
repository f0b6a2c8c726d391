const MARK = 'data-unread';

/** Belongs on a field: whether what stands in it cannot be read, so that it is not what would be saved. */
export function unreadMark(isUnread: boolean): Readonly<Record<string, true | undefined>> {
  return { [MARK]: isUnread || undefined };
}

/** Whether a form has such a field: then nothing is saved, as that would be something else than what stands there. */
export function holdsUnread(form: Element | null): boolean {
  return form?.querySelector(`[${MARK}]`) != null;
}
