export { forgetMeasured } from './agreement.queries.ts';
export { unreliableCodes } from './unreliable-codes.ts';
export { readAgreement } from './read-agreement.ts';
