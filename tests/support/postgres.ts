import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { createTrio, livePostgres } from './live/postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string;
  }
}

/** One real PostgreSQL server for all test files of a project. Nobody cuts its power, so it need not wait for the disk. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await livePostgres('-c', 'fsync=off', '-c', 'full_page_writes=off');
  provide('postgres', server.address);
  return () => server.close();
}

/** `url()` makes a fresh trio of empty databases on that server. */
export function givenPostgres(): { url(): Promise<string> } {
  return { url: () => createTrio(inject('postgres')) };
}
