export { readInstance } from './instance.queries.ts';
