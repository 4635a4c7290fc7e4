/** A number key chooses what bears its number within the question. */
export function chooseByNumber(event: KeyboardEvent): void {
  if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  const { target, currentTarget } = event;
  if (!(currentTarget instanceof HTMLElement) || !(target instanceof HTMLElement)) return;
  if (target.matches('textarea, select, input:not([type=radio], [type=checkbox])')) return;
  const numbered = currentTarget.querySelectorAll<HTMLElement>('[data-numbered]');
  numbered[Number(event.key) - 1]?.click();
}
