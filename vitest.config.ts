import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** What is waited for comes in a moment, on a busy machine in some. */
const patience = { poll: { timeout: 20_000 } };

/** Much of what a test makes is gone soon: with room for it there is less to clean up. */
const execArgv = ['--max-semi-space-size=32'];

const project = (name: string, include: string[], more: object = {}) => ({
  plugins: [svelte({ configFile: false })],
  test: {
    name,
    include,
    environment: 'node',
    isolate: false,
    maxWorkers: '100%',
    execArgv,
    expect: patience,
    ...more,
  },
});

/**
 * One project a kind of proof; `npx vitest run --project unit` runs one of them. Files share the processes of their project, as
 * many as there are cores: what one has loaded, the next need not.
 */
export default defineConfig({
  test: {
    reporters: ['default', './tests/support/totals-reporter.ts'],
    projects: [
      project('unit', ['tests/analysis/**/*.test.ts', 'tests/web/**/*.test.ts']),
      project('server', ['tests/{server,attack}/**/*.test.ts'], {
        testTimeout: 120_000,
        globalSetup: './tests/support/program.ts',
      }),
      project('architecture', ['tests/architecture/**/*.test.ts'], { testTimeout: 60_000 }),
      project('postgres', ['tests/postgres/**/*.test.ts'], {
        testTimeout: 120_000,
        globalSetup: ['./tests/support/program.ts', './tests/support/postgres.ts'],
      }),
      project('proof', ['tests/{anonymity,durability,quiet}/**/*.test.ts'], {
        testTimeout: 180_000,
        hookTimeout: 240_000,
        globalSetup: ['./tests/support/program.ts', './tests/support/postgres.ts'],
      }),
      project('e2e', ['tests/e2e/**/*.test.ts'], {
        testTimeout: 180_000,
        hookTimeout: 180_000,
        globalSetup: './tests/support/program.ts',
      }),
    ],
  },
});
