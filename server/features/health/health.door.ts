export { checkKeys } from './check-keys.ts';
