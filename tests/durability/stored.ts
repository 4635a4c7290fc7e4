import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import type { Fleet } from './fleet.ts';
import type { Figures } from './figures.ts';

/** What two databases hold of one study. */
export interface Stored {
  /** In base64url, as the table lists them. */
  readonly serials: readonly string[];
  /** Tickets for which something was signed. */
  readonly marked: number;
  readonly damaged: boolean;
}

export type ReadStored = (study: string) => Promise<Stored>;

/** Reads a copy, so that the files are left for the server itself to recover. */
export function readSqlite(data: string): ReadStored {
  return (study) => {
    const copy = mkdtempSync(join(tmpdir(), 'fourlinks-copy-'));
    cpSync(data, copy, { recursive: true });
    const answers = new Sqlite(join(copy, 'answers.sqlite'));
    const roster = new Sqlite(join(copy, 'roster.sqlite'));
    const serials = answers
      .prepare<[string], Buffer>('select serial from box where study_id = ?')
      .pluck()
      .all(study);
    const marked = roster
      .prepare<[string], number>(
        'select count(*) from ticket where study_id = ? and blinded_hash <> zeroblob(32)',
      )
      .pluck()
      .get(study)!;
    const damaged = [answers, roster].some((db) => db.pragma('integrity_check', { simple: true }) !== 'ok');
    answers.close();
    roster.close();
    rmSync(copy, { recursive: true });
    return Promise.resolve({ serials: serials.map((each) => each.toString('base64url')), marked, damaged });
  };
}

const only = {
  heap: 'set enable_indexscan = off; set enable_indexonlyscan = off; set enable_bitmapscan = off',
  index: 'set enable_seqscan = off',
};

/** Reads every byte of the boxes, which checks the checksums of their pages, and counts them along the index too. */
export function readPostgres(url: string): ReadStored {
  return async (study) => {
    const answers = await connected(`${url}_answers`);
    await answers.query(only.heap);
    const boxes = await answers.query<{ serial: Buffer }>('select serial, box from box where study_id = $1', [
      study,
    ]);
    await answers.query(only.index);
    const indexed = await answers.query('select 1 from box where study_id = $1', [study]);
    await answers.end();
    const roster = await connected(`${url}_roster`);
    const marked = await roster.query(
      `select 1 from ticket where study_id = $1 and blinded_hash <> decode(repeat('00', 32), 'hex')`,
      [study],
    );
    await roster.end();
    return {
      serials: boxes.rows.map(({ serial }) => serial.toString('base64url')),
      marked: marked.rows.length,
      damaged: indexed.rows.length !== boxes.rows.length,
    };
  };
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  await client.connect();
  return client;
}

/** The acknowledged answers that are not stored at this moment. */
export function lostOf({ acknowledged }: Fleet, { serials }: Stored): string[] {
  const stored = new Set(serials);
  return [...acknowledged].filter((serial) => !stored.has(serial));
}

/** The account after everyone has finished: every answer once, every marked ticket with its answer. */
export function settleAccount(fleet: Fleet, stored: Stored): Pick<Figures, 'lost' | 'duplicated' | 'burnt'> {
  const { acknowledged, refusals } = fleet;
  return {
    lost: lostOf(fleet, stored).length,
    duplicated: stored.serials.length - acknowledged.size,
    burnt: refusals.length + Math.max(0, stored.marked - stored.serials.length),
  };
}
