/**
 * To be called before a finding is decided: the answer moves focus to the choices of the finding after it, or else before
 * it. Others may go from the list together with it; when all are gone, the heading of the step is next.
 */
export function focusRowBeside(row: Element | null): () => void {
  const rows = [...(row?.parentElement?.children ?? [])];
  const place = row === null ? -1 : rows.indexOf(row);
  const beside = [...rows.slice(place + 1), ...rows.slice(0, Math.max(place, 0)).toReversed()];
  return () =>
    requestAnimationFrame(() => {
      const next = beside.find((one) => one.isConnected);
      const target =
        next?.querySelector<HTMLElement>('[data-row]') ?? next?.querySelector<HTMLElement>('button');
      (target ?? document.querySelector<HTMLElement>('[data-step-heading]'))?.focus();
    });
}
