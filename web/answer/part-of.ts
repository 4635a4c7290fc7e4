interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[]; readonly code: string | null } | null;
}

/** What is fetched, in this order; later ones find what earlier ones brought. */
const parts = [
  { name: 'page', begins: '/answer/main.ts' },
  { name: 'questions', begins: '/answer/parts/asking.ts' },
];

/** The first part that needs a module. Left to itself, every set of parts that share one would make a file, and a request, more. */
export function partOf(id: string, modules: Modules): string | null {
  const users = new Set([id]);
  for (const user of users) for (const importer of importersOf(user, modules)) users.add(importer);
  const needs = ({ begins }: { begins: string }) => [...users].some((user) => user.endsWith(begins));
  return parts.find(needs)?.name ?? null;
}

const MESSAGE = /^(.*\/messages\/compiled\/messages)\/(answer_\w+)\.js$/;

/** Whoever imports a module; all messages are imported by one file, so a message counts as imported where it is said. */
function importersOf(id: string, modules: Modules): readonly string[] {
  const [, folder, message] = MESSAGE.exec(id) ?? [];
  if (!message) return modules.getModuleInfo(id)?.importers ?? [];
  const speakers = modules.getModuleInfo(`${folder}.js`)?.importers ?? [];
  return speakers.filter((each) => modules.getModuleInfo(each)?.code?.includes(`.${message}`));
}
