export { ensureResearcher, hasResearchers } from './researcher.queries.ts';
