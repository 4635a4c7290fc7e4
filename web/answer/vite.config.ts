import { page } from '../vite-shared.ts';
import { bundleManifest } from './bundle-manifest.ts';
import { firstPaint } from './first-paint.ts';
import { partOf } from './part-of.ts';
import { withoutForms } from './without-forms.ts';
import { withoutPreload } from './without-preload.ts';

const { plugins = [], build, ...shared } = page('answer', '/a/');

/**
 * One style sheet, which stands in the page with the script of the first view, and no preload helper for what is imported later. What the
 * sealing library would import where there is no Web Crypto is left out: browsers have it.
 */
export default {
  ...shared,
  plugins: [...plugins, withoutForms(), withoutPreload(), firstPaint(), bundleManifest()],
  build: {
    ...build,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      external: ['crypto'],
      treeshake: { propertyReadSideEffects: false },
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: partOf, debugName: 'parts' }],
        },
      },
    },
  },
};
