import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Locale } from '../../analysis/model/words.ts';
import { type HostRole, hostRoles } from '../platform/host-role.ts';

/** One word of the `fourlinks` command line; `run` returns the exit code. */
export interface Command {
  run(args: string[], env: NodeJS.ProcessEnv): Promise<number>;
}

/** A call that cannot be understood, said in one sentence. */
export class UsageError extends Error {}

/** Node's parseArgs, with its complaint as a UsageError that names the options there are. */
export function readOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    const args = withSigns(config.args ?? process.argv.slice(2), config.options);
    const full: ParseArgsConfig = { ...config, args };
    return parseArgs(full) as ReturnType<typeof parseArgs<T>>;
  } catch (error) {
    const known = Object.keys(config.options ?? {}).map((name) => `--${name}`);
    const said = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${said} Known are ${known.join(', ')}.`);
  }
}

/** A value that begins with a dash, as names made by chance may, stands for the option before it unless it is an option itself. */
function withSigns(args: readonly string[], options: ParseArgsConfig['options'] = {}): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1) ?? '';
    const takes = before.startsWith('--') && options[before.slice(2)]?.type === 'string';
    const isOption =
      arg === '--' || (arg.startsWith('--') && Object.hasOwn(options, arg.slice(2).split('=')[0]!));
    if (takes && arg.startsWith('-') && !isOption) joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

/** Chinese where the terminal is. */
export function languageOf(env: NodeJS.ProcessEnv): Locale {
  const language = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return language.startsWith('zh') ? 'zh-CN' : 'en';
}

/** What follows `--role`. */
export function readRole(text: string): HostRole {
  const role = hostRoles.find((each) => each === text);
  if (!role) throw new UsageError(`--role must be one of ${hostRoles.join(', ')}, not "${text}".`);
  return role;
}
