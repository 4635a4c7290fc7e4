export { unreliableCodes } from './unreliable-codes.ts';
