/** What SQLite stores without changing it. Booleans, dates and undefined are refused by the types. */
export type SqlValue = string | number | null | Uint8Array;

/** A statement with its values apart: values are always bound, never written into the text. */
export type Sql = { readonly text: string; readonly values: readonly SqlValue[] };

/**
 * Writes a statement. `${value}` becomes a bound parameter; a nested `Sql` becomes part of the text with its own
 * values. There is no way to put a string into the text, so an injection cannot be written by accident.
 */
export function sql(texts: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
  const values: SqlValue[] = [];
  let text = texts[0] ?? '';
  parts.forEach((part, index) => {
    if (isSql(part)) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += texts[index + 1] ?? '';
  });
  return { text, values };
}

/** Joins statements or values with commas, for `IN (...)` and the like; at least one is needed. */
export function sqlList(parts: readonly (SqlValue | Sql)[]): Sql {
  const [first, ...rest] = parts;
  if (first === undefined) throw new Error('an SQL list needs at least one part');
  return rest.reduce<Sql>((list, part) => sql`${list}, ${part}`, sql`${first}`);
}

function isSql(part: SqlValue | Sql): part is Sql {
  return typeof part === 'object' && part !== null && !(part instanceof Uint8Array);
}
