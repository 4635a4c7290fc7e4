import { offline } from './server.ts';

/** What asks the questions. A failure to fetch it is a failure of the network. */
export const loadAsking = () => import('./parts/asking.ts').catch(offline);
