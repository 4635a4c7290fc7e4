import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A data folder that is made once in this process; each call copies its files to a folder and returns what making returned. */
export function madeOnce<Made>(make: (folder: string) => Promise<Made>): (to: string) => Promise<Made> {
  let making: ReturnType<typeof makeNow> | undefined;

  async function makeNow() {
    const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
    try {
      const made = await make(folder);
      return {
        made,
        files: readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  return async (to) => {
    const { made, files } = await (making ??= makeNow());
    for (const { name, bytes } of files) writeFileSync(join(to, name), bytes, { mode: 0o600 });
    return made;
  };
}
