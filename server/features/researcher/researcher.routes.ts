import type { FastifyReply } from 'fastify';
import type { ResearcherId } from '../../contract/ids.ts';
import { researcherAddresses, sessionAddresses, type SessionState } from '../../contract/researcher.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
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

  async function enter(reply: FastifyReply, researcher: ResearcherId): Promise<SessionState> {
    const token = await openSession(studio, researcher, now());
    void reply.setCookie(cookie, token, cookieOptions);
    return describeSession(studio, token, now());
  }

  mount(app, sessionAddresses.show, (request) => describeSession(studio, request.cookies[cookie], now()));

  mount(app, sessionAddresses.open, async (request, reply) =>
    enter(reply, await signIn(studio, request.body, now())),
  );

  mount(app, sessionAddresses.close, async (request, reply) => {
    const token = request.cookies[cookie];
    if (token) await closeSession(studio, token);
    void reply.clearCookie(cookie, cookieOptions);
  });

  mount(app, researcherAddresses.makeOwner, async (request, reply) =>
    enter(reply, await makeOwner(studio, services, request.body)),
  );

  mount(app, researcherAddresses.enrol, async (request, reply) => {
    const { token, password } = request.body;
    const hash = await hashPassword(password);
    const researcher = await studio.transaction().execute((db) => enrol(db, token, hash, now()));
    return enter(reply, researcher);
  });

  mount(app, researcherAddresses.changePassword, async (request) => {
    const token = request.cookies[cookie] ?? '';
    await changePassword(studio, caller(request), request.body, { token, now: now() });
  });
}
