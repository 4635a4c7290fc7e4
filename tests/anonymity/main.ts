import { livePostgres } from '../support/live/postgres.ts';
import { attackPostgres, attackSqlite, type Trial } from './trial.ts';
import { type Attacked, keepsNoOrder, measureOrders, type OrderFigures, printOrders } from './figures.ts';
import { ordersWithoutRewriting } from './rewriting-control.ts';

/**
 * Forty studies of 400, so that both bounds are fair: the mean τ of unrelated orders then lies within ±0.005, ten times
 * inside the bound of 0.05, and guessing links 40 ± 6 tickets, three deviations inside the bound of 60.
 */
const plan = { studies: 40, respondents: 400, chance: Math.random };
/** What PostgreSQL keeps of the order and no program can take back: said on the protocol page. */
const KNOWN = 'write-ahead log';

const asked = process.argv.slice(2);
if (asked.length === 0 || asked.includes('sqlite')) await onSqlite();
if (asked.length === 0 || asked.includes('postgres')) await onPostgres();

async function onSqlite(): Promise<void> {
  const trial = await attackSqlite(plan);
  printSearch('SQLite', trial);
  judge(print('SQLite, disk of the collecting server', trial.ours));
  judge(print('SQLite, after the close', trial.closed));
  judge(print('SQLite, codes in the roster while collecting', trial.codes));
  judge(print('SQLite, codes in the roster after the close', trial.codesClosed));
  judge(print('SQLite, after the freeze', trial.frozen));
  printFrozen(trial);
  print('Naive storage on SQLite (control)', trial.naive);
  const control = trial.naive.slice(0, 1).map(({ collected }) => ({
    collected,
    orders: ordersWithoutRewriting(collected.arrivals),
  }));
  print('Our table without rewriting (control)', control);
}

async function onPostgres(): Promise<void> {
  const postgres = await livePostgres();
  const trial = await attackPostgres(plan, postgres);
  await postgres.close();
  printSearch('PostgreSQL', trial);
  print('PostgreSQL while collecting (it tells the order: see the protocol page)', trial.ours);
  judge(print('PostgreSQL, after the close', trial.closed).filter(({ from }) => from !== KNOWN));
  judge(
    print('PostgreSQL, codes in the roster after the close', trial.codesClosed).filter(
      ({ from }) => from !== KNOWN,
    ),
  );
  judge(print('PostgreSQL, after the freeze', trial.frozen));
  printFrozen(trial);
  print('Naive storage on PostgreSQL (control)', trial.naive);
}

function print(title: string, attacked: readonly Attacked[]): OrderFigures[] {
  const figures = measureOrders(attacked);
  printOrders(title, figures);
  return figures;
}

function judge(figures: readonly OrderFigures[]): void {
  if (!figures.every(keepsNoOrder)) process.exitCode = 1;
}

function printSearch(name: string, { search, naiveSearch }: Trial): void {
  const mebibytes = (search.bytes / 2 ** 20).toFixed(0);
  console.log(
    `\n${name}: ${search.needles} needles in ${search.files} files (${mebibytes} MiB): ${search.hits.length} hits; naive storage: ${naiveSearch.hits.length} hits`,
  );
  if (search.hits.length > 0) process.exitCode = 1;
}

function printFrozen({ traces, tracesFrozen, searchFrozen }: Trial): void {
  const hits = tracesFrozen.hits.length + searchFrozen.hits.length;
  console.log(
    `\nSerials, boxes and hashes of codes: ${traces.hits.length} hits before the freeze; after it ${hits} hits in ${searchFrozen.files} files`,
  );
  if (hits > 0) process.exitCode = 1;
}
