import { existsSync, readFileSync } from 'node:fs';
import { type LoadHook, register, type ResolveHook } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

/**
 * Whoever imports this has the files of installed packages read as they are from then on. The loader of TypeScript would look into
 * every one of them, which takes most of the time that a process needs to start.
 */
if (isMainThread) register(import.meta.url);

const modules = new Map<string, boolean>();

/** @public Node calls this and the next in a thread of its own. */
export const resolve: ResolveHook = (specifier, context, next) => {
  if (!isPackaged(context.parentURL) || !specifier.startsWith('.')) return next(specifier, context);
  const { href } = new URL(specifier, context.parentURL);
  return isModule(href) ? { url: href, format: 'module', shortCircuit: true } : next(specifier, context);
};

/** @public */
export const load: LoadHook = (url, context, next) =>
  context.format === 'module' && isPackaged(url)
    ? { format: 'module', source: readFileSync(fileURLToPath(url)), shortCircuit: true }
    : next(url, context);

function isPackaged(url: string | undefined): boolean {
  return url?.includes('/node_modules/') ?? false;
}

function isModule(url: string): boolean {
  return url.endsWith('.mjs') || (url.endsWith('.js') && holdsModules(dirname(fileURLToPath(url))));
}

/** Whether the nearest package.json says so. */
function holdsModules(folder: string): boolean {
  const known = modules.get(folder);
  if (known !== undefined) return known;
  const file = `${folder}/package.json`;
  const found = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { type?: string }).type === 'module'
    : holdsModules(dirname(folder));
  modules.set(folder, found);
  return found;
}
