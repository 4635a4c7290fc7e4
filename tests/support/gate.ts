import type { InjectOptions } from 'fastify';
import type { Access } from '../../server/contract/address.ts';
import { actions } from '../../server/contract/role.ts';
import type { openTestServer } from './server.ts';

export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly access: Access;
}

type Server = Pick<Awaited<ReturnType<typeof openTestServer>>, 'app'>;
export type Headers = NonNullable<InjectOptions['headers']>;

/** Every address that is served. */
export async function operationsOf({ app }: Server): Promise<Operation[]> {
  await app.ready();
  const paths = app.swagger().paths as Record<string, Record<string, { 'x-access': Operation['access'] }>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase() as Operation['method'],
      path,
      access: operation['x-access'],
    })),
  );
}

export const nameOf = ({ method, path }: Operation) => `${method} ${path}`;
export const isWrite = ({ method }: Operation) => method !== 'GET';

const refusals = [
  'administrator-needed',
  'not-allowed',
  'origin-refused',
  'second-factor-needed',
  'sign-in-needed',
  'study-creation-refused',
  'study-unknown',
];

/** Whether an address belongs to the members of a study. */
export const isInStudy = ({ access }: Operation): boolean => (actions as readonly Access[]).includes(access);

/**
 * What the gate says. Writes carry a body that no route can read, so that a call which passes the gate ends before
 * anything is done.
 */
export async function gate({ app }: Server, operation: Operation, study: string, headers: Headers = {}) {
  const url = operation.path.replace('{study}', study).replace(/\{\w+\}/g, 'x');
  const body = { headers: { ...headers, 'content-type': 'application/x-none' }, payload: 'x' };
  const { method } = operation;
  const reply = await app.inject({ method, url, ...(isWrite(operation) ? body : { headers }) });
  const { code } = reply.statusCode >= 400 ? reply.json<{ code?: string }>() : {};
  return code && refusals.includes(code) ? `${reply.statusCode} ${code}` : 'passed';
}
