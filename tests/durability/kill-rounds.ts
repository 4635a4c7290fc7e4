import { setTimeout as sleep } from 'node:timers/promises';
import type { LivePostgres } from '../support/live/postgres.ts';
import type { Figures } from './figures.ts';
import { forgetfulDisk, type ForgetfulDisk } from './power-cut.ts';
import { lostOf, readPostgres, settleAccount } from './stored.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

const WRITERS = 20;
/** The blow comes after at most so many more answers, and then within so many milliseconds: on slow machines too there is work under way. */
const MOST_ANSWERS = 30;
const LONGEST_MS = 30;
/** More tickets than are used up in a round. */
const TICKETS_A_ROUND = MOST_ANSWERS + 4 * WRITERS;

interface Rounds {
  readonly rounds: number;
  /** From 0 to 1: when in a round the kill comes. */
  readonly chance: () => number;
}

/** The server is killed at a random moment under its writers, round after round on the same files. */
export async function killOnSqlite(given: Rounds): Promise<Figures> {
  const place = await openWorkplace(given.rounds * TICKETS_A_ROUND);
  return runRounds('kill -9 of the server, SQLite', place, given, () => place.server.kill());
}

/** As above on a disk that keeps synced bytes only. */
export async function cutPower(given: Rounds): Promise<Figures> {
  let disk: ForgetfulDisk | undefined;
  const place = await openWorkplace(given.rounds * TICKETS_A_ROUND, {
    env: (folder, data) => (disk = forgetfulDisk(folder, data)).env,
  });
  return runRounds('power cut, SQLite', place, given, async () => {
    await place.server.kill();
    disk?.cutPower();
  });
}

/** In every so manieth round the database server is killed instead, and the server lives on. */
export async function killOnPostgres(
  postgres: LivePostgres,
  given: Rounds & { readonly killsDatabaseEvery: number },
): Promise<Figures> {
  const url = await postgres.newUrl();
  const place = await openWorkplace(given.rounds * TICKETS_A_ROUND, {
    env: () => ({ DATABASE_URL: url }),
    read: () => readPostgres(url),
  });
  return runRounds('kill -9 of the server or the database, PostgreSQL', place, given, async (round) => {
    if ((round + 1) % given.killsDatabaseEvery !== 0) return place.server.kill();
    await postgres.kill();
    await postgres.start();
  });
}

async function runRounds(
  trial: string,
  place: Workplace,
  { rounds, chance }: Rounds,
  strike: (round: number) => Promise<void>,
): Promise<Figures> {
  const { server, study, fleet, read } = place;
  let damaged = 0;
  const lost = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    if (!(await isUp(server.address))) await server.start();
    let over = false;
    const answering = fleet.answerUntil(() => over, WRITERS);
    const wanted = fleet.acknowledged.size + chance() * MOST_ANSWERS;
    while (fleet.acknowledged.size < wanted && !fleet.isDone) await sleep(5);
    await sleep(chance() * LONGEST_MS);
    await strike(round);
    over = true;
    await answering;
    const stored = await read(study.study);
    for (const serial of lostOf(fleet, stored)) lost.add(serial);
    if (stored.damaged) damaged += 1;
    if ((round + 1) % 10 === 0)
      console.log(`${trial}: round ${round + 1}, ${fleet.acknowledged.size} acknowledged, ${lost.size} lost`);
  }
  if (!(await isUp(server.address))) await server.start();
  await fleet.finish(WRITERS);
  const stored = await read(study.study);
  for (const serial of lostOf(fleet, stored)) lost.add(serial);
  await place.close();
  const acknowledged = fleet.acknowledged.size;
  return { trial, rounds, acknowledged, damaged, ...settleAccount(fleet, stored), lost: lost.size };
}

async function isUp(address: string): Promise<boolean> {
  return fetch(`${address}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  );
}
