/**
 * For a form: what its controls ask for (`required`, `type`, `min`, `pattern`, …) is held to as browsers do, but the refusal is
 * said by `Field` in the language of the page, not by the browser in its own.
 */
export function ownWords(form: HTMLFormElement): () => void {
  form.noValidate = true;
  const check = (event: SubmitEvent): void => {
    // Each control that is at fault tells its field by an event.
    if (form.checkValidity()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    form.querySelector<HTMLElement>(':is(input, select, textarea):invalid')?.focus();
  };
  // Before the form's own listener.
  form.addEventListener('submit', check, { capture: true });
  return () => form.removeEventListener('submit', check, { capture: true });
}
