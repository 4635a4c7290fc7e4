export { ensureResearcher } from './member.queries.ts';
