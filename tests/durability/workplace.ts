import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LiveServer, liveServer } from '../support/live/server.ts';
import { type LiveStudy, openStudy, Owner } from '../support/live/study.ts';
import { Fleet } from './fleet.ts';
import { type ReadStored, readSqlite } from './stored.ts';

export interface Workplace {
  readonly folder: string;
  readonly data: string;
  readonly server: LiveServer;
  readonly study: LiveStudy;
  readonly fleet: Fleet;
  readonly read: ReadStored;
  close(): Promise<void>;
}

/** A running server with a study open to so many respondents, and a fleet of them. */
export async function openWorkplace(
  respondents: number,
  {
    env = () => ({}),
    read = readSqlite,
    through = (address) => address,
  }: {
    env?: (folder: string, data: string) => NodeJS.ProcessEnv;
    read?: (data: string) => ReadStored;
    /** Where the fleet sends its requests instead. */
    through?: (address: string) => string;
  } = {},
): Promise<Workplace> {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-live-'));
  const data = join(folder, 'data');
  const server = await liveServer(folder, env(folder, data));
  await server.start();
  const study = await openStudy(await Owner.of(server), server.address, { respondents });
  return {
    folder,
    data,
    server,
    study,
    fleet: new Fleet(study, through(server.address)),
    read: read(data),
    async close() {
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
