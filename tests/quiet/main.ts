import { mayMount } from '../durability/disk-full.ts';
import { livePostgres } from '../support/live/postgres.ts';
import { setup } from '../support/program.ts';
import { leaks } from './leaky-server.ts';
import { behindProxy, onFullDisk, onPostgres, onSqlite, withoutDatabase } from './scenes.ts';
import { type Tried, tryLeak, tryScene } from './try-scene.ts';

const ANSWERS_A_ROUND = 8;

await setup();
const postgres = await livePostgres();
const scenes = [
  onSqlite,
  behindProxy,
  // Filling a disk takes a disk of one's own, which only root may mount.
  ...(mayMount() ? [onFullDisk] : []),
  onPostgres(postgres),
  withoutDatabase(postgres),
];
const tried: Tried[] = [];
for (const scene of scenes) {
  const one = await tryScene(scene, ANSWERS_A_ROUND);
  tried.push(one);
  console.log(`${one.scene}: ${one.ways} ways, ${one.answers} answers, ${one.traces.length} traces`);
  for (const trace of one.traces) console.log(`  ${trace}`);
}
await postgres.close();
let missed = 0;
for (const leak of Object.keys(leaks)) {
  const { scene, traces } = await tryLeak(leak);
  console.log(`${scene}: ${traces.length} traces, as ${traces[0] ?? 'none, though there are some'}`);
  if (traces.length === 0) missed += 1;
}
const sum = (count: (one: Tried) => number): number => tried.reduce((total, one) => total + count(one), 0);
const found = sum(({ traces }) => traces.length);
console.log(
  `quiet: ways tried ${sum(({ ways, answers }) => ways + answers)}, traces found ${found}, planted leaks missed ${missed}`,
);
if (found + missed > 0) process.exitCode = 1;
