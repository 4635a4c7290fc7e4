import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], more: object = {}) => ({
  plugins: [svelte({ configFile: false })],
  test: { name, include, environment: 'node', ...more },
});

/**
 * Browsers and trials by chance get a second try: on a busy machine a key press may come before the page is ready for it.
 * One project a kind of proof; `npx vitest run --project unit` runs one of them. */
export default defineConfig({
  test: {
    reporters: ['default', './tests/support/totals-reporter.ts'],
    projects: [
      project('unit', ['tests/analysis/**/*.test.ts', 'tests/web/**/*.test.ts']),
      project('server', ['tests/server/**/*.test.ts'], { testTimeout: 60_000 }),
      project('architecture', ['tests/architecture/**/*.test.ts'], { testTimeout: 60_000 }),
      project('postgres', ['tests/postgres/**/*.test.ts'], {
        testTimeout: 60_000,
        hookTimeout: 120_000,
        fileParallelism: false,
      }),
      project('proof', ['tests/{anonymity,durability}/**/*.test.ts'], {
        testTimeout: 180_000,
        hookTimeout: 240_000,
        fileParallelism: false,
        retry: 1,
      }),
      project('e2e', ['tests/e2e/**/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 180_000,
        fileParallelism: false,
        retry: 1,
      }),
    ],
  },
});
