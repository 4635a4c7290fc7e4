import { offline } from './server.ts';

/** The less usual kinds of questions. A failure to fetch it is a failure of the network. */
export const loadFurtherKinds = () => import('./parts/further-kinds.ts').catch(offline);
