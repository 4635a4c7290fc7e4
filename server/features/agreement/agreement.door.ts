export { unreliableCodes } from './unreliable-codes.ts';
export { readAgreement } from './read-agreement.ts';
