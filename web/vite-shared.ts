import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin, UserConfig } from 'vite';

/** The build of one page: `web/<name>` into `dist/<name>`, each text file with its gzip and its Brotli beside it. */
export function page(name: 'answer' | 'studio', base: string): UserConfig {
  const outDir = join(import.meta.dirname, '../dist', name);
  return {
    root: join(import.meta.dirname, name),
    base,
    plugins: [svelte({ configFile: false }), compress()],
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  };
}

/** In the folder that is built, which need not be the usual one. */
function compress(): Plugin {
  let folder = '';
  return {
    name: 'compress',
    apply: 'build',
    configResolved: ({ root, build: { outDir } }) => void (folder = resolve(root, outDir)),
    closeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        const file = join(folder, name);
        if (!/\.(html|js|css|svg|json|webmanifest)$/.test(name) || !statSync(file).isFile()) continue;
        const bytes = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
        writeFileSync(`${file}.br`, brotliCompressSync(bytes));
      }
    },
  };
}
