import type { FastifyRequest } from 'fastify';
import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { Access, Address } from '../../contract/address.ts';
import { type Action, actions, type Role } from '../../contract/role.ts';
import { can, rolesFor } from '../access.ts';
import type { StudioDb } from '../database/tables.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { confirmedUntil, findSession, sessionCookie, type Signed } from '../session.ts';
import type { App } from './app-type.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** What is served there, where it is an address of the interface. */
    address?: Address;
  }
  interface FastifyRequest {
    researcher: Signed | null;
    role: Role | null;
  }
}

/** Checks every request before its body is read. An API route that does not say who may call it cannot be registered. */
export function guardAccess(app: App, services: Services): void {
  app.decorateRequest('researcher', null);
  app.decorateRequest('role', null);
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/')) return;
    const access = route.config?.access;
    if (!access) throw new Error(`${String(route.method)} ${route.url} names no access`);
    // The description of the API says of each operation who may call it.
    route.schema = { ...route.schema, ...{ 'x-access': access, 'x-roles': rolesWith(access) } };
  });
  app.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access ?? 'public';
    if (access === 'public') return;
    const { studio } = services.databases;
    const token = request.cookies[sessionCookie(services.settings)];
    request.researcher = token ? await findSession(studio, token, services.now()) : null;
    if (!request.researcher) throw new Problem('sign-in-needed');
    await letIn(studio, request, request.researcher, access);
  });
}

/** What is demanded of the session first, then of whom it belongs to. */
async function letIn(
  db: StudioDb,
  request: FastifyRequest,
  signed: Signed,
  access: Exclude<Access, 'public'>,
): Promise<void> {
  if (access === 'own') return;
  if (signed.factorNeeded) throw new Problem('second-factor-needed');
  if (access === 'signedIn') return;
  if (access === 'creator') {
    if (!signed.mayCreateStudies) throw new Problem('study-creation-refused');
    return;
  }
  if (access === 'administrator') {
    if (!signed.administrator) throw new Problem('administrator-needed');
    return;
  }
  const membership = await membershipIn(db, request, signed.id);
  if (!membership) throw new Problem('study-unknown');
  if (membership.second_factor === 1 && signed.strength !== 'strong')
    throw new Problem('second-factor-needed');
  request.role = membership.role;
  if (!can(membership, access)) throw new Problem('not-allowed');
  if (membership.archived_at !== null && changes(request)) throw new Problem('study-archived');
}

/** The one rule of archived studies: what changes something is refused, but for what the address of it allows. */
function changes({ method, routeOptions }: FastifyRequest): boolean {
  const { reads, whileArchived } = routeOptions.config.address ?? {};
  return !['GET', 'HEAD'].includes(method) && !reads && !whileArchived;
}

/** The roles that may call a route; where membership does not matter, none is named. */
function rolesWith(access: Access): readonly Role[] {
  return isAction(access) ? rolesFor(access) : [];
}

function isAction(access: Access): access is Action {
  return (actions as readonly Access[]).includes(access);
}

function membershipIn(db: StudioDb, request: FastifyRequest, researcher: ResearcherId) {
  const { study } = request.params as { study: StudyId };
  return db
    .selectFrom('member')
    .innerJoin('study', 'study.id', 'member.study_id')
    .leftJoin('retention', 'retention.study_id', 'study.id')
    .select(['role', 'second_factor', 'retention.archived_at'])
    .where('member.study_id', '=', study)
    .where('researcher_id', '=', researcher)
    .executeTakeFirst();
}

/** The signed-in researcher of a guarded route. */
export function caller(request: Pick<FastifyRequest, 'researcher'>): Signed {
  if (!request.researcher) throw new Problem('sign-in-needed');
  return request.researcher;
}

/** The caller, who has shown within ten minutes that it is still them. */
export function confirmedCaller(request: Pick<FastifyRequest, 'researcher'>, now: Date): Signed {
  const signed = caller(request);
  if (confirmedUntil(signed, now) === null) throw new Problem('confirmation-needed');
  return signed;
}
