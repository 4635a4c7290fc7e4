import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { simulate, writeTable } from './analysis-data.ts';
import { printSize, type Measured, type Side } from './analysis-table.ts';

const SIZES = [1000, 10_000, 100_000, 700_000];

const MEMORY_NOTE =
  '¹ Memory above that of R: Node, its compiler and the engine take about 105 MB before any data, R with psych and lavaan about 80 MB.';

/** "R 4.2.2 with psych 2.2.9 and lavaan 0.6.14". */
function versionsOfR(): string {
  const script =
    'v <- sapply(c("psych", "lavaan"), function(p) paste(p, packageVersion(p))); cat("R", paste0(R.version$major, ".", R.version$minor), "with", v[1], "and", v[2])';
  return spawnSync('Rscript', ['-e', script], { encoding: 'utf8' }).stdout;
}

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

const load = () => loadavg()[0]!.toFixed(1);

function benchSize(rows: number, hasR: boolean): void {
  const directory = mkdtempSync(join(tmpdir(), 'fourlinks-bench-'));
  try {
    writeTable(simulate(rows), directory);
    const parameters = [String(rows), directory];
    const before = load();
    const ours = sideOf(runOurs('analysis-rows.ts', ...parameters));
    const between = load();
    const theirs = hasR ? sideOf(run('Rscript', [here('analysis.R'), ...parameters])) : null;
    printSize(rows, ours, theirs, `load ${before} before ours, ${between} before R, ${load()} after`);
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
  const r = hasR ? versionsOfR() : 'no R with psych and lavaan here: our side only';
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, ${r}.`,
  );
  const [page] = runOurs('analysis-page.ts').map((line) => JSON.parse(line) as Record<string, number>);
  const ms = (name: string) => `${page![name]!.toFixed(0)} ms`;
  console.log(
    `\nA results page of the demonstration study, n = 168, cold (a server that has started and warmed its worker for ${ms('warmUp')}, ` +
      `its first page, neither release nor replies known): ${ms('cold')} of engine time with the way to the worker and back (goal 150 ms). ` +
      `In a process that was not warmed ${ms('newProcess')}, once compiled and nothing remembered ${ms('warm')}; load ${load()}.`,
  );
  for (const rows of SIZES) benchSize(rows, hasR);
  console.log(`\n${MEMORY_NOTE}`);
  return Promise.resolve();
}
