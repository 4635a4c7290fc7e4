export { checkKeys } from './check-keys.ts';
export { findWarnings } from './find-warnings.ts';
