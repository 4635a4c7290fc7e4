import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What a built answer page consists of. `sha256` is that of the lines "<hash>  <file>" in this order, as sha256sum prints them. */
export interface BundleManifest {
  readonly sha256: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Reads the files of a build; the compressed copies say nothing of their own. */
export function describeBundle(folder: string): BundleManifest {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(html|js|css)$/.test(name))
    .sort();
  const entries = names.map((name) => [name, sha256(readFileSync(join(folder, name)))] as const);
  const lines = entries.map(([name, hash]) => `${hash}  ${name}\n`).join('');
  return { sha256: sha256(lines), files: Object.fromEntries(entries) };
}

/** Puts `bundle.json` into the build, so that anyone can compare what a server sends, and prints its hash. */
export function bundleManifest(): Plugin {
  return {
    name: 'bundle-manifest',
    apply: 'build',
    writeBundle: {
      order: 'post',
      handler({ dir = '' }) {
        const manifest = describeBundle(dir);
        writeFileSync(join(dir, 'bundle.json'), JSON.stringify(manifest, null, 1));
        this.info(`SHA-256 of the answer page: ${manifest.sha256}`);
      },
    },
  };
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
