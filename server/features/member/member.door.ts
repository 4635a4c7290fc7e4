export { insertMember, roleOf } from './member.queries.ts';
