/** One line of the table. */
export type Figure = {
  readonly name: string;
  /** Median. */
  readonly value: number;
  readonly unit: 'ms' | 's' | 'MB' | 'MB/s' | 'rows/s';
  readonly p95?: number;
  /** The same work on an unencrypted database, or what `ratioTo` says. */
  readonly ratio?: number;
  readonly ratioTo?: string;
  /** Aims of the issue: each is met when its figure is at most so large. */
  readonly most?: { readonly value?: number; readonly p95?: number; readonly ratio?: number };
};

/** Null where the issue sets no aim. */
export function isMet({ value, p95, ratio, most }: Figure): boolean | null {
  if (most === undefined) return null;
  return (
    (most.value === undefined || value <= most.value) &&
    (most.p95 === undefined || (p95 ?? Number.POSITIVE_INFINITY) <= most.p95) &&
    (most.ratio === undefined || (ratio ?? Number.POSITIVE_INFINITY) <= most.ratio)
  );
}

/** The table as lines of text. */
export function figuresToTable(figures: readonly Figure[]): string[] {
  const rows = [
    ['figure', 'median', 'p95', 'ratio', 'ratio to', 'aim', ''],
    ...figures.map((figure) => [
      figure.name,
      `${short(figure.value)} ${figure.unit}`,
      figure.p95 === undefined ? '' : `${short(figure.p95)} ${figure.unit}`,
      figure.ratio === undefined ? '' : `${short(figure.ratio)}x`,
      figure.ratio === undefined ? '' : (figure.ratioTo ?? 'unencrypted'),
      aimText(figure),
      { true: 'met', false: 'NOT MET', null: '' }[String(isMet(figure)) as 'true' | 'false' | 'null'],
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function aimText({ most, unit }: Figure): string {
  if (most === undefined) return '';
  const parts = [
    most.value === undefined ? '' : `${most.value} ${unit}`,
    most.p95 === undefined ? '' : `p95 ${most.p95} ${unit}`,
    most.ratio === undefined ? '' : `${most.ratio}x`,
  ];
  return `<= ${parts.filter((part) => part !== '').join(', ')}`;
}

/** Three digits that say something. */
function short(value: number): string {
  if (!Number.isFinite(value)) return 'failed';
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
