import type { Role } from '../../../../server/contract/role.ts';
import type { RecordReleaseDetail } from '../../../../server/contract/record.ts';
import type { Columns } from '../../../support/records/ledger.ts';
import { makeLedger } from '../../../support/records/ledger.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';

const named = (code: string) => ({ code, name: { 'zh-CN': `${code} 名`, en: `${code} name` } });

/** A scheme by which the points of the small ledger were given. */
export const scheme = {
  format: 1,
  code: 'SMALL',
  title: { 'zh-CN': '小方案', en: 'Small scheme' },
  indicators: [30, 20, 20, 10, 10, 10].map((weight, i) => ({
    ...named(`I0${i + 1}`),
    weight,
    mode: 'deduct',
  })),
  total: { fullMark: 100 },
  groups: ['branch', 'office'].map(named),
  assessors: ['leaders', 'office', 'superior', 'peer', 'served'].map(named),
  reasons: ['late', 'error', 'missing', 'praise'].map(named),
  tiers: ['A', 'B', 'C'].map(named),
  quota: 'round',
  ties: 'better',
  calendar: 'quarter',
  rules: [],
};

type Server = Awaited<ReturnType<typeof openTestServer>>;

/** A study with a published scheme, and what its owner can ask of its records. */
export async function openRecords(server?: Server) {
  const { app, services, folder } = server ?? (await openTestServer());
  const study = await givenStudy(services);
  const owner = await givenResearcher(services, { study, role: 'owner' });
  const callAs =
    (headers: typeof owner.headers) =>
    (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object, language = 'zh-CN') =>
      app.inject({
        method,
        url: `/api/studies/${study}${path}`,
        headers: { ...headers, 'accept-language': language },
        ...(body && { body }),
      });
  const call = callAs(owner.headers);
  const callOf = async (role: Role) => callAs((await givenResearcher(services, { study, role })).headers);
  await call('PUT', '/schemes/draft', { definition: scheme, revision: 0 });
  await call('POST', '/schemes/versions');
  const add = (table: string, columns: Columns, more: object = {}) =>
    call('POST', '/records/files', { table, scheme: 1, title: table, columns, listed: [], ...more });
  const freeze = async (body: object = { named: false, explained: '试算' }) =>
    (await call('POST', '/record-releases', body)).json<RecordReleaseDetail>();
  /** Sends the small ledger in, changed where a test wants it, and freezes it. */
  const freezeLedger = async (change: Partial<ReturnType<typeof makeLedger>> = {}, body?: object) => {
    for (const [table, columns] of Object.entries({ ...makeLedger(), ...change })) await add(table, columns);
    return freeze(body);
  };
  return { app, services, folder, study, owner, call, callOf, add, freeze, freezeLedger };
}
