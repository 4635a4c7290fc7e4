export { hasResearchers } from './researcher.queries.ts';
