import type { Rolldown } from 'vite';

/** Where what stands in the page leaves what later files import from it. */
const SHARED = 'page';

/**
 * The page's own script, to stand within the page: it runs at once, before the style of anything is waited for. Its file stays for
 * what is fetched later, and hands on what the script in the page holds: variables among it are set once, when it has run.
 */
export function intoPage(
  chunk: Rolldown.OutputChunk,
  { parse }: Pick<Rolldown.PluginContext, 'parse'>,
): string {
  const { body } = parse(chunk.code);
  const shared: string[] = [];
  const names: string[] = [];
  let code = '';
  for (const statement of body) {
    const text = chunk.code.slice(statement.start, statement.end);
    if (statement.type === 'ImportDeclaration' || text.includes('import.meta') || text.includes('</script'))
      throw new Error(`This cannot stand in a page: ${text.slice(0, 80)}`);
    if (statement.type !== 'ExportNamedDeclaration') {
      code += text;
      continue;
    }
    for (const { local, exported } of statement.specifiers) {
      if (local.type !== 'Identifier' || exported.type !== 'Identifier') throw new Error(`What is ${text}?`);
      shared.push(`${exported.name}:${local.name}`);
      names.push(exported.name);
    }
  }
  const imported = /\bimport\((["'`])\.\//g;
  chunk.code = `const{${names.join()}}=window.${SHARED};export{${names.join()}};\n`;
  return `(()=>{"use strict";${code.replace(imported, 'import($1./assets/')};window.${SHARED}={${shared.join()}}})()`;
}
