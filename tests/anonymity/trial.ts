import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LivePostgres } from '../support/live/postgres.ts';
import { liveServer } from '../support/live/server.ts';
import { openStudy, Owner } from '../support/live/study.ts';
import { publishedOrders, type ReadColumn } from './attack/published-orders.ts';
import { readPostgres, readSqlite } from './attack/read-column.ts';
import { postgresOrders } from './attack/postgres-orders.ts';
import { sqliteOrders } from './attack/sqlite-orders.ts';
import type { Canary } from './canaries.ts';
import { collect, type Collected, drawsOf } from './collect.ts';
import type { Attacked } from './figures.ts';
import { storeNaively, storeNaivelyOnPostgres } from './naive-storage.ts';
import { type Search, searchFiles } from './search-files.ts';

export interface Plan {
  readonly studies: number;
  readonly respondents: number;
  /** From 0 to 1: how long the respondents think. */
  readonly chance: () => number;
}

export interface Trial {
  readonly ours: readonly Attacked[];
  /** After every study was closed. */
  readonly closed: readonly Attacked[];
  /** The codes in the roster while collecting and after the close: what they tell of the order of draws. */
  readonly codes: readonly Attacked[];
  readonly codesClosed: readonly Attacked[];
  /** After every study was frozen, as far as the freeze itself leaves an order. */
  readonly frozen: readonly Attacked[];
  /** What was stored of everyone, in the files before the freeze and in those after it, a backup among them. */
  readonly traces: Search;
  readonly tracesFrozen: Search;
  /** The canaries of everyone but the released open answers, after the freeze. */
  readonly searchFrozen: Search;
  readonly naive: readonly Attacked[];
  /** The canaries of everyone in the files that the server left, and in the naive storage of the same answers. */
  readonly search: Search;
  readonly naiveSearch: Search;
}

const answersTable = { table: 'box', column: 'serial', large: 'box' };
const ticketTable = { table: 'ticket', column: 'code_hash', large: 'blinded_hash' };
const naiveTable = { table: 'response', column: 'mark', large: 'answers' };
/** Among canaries, addresses and open answers of everyone would make millions of needles; one study is searched for. */
const SEARCHED = 1;

/** Collects on SQLite and attacks a copy of the disk of the running server, as someone who carries it off would. */
export async function attackSqlite(plan: Plan): Promise<Trial> {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-anonymity-'));
  const server = await liveServer(folder);
  await server.start();
  const { collected, close, freeze } = await collectAll(plan, server);
  const data = join(folder, 'data');
  await settled(data);
  const seized = join(folder, 'seized');
  cpSync(data, seized, { recursive: true });
  const search = searchFiles([data, join(folder, 'temporary'), seized], canariesOf(collected));
  const traces = searchFiles([seized], tracesOf(collected));
  const printed = searchFiles([folder], canariesOf(collected));
  await close();
  await server.stop();
  const after = searchFiles([folder], canariesOf(collected));
  const attack = (where: string, name: string, table: typeof answersTable, of = collected): Attacked[] =>
    of.map((each) => ({ collected: each, orders: sqliteOrders(where, name, table, each.arrivals) }));
  const codes = attack(seized, 'roster.sqlite', ticketTable, collected.map(drawsOf));
  const ours = attack(seized, 'answers.sqlite', answersTable);
  const closed = attack(data, 'answers.sqlite', answersTable);
  const codesClosed = attack(data, 'roster.sqlite', ticketTable, collected.map(drawsOf));
  rmSync(seized, { recursive: true });

  await server.start();
  await freeze();
  await settled(data);
  const backup = join(folder, 'backup');
  cpSync(data, backup, { recursive: true });
  const frozen = await publishedBy(collected, readSqlite(backup));
  await server.stop();
  const left = [folder];
  const tracesFrozen = searchFiles(left, tracesOf(collected));
  const searchFrozen = searchFiles(left, withoutAnswers(canariesOf(collected)));
  const naive = join(folder, 'naive');
  const naiveFile = join(mkdtempSync(naive), 'naive.sqlite');
  storeNaively(naiveFile, rowsOf(collected));
  const naiveFolder = join(naiveFile, '..');
  const trial = {
    ours,
    closed,
    codes,
    codesClosed,
    frozen,
    traces,
    tracesFrozen,
    searchFrozen,
    naive: attack(naiveFolder, 'naive.sqlite', naiveTable),
    search: together(search, printed, after),
    naiveSearch: searchFiles([naiveFolder], canariesOf(collected)),
  };
  rmSync(folder, { recursive: true });
  return trial;
}

