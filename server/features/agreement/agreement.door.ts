export { readAgreement } from './read-agreement.ts';
