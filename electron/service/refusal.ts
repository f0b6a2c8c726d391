/** An expected failure: a value with a declared code, never a thrown error. */
export class Refusal<Code extends string = string> {
  readonly code: Code;
  readonly data: unknown;

  constructor(code: Code, data: unknown) {
    this.code = code;
    this.data = data;
  }
}

/** Refuses with a code that the procedure declares; a write that refuses is rolled back. */
export function refuse<const Code extends string>(code: Code, data?: unknown): Refusal<Code> {
  return new Refusal(code, data);
}
