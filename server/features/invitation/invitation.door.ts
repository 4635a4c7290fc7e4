export { invitePerson, listPersonInvitations, withdraw } from './invite.ts';
