/** What the fake of `utilityProcess` and its child say to one another over the real child's channel. */
export type ToChild =
  | { readonly message: unknown; readonly ports: readonly number[] }
  | { readonly port: number; readonly message: unknown };

export type FromChild =
  | { readonly message: unknown }
  | { readonly port: number; readonly message: unknown }
  | { readonly port: number; readonly isClosed: true };
