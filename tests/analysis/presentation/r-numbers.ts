import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bfi } from './examples.ts';

const script = resolve('tests/fixtures/analysis/presentation/run.R');

/** What R shows for some code: its numbers, or why it stopped. */
export interface Shown {
  readonly numbers: readonly number[];
  readonly error?: string;
}

export function hasR(): boolean {
  try {
    execFileSync(
      'Rscript',
      ['-e', 'library(psych); library(lavaan); library(emmeans); library(car); library(jsonlite)'],
      {
        stdio: 'ignore',
      },
    );
    return true;
  } catch {
    return false;
  }
}

/** Runs each code in R beside the table of the examples. */
export function runInR(codes: Readonly<Record<string, string>>): Readonly<Record<string, Shown>> {
  const folder = mkdtempSync(join(tmpdir(), 'in-r-'));
  try {
    const rows = Object.values(bfi)[0]!.map((_, row) =>
      Object.values(bfi)
        .map((cells) => cells[row] ?? '')
        .join(','),
    );
    writeFileSync(join(folder, 'data.csv'), [Object.keys(bfi).join(','), ...rows].join('\n'));
    for (const [name, code] of Object.entries(codes)) writeFileSync(join(folder, `${name}.R`), code);
    const printed = execFileSync('Rscript', [script, folder], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(printed) as Record<string, Shown>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
