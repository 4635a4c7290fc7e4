/** Takes the keyboard along to what has replaced the control in use, and lets it be read out. */
export function takeFocus(element: HTMLElement): void {
  element.focus({ preventScroll: true });
}
