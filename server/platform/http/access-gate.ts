import type { FastifyRequest } from 'fastify';
import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { Access, Address } from '../../contract/address.ts';
import type { Role } from '../../contract/role.ts';
import { can, rolesFor } from '../access.ts';
import type { StudioDb } from '../database/tables.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { findSession, sessionCookie } from '../session.ts';
import type { App } from './app-type.ts';

export interface Researcher {
  readonly id: ResearcherId;
  readonly email: string;
  readonly name: string;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call: anyone, anyone signed in, or members whose role allows the action in `:study`. */
    access?: Access;
    /** What is served there, where it is an address of the interface. */
    address?: Address;
  }
  interface FastifyRequest {
    researcher: Researcher | null;
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
    if (access === 'signedIn') return;
    request.role = await roleIn(studio, request, request.researcher.id);
    if (!request.role) throw new Problem('study-unknown');
    if (!can({ role: request.role }, access)) throw new Problem('not-allowed');
    if (changes(request) && (await isArchived(studio, request))) throw new Problem('study-archived');
  });
}

/** The roles that may call a route; for anyone, or anyone signed in, none is named. */
function rolesWith(access: Access): readonly Role[] {
  return access === 'public' || access === 'signedIn' ? [] : rolesFor(access);
}

/** The one rule of archived studies: what changes something is refused, but for what the address of it allows. */
function changes({ method, routeOptions }: FastifyRequest): boolean {
  const { reads, whileArchived } = routeOptions.config.address ?? {};
  return !['GET', 'HEAD'].includes(method) && !reads && !whileArchived;
}

async function isArchived(db: StudioDb, request: FastifyRequest): Promise<boolean> {
  const { study } = request.params as { study: StudyId };
  const found = await db
    .selectFrom('retention')
    .select('archived_at')
    .where('study_id', '=', study)
    .executeTakeFirst();
  return typeof found?.archived_at === 'string';
}

async function roleIn(db: StudioDb, request: FastifyRequest, researcher: ResearcherId): Promise<Role | null> {
  const { study } = request.params as { study: StudyId };
  const member = await db
    .selectFrom('member')
    .select('role')
    .where('study_id', '=', study)
    .where('researcher_id', '=', researcher)
    .executeTakeFirst();
  return member?.role ?? null;
}

/** The signed-in researcher of a guarded route. */
export function caller(request: Pick<FastifyRequest, 'researcher'>): Researcher {
  if (!request.researcher) throw new Problem('sign-in-needed');
  return request.researcher;
}
