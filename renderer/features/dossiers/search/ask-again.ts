/** How soon something that may lack hits is asked for anew, in milliseconds. */
const SOON = 2000;

type Answer = { readonly behind: boolean };

/** Milliseconds until the next look, as long as the vault cannot find everything yet; otherwise none follows. */
export const askAgain = (answer: Answer | undefined): number | false => answer?.behind === true && SOON;

/**
 * Whether somebody waits for an answer. What is only asked for anew stays as it is meanwhile, and nothing is said of it:
 * the list would be read aloud again and again.
 */
export const isWaiting = ({
  data,
  isFetching,
  isPlaceholderData,
}: {
  readonly data: Answer | undefined;
  readonly isFetching: boolean;
  readonly isPlaceholderData: boolean;
}): boolean => isFetching && (isPlaceholderData || data?.behind !== true);
