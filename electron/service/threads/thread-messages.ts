/** What travels between the port thread and a worker thread. Both ends are ours, so nothing is parsed again. */
export type ThreadRequest = { readonly id: number; readonly call: string; readonly input: unknown };

export type ThreadReply =
  | { readonly id: number; readonly kind: 'value'; readonly value: unknown }
  /** A declared failure: see `Refusal`. */
  | { readonly id: number; readonly kind: 'refusal'; readonly code: string; readonly data: unknown }
  /** A bug: what may be logged of it, which is never its text. */
  | { readonly id: number; readonly kind: 'fault'; readonly trace: string };
