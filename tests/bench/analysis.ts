import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { simulate, writeTable } from './analysis-data.ts';
import { printSize, type Measured, type Side } from './analysis-table.ts';

const SIZES = [1000, 10_000, 100_000, 700_000];

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

function run(command: string, parameters: readonly string[]): string[] {
  const { stdout, status, stderr } = spawnSync(command, parameters, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${command} ${parameters.join(' ')}: ${stderr}`);
  return stdout.split('\n').filter((line) => line.startsWith('{'));
}

const runOurs = (script: string, ...parameters: string[]) =>
  run(process.execPath, ['--import', 'tsx', here(script), ...parameters]);

function sideOf(lines: readonly string[]): Side {
  return new Map(lines.map((line) => JSON.parse(line) as Measured).map((row) => [row.work, row]));
}

const load = () => `load ${loadavg()[0]!.toFixed(1)}`;

function benchSize(rows: number, hasR: boolean): void {
  const directory = mkdtempSync(join(tmpdir(), 'fourlinks-bench-'));
  try {
    writeTable(simulate(rows), directory);
    const parameters = [String(rows), directory];
    const before = load();
    const ours = sideOf(runOurs('analysis-rows.ts', ...parameters));
    const between = load();
    const theirs = hasR ? sideOf(run('Rscript', [here('analysis.R'), ...parameters])) : null;
    printSize(rows, ours, theirs);
    console.log(`\nOther work on the machine: ${before} before ours, ${between} before R, ${load()} after.`);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/**
 * Times the engine on simulated answers beside R on the same cells: each size and each side reads them from disk in a process of
 * its own; columns are cold each time. Then a results page of the demonstration study.
 */
export function benchAnalysis(): Promise<void> {
  const hasR = spawnSync('Rscript', ['-e', 'library(psych); library(lavaan)']).status === 0;
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
  if (!hasR) console.log('Rscript with psych and lavaan is not here: our side only.');
  console.log('Resident memory is to stay under 300 MB at 700,000.');
  const [page] = runOurs('analysis-page.ts').map((line) => JSON.parse(line) as Record<string, number>);
  console.log(
    `\nResults page of the demonstration study, n = 168: ${page!['cold']!.toFixed(0)} ms of engine time in a new process, ` +
      `${page!['warm']!.toFixed(0)} ms once compiled, nothing remembered (goal 150 ms); ${load()}.`,
  );
  for (const rows of SIZES) benchSize(rows, hasR);
  return Promise.resolve();
}
