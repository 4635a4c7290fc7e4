import { attacks } from './attacks/index.ts';
import { controls } from './controls.ts';
import { runAttack } from './run-attack.ts';

/**
 * `npm run test:accounts`: every way into an account or a study that an outside audit tried, and more, on the real application. A line an attack with
 * what was tried and what succeeded; then the same attacks against guards that were taken away, which must succeed.
 */
let tried = 0;
let succeeded = 0;

for (const attack of attacks) {
  const tally = await runAttack(attack);
  tried += tally.tried;
  succeeded += tally.succeeded.length;
  print(attack.name, tally.tried, tally.succeeded.length);
  for (const name of tally.succeeded) console.log(`    ${name}`);
}

console.log('\nControls: guards taken away');
let missed = 0;
for (const { name, attack, breach } of controls) {
  const tally = await runAttack(attack, breach);
  print(name, tally.tried, tally.succeeded.length);
  if (tally.succeeded.length === 0) missed += 1;
}
if (missed > 0) console.log(`${missed} of ${controls.length} controls were not found`);

console.log(`\naccounts: attacks tried ${tried}, succeeded ${succeeded}`);
process.exitCode = succeeded > 0 || missed > 0 ? 1 : 0;

function print(name: string, of: number, hits: number): void {
  console.log(`${String(of).padStart(6)} tried ${String(hits).padStart(4)} succeeded  ${name}`);
}
