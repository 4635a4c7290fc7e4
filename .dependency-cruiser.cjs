/** The dependency rules of the house. Each one is planted and seen to fire in tests/architecture. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { pathNot: [...allowed, '\\.json$'] },
});
// Installed packages resolve into node_modules; a package name stands between slashes.
const packages = (...names) => names.map((name) => `node_modules/${name}/`);

/** Whatever turns the bytes of a foreign file into something else. */
const parsers = [
  '^server/formats/[^/]+/(read|open|parse)-',
  ...packages('papaparse', 'pdfjs-dist', 'saxes', 'yauzl'),
];

module.exports = {
  forbidden: [
    // A component may draw itself: a tree does.
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^(.+)$' },
      to: { circular: true, pathNot: '^$1$' },
    },
    only('analysis-is-pure', '^analysis/', [
      '^analysis/',
      ...packages('ml-matrix', 'simple-statistics', '@stdlib/[^/]+', 'pure-rand', 'typebox'),
    ]),
    only('contract-is-typebox-and-model', '^server/contract/', [
      '^server/contract/',
      '^analysis/model/',
      ...packages('typebox'),
    ]),
    only('model-is-typebox', '^analysis/model/', ['^analysis/model/', ...packages('typebox')]),
    only('protocol-is-typebox-and-model', '^analysis/protocol/', [
      '^analysis/(protocol|model)/',
      ...packages('typebox'),
    ]),
    {
      name: 'web-knows-contract-model-protocol-text-and-intake',
      severity: 'error',
      from: { path: '^web/', pathNot: 'vite\\.config\\.ts$' },
      to: {
        path: '^(server|analysis|migrations)/',
        // The door of records is the same on both sides: files are read, and names replaced, before anything is sent.
        pathNot:
          '^(server/contract|analysis/(model|protocol|text|intake))/|^server/formats/spreadsheet/try-sheets\\.ts$',
      },
    },
    {
      name: 'answer-stands-alone',
      severity: 'error',
      from: { path: '^web/answer/' },
      to: { path: '^web/studio/' },
    },
    {
      name: 'feature-through-doors',
      severity: 'error',
      from: { path: '^server/features/([^/]+)/' },
      to: { path: '^server/features/', pathNot: ['^server/features/$1/', '\\.door\\.ts$'] },
    },
    {
      name: 'door-opens-no-parser',
      severity: 'error',
      from: { path: '\\.door\\.ts$' },
      to: { path: parsers, reachable: true },
    },
    {
      name: 'formats-know-bytes-only',
      severity: 'error',
      from: { path: '^server/formats/' },
      to: {
        path: [
          '^server/(features|commands|templates)/',
          '\\.queries\\.ts$',
          'node_modules/(kysely|pg|better-sqlite3)/',
        ],
      },
    },
    {
      name: 'platform-below-features',
      severity: 'error',
      from: { path: '^server/platform/' },
      to: { path: '^server/(features|commands|formats|templates)/' },
    },
    {
      name: 'routes-are-thin',
      severity: 'error',
      from: { path: '\\.routes\\.ts$' },
      to: { path: ['node_modules/kysely/', '\\.queries\\.ts$'] },
    },
    only('migrations-know-kysely-only', '^migrations/', ['^migrations/', ...packages('kysely')]),
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { pathNot: '\\.config\\.ts$' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data)/|web/messages/compiled/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.svelte.ts', '.svelte', '.js', '.json', '.d.ts'],
    },
  },
};
