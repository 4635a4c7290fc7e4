import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { startOf } from '../support/start-of.ts';
import type { Figures } from './figures.ts';
import { forgetfulDisk } from './power-cut.ts';

const script = new URL('./sync-writer.ts', import.meta.url);

/** Cuts the power of a bare writer after so many acknowledged numbers: with FULL nothing may be lost, with NORMAL it must be. */
export async function cutPowerOfWriter(mode: 'FULL' | 'NORMAL', written: number): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-control-'));
  const data = join(folder, 'data');
  const disk = forgetfulDisk(folder, data);
  const file = join(data, 'control.sqlite');
  const writer = spawn(process.execPath, [startOf(script), file, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...disk.env },
  });
  let printed = '';
  for await (const part of writer.stdout) {
    printed += String(part);
    if (printed.split('\n').length > written) break;
  }
  const ended = once(writer, 'exit');
  writer.kill('SIGKILL');
  await ended;
  const acknowledged = printed.split('\n').length - 1;
  disk.cutPower();
  const db = new Sqlite(file);
  const kept = tableExists(db)
    ? db
        .prepare<[number], number>('select count(*) from written where number <= ?')
        .pluck()
        .get(acknowledged)!
    : 0;
  const integrity = db.pragma('integrity_check', { simple: true }) === 'ok' ? 0 : 1;
  db.close();
  rmSync(folder, { recursive: true });
  return {
    trial: `power cut, bare writer, synchronous=${mode}`,
    rounds: 1,
    acknowledged,
    lost: acknowledged - kept,
    duplicated: 0,
    burnt: 0,
    damaged: integrity,
  };
}

function tableExists(db: Sqlite.Database): boolean {
  return db.prepare("select 1 from sqlite_schema where name = 'written'").get() !== undefined;
}
