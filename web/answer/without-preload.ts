import type { Plugin } from 'vite';

/** What is imported later needs no helper that looks for style sheets and files of its own: there are none. */
export function withoutPreload(): Plugin {
  return {
    name: 'without-preload',
    apply: 'build',
    enforce: 'post',
    transform: (_, id) =>
      id.endsWith('vite/preload-helper.js')
        ? { code: 'export const __vitePreload = (load) => load();', map: null }
        : null,
  };
}
