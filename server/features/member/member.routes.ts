import { Type } from 'typebox';
import { ResearcherId, StudyId } from '../../contract/ids.ts';
import { AddedMember, Member, NewMember, RoleChange } from '../../contract/member.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { addMember, inviteAgain } from './add-member.ts';
import { changeRole, removeMember } from './change-member.ts';
import { listMembers } from './list-members.ts';

const ofStudy = Type.Object({ study: StudyId });
const ofMember = Type.Object({ study: StudyId, researcher: ResearcherId });
const tags = ['member'];

export function memberRoutes(app: App, { databases, now }: Services): void {
  const { studio } = databases;

  app.get(
    '/api/studies/:study/members',
    {
      config: { access: 'member.read' },
      schema: { tags, params: ofStudy, response: { 200: Type.Array(Member) } },
    },
    (request) => listMembers(studio, request.params.study),
  );

  app.post(
    '/api/studies/:study/members',
    {
      config: { access: 'member.manage' },
      schema: { tags, params: ofStudy, body: NewMember, response: { 201: AddedMember } },
    },
    async (request, reply) => {
      const { study } = request.params;
      const { id } = caller(request);
      const added = await studio.transaction().execute((db) => addMember(db, study, request.body, id, now()));
      return reply.status(201).send(added);
    },
  );

  app.post(
    '/api/studies/:study/members/:researcher/enrolment',
    {
      config: { access: 'member.manage' },
      schema: { tags, params: ofMember, response: { 201: AddedMember } },
    },
    async (request, reply) => {
      const { study, researcher } = request.params;
      const { id } = caller(request);
      const invited = await studio
        .transaction()
        .execute((db) => inviteAgain(db, study, researcher, id, now()));
      return reply.status(201).send(invited);
    },
  );

  app.patch(
    '/api/studies/:study/members/:researcher',
    {
      config: { access: 'member.manage' },
      schema: { tags, params: ofMember, body: RoleChange, response: { 200: Member } },
    },
    (request) => {
      const { study, researcher } = request.params;
      return studio.transaction().execute((db) => changeRole(db, study, researcher, request.body.role));
    },
  );

  app.delete(
    '/api/studies/:study/members/:researcher',
    {
      config: { access: 'member.manage' },
      schema: { tags, params: ofMember, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const { study, researcher } = request.params;
      await studio.transaction().execute((db) => removeMember(db, study, researcher));
      return reply.status(204).send(null);
    },
  );
}