/** Collects on PostgreSQL and attacks what its administrator may query and what lies in its data directory. */
export async function attackPostgres(plan: Plan, postgres: LivePostgres): Promise<Trial> {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-anonymity-'));
  const url = await postgres.newUrl();
  const server = await liveServer(folder, { DATABASE_URL: url });
  await server.start();
  const { collected, close, freeze } = await collectAll(plan, server);
  const attack = async (
    database: string,
    table: typeof answersTable,
    of = collected,
  ): Promise<Attacked[]> => {
    const attacked: Attacked[] = [];
    for (const each of of)
      attacked.push({
        collected: each,
        orders: await postgresOrders(database, postgres.folder, table, each.arrivals),
      });
    return attacked;
  };
  const ours = await attack(`${url}_answers`, answersTable);
  const codes = await attack(`${url}_roster`, ticketTable, collected.map(drawsOf));
  // Its write-ahead log keeps what no program can take back: the protocol page says so.
  const left = [folder, join(postgres.folder, 'base'), join(postgres.folder, 'global')];
  const traces = searchFiles(left, tracesOf(collected));
  const open = searchFiles([folder, postgres.folder], canariesOf(collected));
  await close();
  const closed = await attack(`${url}_answers`, answersTable);
  const codesClosed = await attack(`${url}_roster`, ticketTable, collected.map(drawsOf));
  const after = searchFiles([folder, postgres.folder], canariesOf(collected));
  const read = readPostgres(url);
  // The server does it by itself sooner or later, and keeps samples of what it saw.
  for (const database of ['roster', 'answers'] as const) await read(database, 'analyze');
  await freeze();
  await server.stop();
  await read('answers', 'checkpoint');
  const frozen = await publishedBy(collected, read);
  const tracesFrozen = searchFiles(left, tracesOf(collected));
  const searchFrozen = searchFiles([folder, postgres.folder], withoutAnswers(canariesOf(collected)));
  const naiveUrl = await postgres.newUrl();
  await storeNaivelyOnPostgres(naiveUrl, rowsOf(collected));
  const naive = await attack(naiveUrl, naiveTable);
  const naiveSearch = searchFiles([postgres.folder], canariesOf(collected));
  rmSync(folder, { recursive: true });
  return {
    ...{ ours, closed, codes, codesClosed, frozen, naive },
    ...{ traces, tracesFrozen, searchFrozen, naiveSearch },
    search: together(open, after),
  };
}

async function collectAll(
  { studies, respondents, chance }: Plan,
  server: Awaited<ReturnType<typeof liveServer>>,
): Promise<{ collected: Collected[]; close: () => Promise<void>; freeze: () => Promise<void> }> {
  const owner = await Owner.of(server);
  const paths: string[] = [];
  const collected: Collected[] = [];
  for (let study = 0; study < studies; study++) {
    const opened = await openStudy(owner, server.address, { respondents });
    paths.push(opened.path);
    // Most answer soon after they drew; some take a while.
    collected.push(await collect(server, opened, () => -2 * Math.log(1 - chance())));
  }
  return {
    collected,
    async close() {
      for (const path of paths) await owner.call('POST', `${path}/collection/close`);
    },
    async freeze() {
      for (const path of paths) await owner.call('POST', `${path}/releases`);
    },
  };
}

function canariesOf(collected: readonly Collected[]) {
  return collected.slice(0, SEARCHED).flatMap(({ canaries }) => canaries);
}

function tracesOf(collected: readonly Collected[]) {
  return collected.slice(0, SEARCHED).flatMap(({ traces }) => traces);
}

/** Open answers are what a release is for. */
function withoutAnswers(canaries: readonly Canary[]): Canary[] {
  return canaries.filter(({ kind }) => kind !== 'open answer');
}

async function publishedBy(collected: readonly Collected[], read: ReadColumn): Promise<Attacked[]> {
  const attacked: Attacked[] = [];
  for (const each of collected) attacked.push({ collected: each, orders: await publishedOrders(read, each) });
  return attacked;
}

function rowsOf(collected: readonly Collected[]) {
  return collected.flatMap(({ arrivals, owner, people }) =>
    arrivals.map((mark) => ({ mark, code: owner.get(mark)!, person: people.get(mark)! })),
  );
}

/** Waits until the server has emptied the write-ahead logs of both pots, which it does by itself. */
async function settled(data: string): Promise<void> {
  const logs = ['roster', 'answers'].map((name) => join(data, `${name}.sqlite-wal`));
  while (logs.some((log) => statSync(log).size > 0)) await sleep(100);
}

function together(...searches: readonly Search[]): Search {
  return {
    hits: searches.flatMap(({ hits }) => hits),
    files: searches.reduce((total, { files }) => total + files, 0),
    bytes: searches.reduce((total, { bytes }) => total + bytes, 0),
    needles: searches[0]!.needles,
  };
}
