/** Puts the reader, and whoever listens, at the top of a new screen. */
export function startHere(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  scrollTo({ top: 0 });
}
