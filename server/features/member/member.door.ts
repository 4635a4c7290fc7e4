export { insertMember, isMember, leaveAll, roleOf, selectSoleOwned } from './member.queries.ts';
