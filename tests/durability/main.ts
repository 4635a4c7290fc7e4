import { livePostgres } from '../support/live/postgres.ts';
import { setup } from '../support/program.ts';
import { fillDisk, mayMount } from './disk-full.ts';
import { dropReplies } from './dropped-replies.ts';
import { type Figures, isWhole, printFigures } from './figures.ts';
import { cutPower, killOnPostgres, killOnSqlite } from './kill-rounds.ts';
import { cutPowerOfWriter } from './synchronous-modes.ts';

/** Each trial by name; `npm run test:durability -- power-cut` runs one of them. */
const trials: Readonly<Record<string, () => Promise<readonly Figures[]>>> = {
  sqlite: async () => [await killOnSqlite({ rounds: 200, chance: Math.random })],
  'power-cut': async () => [await cutPower({ rounds: 30, chance: Math.random })],
  control: async () => [await cutPowerOfWriter('FULL', 2000), await cutPowerOfWriter('NORMAL', 2000)],
  'disk-full': async () => (mayMount() ? [await fillDisk(1000)] : []),
  replies: async () => [await dropReplies(1000, Math.random)],
  postgres: async () => {
    const postgres = await livePostgres();
    const figures = await killOnPostgres(postgres, {
      rounds: 50,
      killsDatabaseEvery: 5,
      chance: Math.random,
    });
    await postgres.close();
    return [figures];
  },
};

await setup();
const asked = process.argv.slice(2).filter((word) => word in trials);
const all: Figures[] = [];
for (const name of asked.length > 0 ? asked : Object.keys(trials)) {
  const figures = (await trials[name]?.()) ?? [];
  if (figures.length === 0)
    console.log(`${name}: not run, because it needs an account that may mount a disk`);
  for (const one of figures) console.log(JSON.stringify(one));
  all.push(...figures);
}
console.log();
printFigures(all);
// The control must lose: a disk that forgot nothing would prove nothing.
const controls = all.filter(({ trial }) => trial.includes('NORMAL'));
const proven = all.every((figures) => controls.includes(figures) || isWhole(figures));
if (!proven || controls.some(({ lost }) => lost === 0)) process.exitCode = 1;
