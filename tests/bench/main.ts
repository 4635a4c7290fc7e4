import { cpus } from 'node:os';

/** Each part is loaded only when asked for: `npm run bench` runs the first two, `npm run bench -- analysis` one by name. */
const parts: Readonly<Record<string, () => Promise<void>>> = {
  'first-view': async () => (await import('./first-view.ts')).printFirstView(),
  tapping: async () => (await import('./tapping.ts')).printTapping(),
  builder: async () => (await import('./builder.ts')).printBuilder(),
  submissions: async () => (await import('./submissions.ts')).printSubmissions(),
  analysis: async () => (await import('./analysis.ts')).benchAnalysis(),
  coding: async () => (await import('./coding.ts')).printCoding(),
  retrieval: async () => (await import('./retrieval.ts')).printRetrieval(),
  suggestions: async () => (await import('./suggestions.ts')).printSuggestions(),
  files: async () => (await import('./files.ts')).printFiles(),
  export: async () => (await import('./export.ts')).printExport(),
  abuse: async () => (await import('./abuse/main.ts')).printAbuse(),
  imports: async () => (await import('./imports.ts')).printImports(),
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = asked.find((name) => !(name in parts));
if (unknown) {
  console.error(`There is no bench "${unknown}"; known are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`);
for (const name of asked.length > 0 ? asked : ['first-view', 'submissions']) {
  console.log(`\n${name}`);
  await parts[name]?.();
}
