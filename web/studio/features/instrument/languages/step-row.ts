/** Alt with an arrow goes to the same language of the row above or below. */
export function stepRow(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || !event.altKey) return;
  event.preventDefault();
  const own = event.currentTarget;
  const cells = [
    ...(own.closest('[role="table"]')?.querySelectorAll<HTMLElement>(`textarea[lang="${own.lang}"]`) ?? []),
  ];
  cells[cells.indexOf(own) + by]?.focus();
}
