import type { z } from 'zod';
import { useMessages } from './language.tsx';

/** What is wrong with a form: path of the field (`person.name`) -> code. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Codes look like `text-empty`; anything else is a sentence of zod itself, in English and not for people. */
const CODE = /^[a-z]+(?:-[a-z]+)+$/;

/**
 * Checks a form's value with the contract's own schema, as the service will. Gives the parsed value, or per
 * field the code of the first thing that is wrong (`field-invalid` where the schema names none).
 */
export function checkFields<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
):
  | { readonly ok: true; readonly value: z.output<Schema> }
  | { readonly ok: false; readonly errors: FieldErrors } {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) {
    const path = issue.path.map(String).join('.');
    errors[path] ??= CODE.test(issue.message) ? issue.message : 'field-invalid';
  }
  return { ok: false, errors };
}

/**
 * Gives a function from code to the sentence at the field; undefined stays undefined, so it fits `error={...}`.
 * `own` holds sentences for codes that only this screen knows, or that it says better.
 */
export function useFieldSentence(
  own: Readonly<Record<string, string>> = {},
): (code: string | undefined) => string | undefined {
  const { fields } = useMessages('kernel');
  const common: Readonly<Record<string, string>> = fields;
  return (code) => {
    if (code === undefined) return undefined;
    if (Object.hasOwn(own, code)) return own[code];
    return Object.hasOwn(common, code) ? common[code] : fields['field-invalid'];
  };
}
