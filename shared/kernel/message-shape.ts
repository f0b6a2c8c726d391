/**
 * The shape of a set of texts: the second language must say everything the first says, no more and no less.
 * Texts stay texts, functions keep what they take, groups are compared one by one.
 */
export type MessageShape<Texts> = Texts extends string
  ? string
  : Texts extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof Texts]: MessageShape<Texts[Key]> };
