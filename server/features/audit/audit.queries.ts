import { PostgresAdapter } from 'kysely';
import type { ActChain, ActEntry, ActKind, ChainHead } from '../../contract/audit.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';
import { batches } from '../../platform/database/batches.ts';
import { beginning } from './hash-entry.ts';

type Row = StudioTables['act'];

/** The last entry of a chain, which nobody else can follow before the transaction ends. */
export async function lockHead(db: StudioDb, chain: ActChain): Promise<ChainHead> {
  await db
    .insertInto('act_head')
    .values({ chain, ...beginning })
    .onConflict((conflict) => conflict.column('chain').doNothing())
    .execute();
  // SQLite has one writer at a time and no row locks.
  const locking = db.getExecutor().adapter instanceof PostgresAdapter;
  return db
    .selectFrom('act_head')
    .select(['number', 'hash'])
    .where('chain', '=', chain)
    .$if(locking, (query) => query.forUpdate())
    .executeTakeFirstOrThrow();
}

export async function insertActs(db: StudioDb, rows: readonly Row[]): Promise<void> {
  for (const batch of batches(rows)) await db.insertInto('act').values(batch).execute();
  const { chain, number, hash } = rows.at(-1)!;
  await db.updateTable('act_head').set({ number, hash }).where('chain', '=', chain).execute();
}

export async function selectHead(db: StudioDb, chain: ActChain): Promise<ChainHead> {
  const found = await db
    .selectFrom('act_head')
    .select(['number', 'hash'])
    .where('chain', '=', chain)
    .executeTakeFirst();
  return found ?? beginning;
}

export async function selectChains(db: StudioDb): Promise<ActChain[]> {
  const rows = await db.selectFrom('act_head').select('chain').orderBy('chain').execute();
  return rows.map(({ chain }) => chain);
}

const PAGE = 1000;

/** A chain from its first entry, page by page. */
export async function* everyEntry(db: StudioDb, chain: ActChain): AsyncGenerator<ActEntry> {
  let after = 0;
  for (;;) {
    const rows = await db
      .selectFrom('act')
      .selectAll()
      .where('chain', '=', chain)
      .where('number', '>', after)
      .orderBy('number')
      .limit(PAGE)
      .execute();
    yield* rows.map(asEntry);
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.number;
  }
}

export interface ActsWanted {
  readonly chain: ActChain;
  readonly by?: string | undefined;
  readonly kind?: ActKind | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly before?: number | undefined;
  readonly most: number;
}

/** Entries, latest first. */
export async function selectActs(db: StudioDb, wanted: ActsWanted): Promise<ActEntry[]> {
  const { chain, by, kind, from, until, before, most } = wanted;
  const rows = await db
    .selectFrom('act')
    .selectAll()
    .where('chain', '=', chain)
    .$if(by !== undefined, (query) => query.where('researcher_id', '=', by!))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .$if(from !== undefined, (query) => query.where('at', '>=', from!))
    .$if(until !== undefined, (query) => query.where('at', '<', until!))
    .$if(before !== undefined, (query) => query.where('number', '<', before!))
    .orderBy('number', 'desc')
    .limit(most)
    .execute();
  return rows.map(asEntry);
}

/** Everybody who stands in a chain; the name is null where the account is gone. */
export async function selectActors(db: StudioDb, chain: ActChain) {
  return db
    .selectFrom('act')
    .leftJoin('researcher', 'researcher.id', 'act.researcher_id')
    .select(['act.researcher_id as id', 'researcher.name'])
    .distinct()
    .where('act.chain', '=', chain)
    .orderBy('researcher.name')
    .execute();
}

/** The database refuses it as long as the study is there. */
export async function deleteChain(db: StudioDb, chain: ActChain): Promise<void> {
  await db.deleteFrom('act').where('chain', '=', chain).execute();
  await db.deleteFrom('act_head').where('chain', '=', chain).execute();
}

function asEntry({ researcher_id, details, ...row }: Row): ActEntry {
  return { ...row, researcher: researcher_id, details: JSON.parse(details) as ActEntry['details'] };
}
