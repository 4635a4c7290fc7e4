import { Unreachable } from './server.ts';

/** The parts of the page behind the first view; a failure to fetch one is a failure of the network. */
export const loadAsking = () => import('./parts/asking.ts').catch(unreachable);
export const loadFurtherKinds = () => import('./parts/further-kinds.ts').catch(unreachable);
export const loadSending = () => import('./parts/sending.ts').catch(unreachable);

function unreachable(): never {
  throw new Unreachable();
}
