import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Receipt, Questionnaire } from '../../server/contract/response.ts';
import type { Storage } from '../../server/contract/storage.ts';
import type { Ticket } from '../../server/contract/participation.ts';
import { takeTicket } from '../../server/features/demonstration/take-ticket.ts';
import { start } from '../../server/main.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { sealSheet } from '../../web/answer/seal.ts';
import { withdrawalSecret } from '../../web/answer/secret.ts';
import { newSeed } from '../../web/answer/seed.ts';
import { startHost, startThree } from '../support/hosts.ts';
import { aFolder } from '../support/server.ts';

const post = (url: string, body: object, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

test('a ticket from the issuer lets a box into the collector; the studio sees it arrive', async () => {
  const { study, codes, studioHost, collector, collectorUrl, issuerUrl } = await startThree();
  const reply = await fetch(`${collector.address}/api/answer/${study}`);
  const questionnaire = (await reply.json()) as Questionnaire;
  expect(questionnaire).toMatchObject({ mode: 'slips', issuer: issuerUrl });
  const page = await fetch(`${collector.address}/a/`);
  expect(page.headers.get('content-security-policy')).toContain(`connect-src 'self' ${issuerUrl};`);

  const seed = newSeed();
  const { publicKey, hash } = questionnaire;
  const sheet = { instrument: hash, answers: {}, flags: [] };
  const sealed = await sealSheet(sheet, { study, publicKey }, await withdrawalSecret(seed));
  const ticket = await takeTicket(study, questionnaire, sealed.serial, seed, async (blinded) => {
    const asked = await post(
      `${questionnaire.issuer}/api/tickets/${study}`,
      { code: codes[0]!, blinded },
      { origin: collectorUrl, 'sec-fetch-site': 'cross-site' },
    );
    expect(asked.headers.get('access-control-allow-origin')).toBe(collectorUrl);
    return (await asked.json()) as Ticket;
  });
  const sent = await post(`${collector.address}/api/answer/${study}/boxes`, { ...sealed, ...ticket });
  expect(((await sent.json()) as Receipt).leaf).toMatch(/^[0-9a-f]{64}$/);
  const boxes = await studioHost.services.databases.answers.selectFrom('box').select('serial').execute();
  expect(boxes).toHaveLength(1);
});

test('a browser on the collector may ask the issuer for a ticket, and a page elsewhere may not', async () => {
  const { study, issuer, collectorUrl } = await startThree();
  const url = `${issuer.address}/api/tickets/${study}`;
  const ask = (origin: string) => ({
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  });
  const allowed = await fetch(url, { method: 'OPTIONS', headers: ask(collectorUrl) });
  expect(allowed.status).toBe(204);
  expect(Object.fromEntries(allowed.headers)).toMatchObject({
    'access-control-allow-origin': collectorUrl,
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type',
    vary: 'origin',
  });
  expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
  const elsewhere = 'https://elsewhere.example';
  const refused = await fetch(url, { method: 'OPTIONS', headers: ask(elsewhere) });
  expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  const written = await post(url, { code: 'x', blinded: '' }, { origin: elsewhere });
  expect(((await written.json()) as { code: string }).code).toBe('origin-refused');
});

test('each host has the routes of its role and no others', async () => {
  const { study, studioHost, issuer, collector } = await startThree();
  const routes = {
    '/api/health': 'studio issuer collector',
    '/api/session': 'studio',
    '/api/storage': 'studio issuer collector',
    [`/api/board/${study}`]: 'studio collector',
    [`/api/answer/${study}`]: 'collector',
    [`/api/answer/${study}/key-proof`]: 'collector',
  };
  const hosts = { studio: studioHost, issuer, collector };
  for (const [path, wanted] of Object.entries(routes)) {
    const found: string[] = [];
    for (const [name, { address }] of Object.entries(hosts))
      if ((await fetch(`${address}${path}`)).status === 200) found.push(name);
    expect([path, found.join(' ')]).toEqual([path, wanted]);
  }
  const asked = await Promise.all(
    Object.values(hosts).map(({ address }) =>
      post(`${address}/api/tickets/${study}`, { code: 'x', blinded: '' }),
    ),
  );
  const codes = await Promise.all(
    asked.map(async (reply) => ((await reply.json()) as { code: string }).code),
  );
  expect(codes).toEqual(['address-unknown', 'ticket-unknown', 'address-unknown']);
});

test('what is stored is told by the host that stores it, and by each host where the rest is told', async () => {
  const { collector, issuer, studioHost, collectorUrl, issuerUrl } = await startThree();
  const told = async ({ address }: { address: string }) => {
    const { databases, elsewhere } = (await (await fetch(`${address}/api/storage`)).json()) as Storage;
    return [databases.map(({ name }) => name), elsewhere];
  };
  expect(await told(collector)).toEqual([['answers'], issuerUrl]);
  expect(await told(issuer)).toEqual([['roster'], collectorUrl]);
  expect(await told(studioHost)).toEqual([['roster', 'answers'], null]);
});

test.each([
  ['issuer', ['roster']],
  ['collector', ['answers']],
] as const)('a host in the role %s opens %j only', async (role, names) => {
  const folder = aFolder();
  const { services } = await startHost(role, folder);
  expect(services.databases.opened).toEqual(names);
  expect(readdirSync(folder).filter((file) => file.endsWith('.sqlite'))).toEqual([`${names[0]}.sqlite`]);
  expect(() => services.databases.studio).toThrow('does not open');
});

test('a role without the address of its database says which setting is missing', () => {
  const env = { FOURLINKS_DATA: aFolder(), FOURLINKS_ANSWERS_URL: 'postgres://u:p@h/answers' };
  return expect(start(readSettings(env, 'issuer'))).rejects.toThrow('FOURLINKS_ROSTER_URL');
});
