import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Plugin, type UserConfig } from 'vite';
import { house, type Program, stateOf } from './program.js';

const root = join(import.meta.dirname, '..');
const outDir = join(root, 'dist/server');

/** What processes start from or load by name: the commands, the body of a child, what children do, answers and records of demonstrations. */
const starts = [
  'server/commands/cli.ts',
  'server/platform/child/child-main.ts',
  ...readdirSync(join(root, 'server'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /-worker\.ts$|^templates\/[^/]+\/demonstration\/(?:responses|records)\.ts$/.test(name))
    .map((name) => `server/${name}`),
];

/** Packages of many files that need nothing beside them: gathered, they are loaded in a fraction of the time. */
const gathered = ['typebox', 'kysely', /^@stdlib\//, 'ml-matrix', 'simple-statistics', 'echarts', 'zrender'];

/** A file goes on finding its neighbours where its source stands; `import.meta.filename` is where it is. */
const keepPlaces: Plugin = {
  name: 'keep-places',
  transform: {
    order: 'pre',
    filter: { id: /^[^\0?]+\.[jt]s$/, code: /import\.meta/ },
    handler(code, id) {
      if (id.includes('/node_modules/')) return;
      const url = `new URL(${JSON.stringify(relative(outDir, id))}, import.meta.url)`;
      return code
        .replaceAll('import.meta.url', `PLACE.href`)
        .replaceAll('import.meta.dirname', `decodeURIComponent(new URL('.', PLACE).pathname).slice(0, -1)`)
        .replaceAll('PLACE', url);
    },
  },
};

/** Only where sources are read is there a loader to keep away from packages. */
const withoutLoader: Plugin = {
  name: 'without-loader',
  load: { order: 'pre', filter: { id: /server\/platform\/packages\.ts$/ }, handler: () => '' },
};

const listSources: Plugin = {
  name: 'list-sources',
  writeBundle(_, bundle) {
    // A new template is a new folder there.
    const states: Program['states'] = {};
    const starts: Program['starts'] = {};
    for (const path of ['package-lock.json', 'server/templates']) states[path] = stateOf(house, path);
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      if (file.isEntry) starts[relative(root, file.facadeModuleId!)] = file.fileName;
      const own = file.moduleIds.filter((id) => id.startsWith(`${root}/`) && !id.includes('/node_modules/'));
      for (const path of own.map((id) => relative(root, id))) states[path] = stateOf(house, path);
    }
    writeFileSync(join(outDir, 'program.json'), JSON.stringify({ states, starts } satisfies Program));
  },
};

/** `dist/server`, what the server and its children run as (see program.js); other packages stay where they are installed. Tests start more than that. */
export function program(...more: readonly string[]): UserConfig {
  const named = [...starts, ...more].map((path) => [path.slice(0, -'.ts'.length).replaceAll('/', '.'), path]);
  return {
    root,
    publicDir: false,
    plugins: [keepPlaces, withoutLoader, listSources],
    ssr: { noExternal: gathered },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(named) as Record<string, string>,
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

export default program();
