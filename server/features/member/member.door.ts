export { insertMember, isMember, leaveAll, selectSoleOwned } from './member.queries.ts';
