import { offline } from './server.ts';

/** What reviews, seals and sends. A failure to fetch it is a failure of the network. */
export const loadSending = () => import('./parts/sending.ts').catch(offline);
