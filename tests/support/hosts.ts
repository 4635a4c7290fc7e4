import { onTestFinished } from 'vitest';
import type { StudyId } from '../../server/contract/ids.ts';
import { openCollection, startAnswering } from '../../server/features/collection/open-collection.ts';
import { publishVersion } from '../../server/features/instrument/publish-version.ts';
import { drawTickets } from '../../server/features/participation/draw-tickets.ts';
import { type Running, start } from '../../server/main.ts';
import type { HostRole } from '../../server/platform/host-role.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { freePort } from './live/free-port.ts';
import { aFolder, copyMigrated, givenStudy } from './server.ts';
import { giveInstrument } from './templates.ts';

const key = 'ab'.repeat(32);

/** A listening server in one role on a folder that it may share with the others. */
export async function startHost(
  role: HostRole,
  folder: string,
  more: NodeJS.ProcessEnv = {},
): Promise<Running> {
  const env = { FOURLINKS_DATA: folder, FOURLINKS_KEY: key, FOURLINKS_LOG: 'silent', PORT: '0', ...more };
  const running = await start(readSettings(env, role));
  onTestFinished(() => running.close());
  return running;
}

/**
 * Three hosts: a studio with one study that lets people in by slips, its collector at 127.0.0.1 and its issuer at localhost, which
 * is another site to a browser.
 */
export async function startThree() {
  const folder = aFolder();
  await copyMigrated(folder);
  const studioHost = await startHost('studio', folder);
  const { databases, keyring, now } = studioHost.services;
  const { studio, roster, answers } = databases;
  const study: StudyId = await givenStudy(studioHost.services);
  await giveInstrument(studio, study);
  await publishVersion(studio, study, now());
  const { codes } = await drawTickets(roster, keyring, study, { count: 2 });
  await startAnswering(databases, keyring, await openCollection(studio, answers, keyring, study));

  const [collectorPort, issuerPort] = [await freePort(), await freePort()];
  const [collectorUrl, issuerUrl] = [`http://127.0.0.1:${collectorPort}`, `http://localhost:${issuerPort}`];
  const issuer = await startHost('issuer', folder, {
    PORT: String(issuerPort),
    FOURLINKS_COLLECTOR_URL: collectorUrl,
  });
  const collector = await startHost('collector', folder, {
    PORT: String(collectorPort),
    FOURLINKS_ISSUER_URL: issuerUrl,
  });
  return { study, codes, studioHost, issuer, collector, collectorUrl, issuerUrl };
}
