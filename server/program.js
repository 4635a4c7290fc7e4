import { existsSync, readFileSync, statSync } from 'node:fs';

/**
 * The server as the build leaves it: a few files of JavaScript, which a process loads in a fraction of the time that the sources
 * take. They stand for the sources as long as none of these was touched since. Plain JavaScript, since it is read before anything
 * reads TypeScript.
 */
export const house = new URL('..', import.meta.url);
/** Whether this process runs from what was built: the build keeps the name of no file but this. */
const isBuilt = !import.meta.filename.endsWith('/server/program.js');

/**
 * Paths of sources are those in the repository. Of each file that went into a program: its state; of each that processes start
 * from or load by name: the file that it became.
 * @typedef {{ states: Record<string, string>, starts: Record<string, string> }} Program
 */

/**
 * @param {URL} root
 * @param {string} path
 */
export function stateOf(root, path) {
  const found = statSync(new URL(path, root), { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size}` : '';
}

/**
 * Where a new process finds what became of a source; null where the program is not of the present sources, or not built at all.
 * @returns {((source: URL) => URL | null) | null}
 */
export function builtProgram(root = house) {
  const folder = new URL('dist/server/', root);
  const list = new URL('program.json', folder);
  if (!existsSync(list)) return null;
  const { states, starts } = /** @type {Program} */ (JSON.parse(readFileSync(list, 'utf8')));
  const isTouched = () => Object.entries(states).some(([path, state]) => stateOf(root, path) !== state);
  if (!isBuilt && isTouched()) return null;
  return ({ href }) => {
    const file = starts[href.slice(root.href.length)];
    return file ? new URL(file, folder) : null;
  };
}

/**
 * Where this process itself finds a module whose name is known at run time only.
 * @param {URL} source
 */
export function moduleOf(source) {
  return (isBuilt && builtProgram()?.(source)) || source;
}
