export { insertMember } from './member.queries.ts';
