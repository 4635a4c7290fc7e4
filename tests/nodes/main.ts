import { parseArgs } from 'node:util';
import { livePostgres } from '../support/live/postgres.ts';
import { setup } from '../support/program.ts';
import { earlierProgram } from './earlier-program.ts';
import { settingsFor } from './installation.ts';
import { measureSpeed } from './measure.ts';
import { runMachines } from './trial.ts';

/** `npm run test:nodes`: `--minutes 30` of kills, restarts and an upgrade from `--from COMMIT`; then one machine beside three. */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '30' }, from: { type: 'string' } },
});

await setup();
const postgres = await livePostgres();
const earlier = earlierProgram(values.from);
const program = (url: string) => ({
  folder: process.cwd(),
  env: { ...settingsFor(url), FOURLINKS_DRAIN_SECONDS: '1' },
});
// An earlier version need not know how to tell a balancer first.
const before = earlier && ((url: string) => ({ folder: earlier.folder, env: settingsFor(url) }));
try {
  const { failed, lostJobs, ...figures } = await runMachines(postgres.address, {
    seconds: 60 * Number(values.minutes),
    answersPerSecond: 5,
    chance: Math.random,
    program,
    before: before ?? undefined,
  });
  console.log(earlier ? `upgraded from ${earlier.commit}` : 'no history: without an upgrade');
  console.log({ ...figures, failed: failed.length, lostJobs: lostJobs.length });
  for (const line of [...failed, ...lostJobs].slice(0, 20)) console.log(line);
  const [one, three] = await measureSpeed(postgres.address, program, { rounds: 6, answers: 150 });
  const throughput = three!.requestsPerSecond / one!.requestsPerSecond;
  const cpu = three!.cpuMsPerRequest / one!.cpuMsPerRequest;
  console.log([one, three]);
  console.log(
    `three beside one: throughput ${throughput.toFixed(2)} (at least 0.90), processor time a request ${cpu.toFixed(2)} (at most 1.10)`,
  );
  const { lostMemos, lost, duplicated, burnt } = figures;
  const wrong = failed.length + lostJobs.length + lostMemos + lost + duplicated + burnt;
  if (wrong > 0 || throughput < 0.9 || cpu > 1.1) process.exitCode = 1;
} finally {
  earlier?.remove();
  await postgres.close();
}
