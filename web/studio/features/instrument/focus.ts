/** Gives the keyboard to the control for a place of the part that is shown; `choices.en[2]` is found under `choices` too. */
export function focusOn(place: string): boolean {
  const control = controlFor(place);
  if (!control) return false;
  // What lies in a folded part is unfolded first.
  control.closest('details')?.setAttribute('open', '');
  control.focus();
  control.scrollIntoView({ block: 'nearest' });
  return true;
}

function controlFor(place: string): HTMLElement | null {
  for (let path = place; path !== ''; path = path.replace(/(\.[^.[\]]*|\[\d+\]|^[^.[\]]+)$/, '')) {
    const found = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(path)}"]`);
    if (!found) continue;
    return found.matches('input, textarea, select, button')
      ? found
      : found.querySelector<HTMLElement>('input, textarea, select, button');
  }
  return null;
}
