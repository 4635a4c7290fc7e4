/** What the fragment of the address asks for. Fragments never reach a server, its logs or a Referer. */
export interface Address {
  readonly study: string | null;
  readonly withdraw: boolean;
}

/** Reads `#s=<study>` (answer) and `#s=<study>&w` or `#w` (withdraw). */
export function readAddress(address: string): Address {
  const fragment = new URLSearchParams(address.slice(address.indexOf('#') + 1));
  const study = fragment.get('s');
  return {
    study: study && /^[A-Za-z0-9_-]{22}$/.test(study) ? study : null,
    withdraw: fragment.has('w'),
  };
}

export function answerAddress(study: string): string {
  return `${location.origin}${location.pathname}#s=${study}`;
}

export function withdrawAddress(study: string): string {
  return `${answerAddress(study)}&w`;
}
