import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import type { ResearcherId } from '../../contract/ids.ts';
import { Enrolment, FirstOwner, PasswordChange, SessionState, SignIn } from '../../contract/researcher.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { closeSession, openSession, sessionCookie } from '../../platform/session.ts';
import { changePassword } from './change-password.ts';
import { describeSession } from './describe-session.ts';
import { enrol } from './enrol.ts';
import { makeOwner } from './make-owner.ts';
import { hashPassword } from './password.ts';
import { signIn } from './sign-in.ts';

export function researcherRoutes(app: App, services: Services): void {
  const { databases, now, settings } = services;
  const { studio } = databases;
  const cookie = sessionCookie(settings);
  const cookieOptions = {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: settings.tls !== null,
  } as const;
  const tags = ['researcher'];
  const response = { 200: SessionState };

  async function enter(reply: FastifyReply, researcher: ResearcherId): Promise<SessionState> {
    const token = await openSession(studio, researcher, now());
    void reply.setCookie(cookie, token, cookieOptions);
    return describeSession(studio, token, now());
  }

  app.get('/api/session', { config: { access: 'public' }, schema: { tags, response } }, (request) =>
    describeSession(studio, request.cookies[cookie], now()),
  );

  app.post(
    '/api/session',
    { config: { access: 'public' }, schema: { tags, body: SignIn, response } },
    async (request, reply) => enter(reply, await signIn(studio, request.body, now())),
  );

  app.delete(
    '/api/session',
    { config: { access: 'public' }, schema: { tags, response: { 204: Type.Null() } } },
    async (request, reply) => {
      const token = request.cookies[cookie];
      if (token) await closeSession(studio, token);
      return reply.clearCookie(cookie, cookieOptions).status(204).send(null);
    },
  );

  app.post(
    '/api/owner',
    { config: { access: 'public' }, schema: { tags, body: FirstOwner, response } },
    async (request, reply) => enter(reply, await makeOwner(studio, services, request.body)),
  );

  app.post(
    '/api/enrolments',
    { config: { access: 'public' }, schema: { tags, body: Enrolment, response } },
    async (request, reply) => {
      const { token, password } = request.body;
      const hash = await hashPassword(password);
      const researcher = await studio.transaction().execute((db) => enrol(db, token, hash, now()));
      return enter(reply, researcher);
    },
  );

  app.put(
    '/api/researchers/me/password',
    {
      config: { access: 'signedIn' },
      schema: { tags, body: PasswordChange, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const token = request.cookies[cookie] ?? '';
      await changePassword(studio, caller(request), request.body, { token, now: now() });
      return reply.status(204).send(null);
    },
  );
}
