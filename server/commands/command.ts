import { parseArgs, type ParseArgsConfig } from 'node:util';

/** One word of the `fourlinks` command line; `run` returns the exit code. */
export interface Command {
  run(args: string[], env: NodeJS.ProcessEnv): Promise<number>;
}

/** A call that cannot be understood, said in one sentence. */
export class UsageError extends Error {}

/** Node's parseArgs, with its complaint as a UsageError. */
export function readOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
