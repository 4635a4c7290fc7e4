import type { Plugin } from 'vite';
import { earlyRequestScript } from '../../server/contract/early-request.ts';

/**
 * Spares three round trips before words stand on the screen: the page itself asks for the questionnaire, the style sheet comes behind the words, which then need not wait
 * for it, and the page asks for what its script imports together with the script.
 */
export function firstPaint(): Plugin {
  return {
    name: 'first-paint',
    transformIndexHtml: {
      order: 'post',
      handler(html, { chunk }) {
        const [sheet] = /\n\s*<link rel="stylesheet"[^>]*>/.exec(html) ?? [''];
        return {
          html: html.replace(sheet, '').replace('\n  </body>', `${sheet}\n  </body>`),
          tags: [
            { tag: 'script', children: earlyRequestScript, injectTo: 'head' as const },
            ...(chunk?.imports ?? []).map((file) => ({
              tag: 'link',
              attrs: { rel: 'modulepreload', crossorigin: true, href: `/a/${file}` },
              injectTo: 'head' as const,
            })),
          ],
        };
      },
    },
  };
}
