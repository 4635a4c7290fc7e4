import type { Command } from './command.ts';

interface Entry {
  readonly summary: string;
  load(): Promise<Command>;
}

/** Each command is loaded only when called: statistics need no server, the server needs no statistics. */
export const commands: Readonly<Record<string, Entry>> = {
  serve: {
    summary: 'serve the studio and the questionnaire',
    load: async () => (await import('./serve.ts')).serve,
  },
  migrate: {
    summary: 'bring the databases up to date',
    load: async () => (await import('./migrate.ts')).migrateCommand,
  },
};
