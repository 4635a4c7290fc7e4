/** The dependency rules of the house. Each one is planted and seen to fire in tests/architecture. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { pathNot: [...allowed, '\\.json$'] },
});
// Installed packages resolve into node_modules; a package name stands between slashes.
const packages = (...names) => names.map((name) => `node_modules/${name}/`);

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('analysis-is-pure', '^analysis/', [
      '^analysis/',
      ...packages('ml-matrix', 'simple-statistics', '@stdlib/[^/]+', 'pure-rand', 'typebox'),
    ]),
    only('contract-is-typebox', '^server/contract/', [
      '^server/contract/',
      '^analysis/model/',
      ...packages('typebox'),
    ]),
    {
      name: 'web-knows-contract-model-and-text',
      severity: 'error',
      from: { path: '^web/', pathNot: 'vite\\.config\\.ts$' },
      to: {
        path: '^(server|analysis|migrations)/',
        pathNot: '^(server/contract|analysis/(model|protocol|text))/',
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
      name: 'platform-below-features',
      severity: 'error',
      from: { path: '^server/platform/' },
      to: { path: '^server/(features|commands)/' },
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
