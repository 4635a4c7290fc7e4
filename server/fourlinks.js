import { builtProgram } from './program.js';

/** `npm run -s fourlinks -- <command>`: from what the build left of the sources where that is their present state, else from them. */
const cli = new URL('./commands/cli.ts', import.meta.url);
const built = builtProgram()?.(cli);
if (!built) {
  const { register } = await import('tsx/esm/api');
  register();
}
await import((built ?? cli).href);
