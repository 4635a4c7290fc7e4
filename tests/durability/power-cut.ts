import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ForgetfulDisk {
  readonly env: NodeJS.ProcessEnv;
  /** Puts what was synced in the place of what was written; the process must have been killed. */
  cutPower(): void;
}

/** A folder on which only synced bytes survive; the shim is compiled at each use with the C compiler of the machine. */
export function forgetfulDisk(workspace: string, data: string): ForgetfulDisk {
  const survives = join(workspace, 'survives');
  const library = join(workspace, 'power-cut.so');
  for (const folder of [data, survives]) mkdirSync(folder, { recursive: true });
  const source = fileURLToPath(new URL('power-cut.c', import.meta.url));
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-Wall', '-o', library, source, '-ldl']);
  return {
    env: { LD_PRELOAD: library, POWER_CUT_DISK: data, POWER_CUT_SURVIVES: survives },
    cutPower() {
      rmSync(data, { recursive: true });
      cpSync(survives, data, { recursive: true });
    },
  };
}
