import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

/** The page that shows the diagram of a model alone, in one document; `given` are its properties. */
export async function builtPage(): Promise<(given: object) => string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [svelte({ configFile: false })],
    build: {
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      lib: { entry: new URL('main.ts', import.meta.url).pathname, formats: ['es'], fileName: 'page' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  if (!Array.isArray(built)) throw new Error('the bundler gave no files');
  const files = built.flatMap(({ output }) => output);
  const script = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n');
  const style = files.flatMap((file) => (file.type === 'asset' ? [String(file.source)] : [])).join('\n');
  return (given) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Model</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head><body>
<script type="application/json" id="given">${JSON.stringify(given)}</script>
<script type="module">${script.replaceAll('</script', '<\\/script')}</script></body></html>`;
}
