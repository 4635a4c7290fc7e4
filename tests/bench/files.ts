import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROWS = 700_000;
const writer = fileURLToPath(new URL('files-writer.ts', import.meta.url));

interface Written {
  readonly seconds: number;
  readonly peakMebibytes: number;
}

/** 700,000 × 66 in each format of the statistics packages, each in a process of its own, beside `cp` of the same bytes. */
export function printFiles(): void {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  try {
    for (const format of ['csv', 'sav', 'dta', 'parquet']) {
      const file = join(folder, `rows.${format}`);
      const said = execFileSync(process.execPath, ['--import', 'tsx', writer, format, String(ROWS), file], {
        encoding: 'utf8',
      });
      const { seconds, peakMebibytes } = JSON.parse(said) as Written;
      const begun = performance.now();
      execFileSync('cp', [file, `${file}.copy`]);
      const copied = (performance.now() - begun) / 1000;
      console.log(
        `${format.padEnd(8)}${(statSync(file).size / 2 ** 20).toFixed(0).padStart(5)} MiB  ${seconds.toFixed(1).padStart(5)} s  cp ${copied.toFixed(2)} s  peak ${peakMebibytes.toFixed(0)} MiB (goal < 1024)`,
      );
      rmSync(file);
      rmSync(`${file}.copy`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
