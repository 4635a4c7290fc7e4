import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface EarlierProgram {
  readonly commit: string;
  readonly folder: string;
  remove(): void;
}

/** The program before its newest migration, or at a commit, checked out and built beside this one; null without a history. */
export function earlierProgram(commit = beforeNewestMigration()): EarlierProgram | null {
  if (!commit) return null;
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-earlier-'));
  const archive = execFileSync('git', ['archive', commit], { maxBuffer: 1024 ** 3 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const vite = resolve('node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--config', 'server/vite.config.ts', '--logLevel', 'warn'], {
    cwd: folder,
  });
  return { commit, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function beforeNewestMigration(): string {
  const { stdout } = spawnSync(
    'git',
    ['log', '-1', '--first-parent', '--format=%h^', '--', 'migrations/index.ts'],
    {
      encoding: 'utf8',
    },
  );
  return stdout.trim();
}
