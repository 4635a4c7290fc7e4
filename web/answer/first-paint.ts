import type { Plugin, Rolldown } from 'vite';
import { earlyRequestScript } from './early-request.ts';
import { intoPage } from './into-page.ts';

const OWN_TAGS =
  /\n\s*<(link rel="(stylesheet|modulepreload)"|script type="module")[^>]*\/a\/assets\/[^>]*>(<\/script>)?/g;

/**
 * Spares round trips before the consent stands on the screen: the page itself asks for the questionnaire, and while that is on its
 * way brings its script and its styles within. The server lets them pass its content policy by their hashes.
 */
export function firstPaint(): Plugin {
  return {
    name: 'first-paint',
    enforce: 'post',
    transformIndexHtml: () => [{ tag: 'script', children: earlyRequestScript, injectTo: 'head' }],
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle);
        const page = files.find(({ fileName }) => fileName === 'index.html');
        const sheet = files.find(({ fileName }) => fileName.endsWith('.css'));
        const script = files.find((file) => file.type === 'chunk' && file.name === 'page');
        if (page?.type !== 'asset' || sheet?.type !== 'asset' || script?.type !== 'chunk')
          throw new Error('The page has lost its script or its styles.');
        const style = textOf(sheet).trim();
        const within = intoPage(script, this);
        page.source = textOf(page)
          .replace(OWN_TAGS, '')
          .replace(/\s*<\/head>/, () => `\n    <style>${style}</style>\n  </head>`)
          .replace(/\s*<\/body>/, () => `\n    <script>${within}</script>\n  </body>`);
        delete bundle[sheet.fileName];
      },
    },
  };
}

const textOf = ({ source }: Rolldown.OutputAsset) =>
  typeof source === 'string' ? source : new TextDecoder().decode(source);
