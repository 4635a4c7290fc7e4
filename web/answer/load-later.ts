import { Unreachable } from './server.ts';

/** The second half of the page; a failure to fetch it is a failure of the network. */
export const loadLater = () =>
  import('./later.ts').catch(() => {
    throw new Unreachable();
  });
