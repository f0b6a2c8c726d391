import type { AnyContractProcedure } from '@orpc/contract';
import { z } from 'zod';
import { effectOf } from '../../../../electron/service/slice.ts';
import { contract } from '../../../../shared/contract.ts';

/** Every place where something that is no question takes a text, as `consent.add consent.scope`. */
export function textPlaces(): string[] {
  return Object.entries(contract).flatMap(
    ([slice, procedures]: [string, Record<string, AnyContractProcedure>]) =>
      Object.entries(procedures).flatMap(([name, procedure]) => {
        const { inputSchema } = procedure['~orpc'];
        if (effectOf(procedure) === 'read' || !(inputSchema instanceof z.ZodType)) return [];
        return textPaths(inputSchema).map((path) => `${slice}.${name} ${path}`);
      }),
  );
}

/** Paths below a schema of the contract where an ordinary sentence is taken as text. */
function textPaths(schema: z.core.$ZodType, path: readonly string[] = []): string[] {
  const below = (inner: z.core.$ZodType, name?: string) =>
    textPaths(inner, name === undefined ? path : [...path, name]);
  if (schema instanceof z.ZodObject) {
    const named = Object.entries(schema.shape).flatMap(([name, inner]) =>
      below(inner as z.core.$ZodType, name),
    );
    const { catchall } = schema.def;
    return catchall instanceof z.ZodNever || catchall === undefined
      ? named
      : [...named, ...below(catchall, '*')];
  }
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => below(option));
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return below(schema.unwrap());
  if (schema instanceof z.ZodArray) return below(schema.element, '0');
  if (schema instanceof z.ZodRecord) return below(schema.valueType, '*');
  return z.safeParse(schema, 'Een gewone zin, met een komma.').success ? [path.join('.')] : [];
}
