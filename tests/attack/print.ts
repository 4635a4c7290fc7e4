import type { Tally } from './tally.ts';
import type { Utility } from './utility.ts';
import type { Uniqueness } from './ways/rows.ts';

const columns = (cells: readonly (string | number)[]) =>
  cells.map((cell, at) => (at === 0 ? String(cell).padEnd(48) : String(cell).padStart(11))).join(' ');

/** What was tried of a target, what was found, and an example of it. */
export function printTally(tally: Tally): void {
  console.log(`\n${columns([tally.target, 'tried', 'recovered'])}`);
  for (const { attack, tried, recovered, example } of tally.lines()) {
    console.log(columns([`  ${attack}`, tried, recovered]));
    if (example) console.log(`    ${example.slice(0, 200)}`);
  }
  for (const [what, times] of tally.notes) console.log(`  not counted: ${what}: ${times}`);
}

const percent = (share: number) => `${(100 * share).toFixed(0)} %`;

export function printUtility(
  name: string,
  { nodes, threshold, medianAtom, medianCell, kept, halfWidth }: Utility,
): void {
  console.log(`\nWhat is left to tell, ${name}`);
  console.log(`  published nodes ${nodes}, by a bare threshold ${threshold} cells`);
  console.log(`  median atom ${medianAtom} people, median cell of the threshold ${medianCell}`);
  console.log(`  station–question pairs kept: c = 1 ${percent(kept[1]!)}, c = 3 ${percent(kept[3]!)}`);
  console.log(
    `  half the 95 % interval of a mean: station ${halfWidth.station.toFixed(2)}, group told in its place ${halfWidth.told.toFixed(2)}`,
  );
}

export function printUniqueness(file: string, { n, below, least, unique }: Uniqueness): void {
  console.log(
    `  ${file}, n = ${n}: ${below} rows below k by background (smallest group ${least}); with four answers known ${percent(unique)} unique`,
  );
}

/** The line that counts; true where everything is as it must be. */
export function printVerdict(played: readonly Tally[], controls: readonly Tally[], least: number): boolean {
  const tried = played.reduce((sum, each) => sum + each.tried, 0);
  const recovered = played.reduce((sum, each) => sum + each.recovered, 0);
  const broken = controls.length > 0 && controls.every((each) => each.recovered > 0);
  console.log(
    `\nattacks tried ${tried}, cells recovered ${recovered}; controls broken: ${broken ? 'yes' : 'no'}`,
  );
  return tried >= least && recovered === 0 && broken;
}
