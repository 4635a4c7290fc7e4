export { deleteChain, selectHead as chainHead } from './audit.queries.ts';
export { departuresSince } from './departures.ts';
export { nameOf } from './kind-of.ts';
export { recordAct } from './record-act.ts';
export { recordRequests } from './record-requests.ts';
export { SeenLately } from './seen-lately.ts';
