import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { StudyId } from '../../server/contract/ids.ts';
import type { Receipt, Questionnaire } from '../../server/contract/response.ts';
import type { Ticket } from '../../server/contract/participation.ts';
import { takeTicket } from '../../server/features/demonstration/take-ticket.ts';
import { openCollection, startAnswering } from '../../server/features/collection/open-collection.ts';
import { chooseTemplate } from '../../server/features/instrument/choose-template.ts';
import { publishVersion } from '../../server/features/instrument/publish-version.ts';
import { drawTickets } from '../../server/features/ticket/draw-tickets.ts';
import { start } from '../../server/main.ts';
import type { HostRole } from '../../server/platform/host-role.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { sealSheet } from '../../web/answer/seal.ts';
import { withdrawalSecret } from '../../web/answer/secret.ts';
import { newSeed } from '../../web/answer/seed.ts';
import { givenStudy } from '../support/server.ts';

const key = 'ab'.repeat(32);

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A listening server in one role on a folder that it may share with the others. */
async function startHost(role: HostRole, folder: string, more: NodeJS.ProcessEnv = {}) {
  const env = { FOURLINKS_DATA: folder, FOURLINKS_KEY: key, FOURLINKS_LOG: 'silent', PORT: '0', ...more };
  const running = await start(readSettings(env, role));
  onTestFinished(() => running.close());
  return running;
}

/** Three hosts: a studio with one study that lets people in by slips, its issuer and its collector. */
async function startThree() {
  const folder = aFolder();
  const studioHost = await startHost('studio', folder);
  const { databases, keyring, now } = studioHost.services;
  const { studio, roster, answers } = databases;
  const study: StudyId = await givenStudy(studioHost.services);
  await chooseTemplate(studio, study, 'pmi');
  await publishVersion(studio, study, now());
  const { codes } = await drawTickets(roster, keyring, study, { count: 2 });
  await startAnswering(databases, keyring, await openCollection(studio, answers, keyring, study));

  const collectorUrl = 'http://collector.example';
  const issuer = await startHost('issuer', folder, { FOURLINKS_COLLECTOR_URL: collectorUrl });
  const collector = await startHost('collector', folder, { FOURLINKS_ISSUER_URL: issuer.address });
  return { study, codes, studioHost, issuer, collector, collectorUrl };
}

const post = (url: string, body: object, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

test('a ticket from the issuer lets a box into the collector; the studio sees it arrive', async () => {
  const { study, codes, studioHost, issuer, collector, collectorUrl } = await startThree();
  const reply = await fetch(`${collector.address}/api/answer/${study}`);
  const questionnaire = (await reply.json()) as Questionnaire;
  expect(questionnaire).toMatchObject({ mode: 'slips', issuer: issuer.address });
  expect(reply.headers.get('content-security-policy')).toContain(`connect-src 'self' ${issuer.address};`);

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
    '/api/storage': 'studio',
    [`/api/board/${study}`]: 'studio collector',
    [`/api/answer/${study}`]: 'collector',
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
