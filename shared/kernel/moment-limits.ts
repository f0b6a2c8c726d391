const DAY = 86_400_000;

/** The first and last year that somebody can write down: what lies beyond is a slip of the hand, or of a stranger's program. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;

/** The same as moments, in milliseconds since 1970: those years on the calendar of every time zone. */
export const FIRST_MOMENT = Date.UTC(FIRST_YEAR, 0, 1) - DAY;
export const LAST_MOMENT = Date.UTC(LAST_YEAR + 1, 0, 1) + DAY - 1;

export const isOfOurTime = (instant: number): boolean => instant >= FIRST_MOMENT && instant <= LAST_MOMENT;
