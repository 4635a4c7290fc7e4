import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildApp } from './app.ts';
import { warmAgreement } from './features/agreement/warm-up.ts';
import { warmEngine } from './features/analysis/engine-pool.ts';
import { checkKeys } from './features/health/health.door.ts';
import { takeInPseudonymKeys } from './features/redaction/redaction.door.ts';
import { jobHandlers } from './job-handlers.ts';
import type { App } from './platform/http/app-type.ts';
import { holdFolder } from './platform/database/hold-folder.ts';
import { isUpToDate, migrate } from './platform/database/migrate.ts';
import { Runner } from './platform/jobs/runner.ts';
import { openServices, type Services } from './platform/services.ts';
import { type Settings, SettingsError } from './platform/settings.ts';

export interface Running {
  readonly app: App;
  readonly services: Services;
  readonly address: string;
  close(): Promise<void>;
}

let begun = false;

/** One after the other, so that one child does for both; once in a process, whose later servers find the child there. */
async function warmWorkers(signal: AbortSignal): Promise<void> {
  if (begun) return;
  begun = true;
  await warmEngine(signal);
  await warmAgreement(signal);
}

/** A process that answers nobody and does jobs beside those that do. */
export async function startWorker(settings: Settings): Promise<Pick<Running, 'close'>> {
  const services = await openChecked(settings);
  const runner = new Runner(services, jobHandlers);
  runner.start();
  const close = async (): Promise<void> => {
    await runner.stop();
    await services.databases.close();
  };
  return { close };
}

/** How long a stopping server waits for requests under way. */
const GRACE_MS = 10_000;

/** Opens the databases, brings them up to date, listens, and closes with grace. */
export async function start(settings: Settings): Promise<Running> {
  const held = settings.postgres ? null : holdFolder(settings.dataFolder, settings.role);
  try {
    return await serveHeld(settings, () => held?.release());
  } catch (error) {
    held?.release();
    throw error;
  }
}

/** The databases of a role, up to date and under the right key; closed again where one of them is not. */
async function openChecked(settings: Settings): Promise<Services> {
  const services = openServices(settings);
  const { databases } = services;
  let isChanging = false;
  try {
    // With nothing to bring up to date the key is tried before anything is written.
    if (await isUpToDate(databases)) await checkKeys(services);
    isChanging = true;
    await migrate(databases);
    await checkKeys(services);
    if (databases.opened.includes('studio')) await takeInPseudonymKeys(services);
    return services;
  } catch (error) {
    await (isChanging ? databases.close() : databases.abandon()).catch(() => undefined);
    throw error;
  }
}

async function listen(app: App, { host, port }: Settings): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new SettingsError(`Another program listens at ${host}, port ${port}: stop it, or set PORT.`);
  }
}

async function serveHeld(settings: Settings, release: () => void): Promise<Running> {
  const services = await openChecked(settings);
  const app = await buildApp(services);
  await listen(app, settings);
  if (services.databases.opened.includes('studio')) {
    warmWorkers(services.closing.signal).catch((error: unknown) => {
      if (!services.closing.signal.aborted) services.log.error(error);
    });
  }
  const { port } = app.server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    services.closing.abort();
    // Balancers learn from the health address; what they sent before is still served.
    await sleep(settings.drainSeconds * 1000);
    // Who sends a byte every few seconds would keep a server from ever stopping.
    const patience = setTimeout(() => app.server.closeAllConnections(), GRACE_MS);
    await app.close();
    clearTimeout(patience);
    await services.databases.close();
    release();
  };
  const host = settings.host === '0.0.0.0' ? 'localhost' : settings.host;
  return { app, services, address: `${settings.tls ? 'https' : 'http'}://${host}:${port}`, close };
}
