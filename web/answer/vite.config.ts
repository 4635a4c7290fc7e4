import { page } from '../vite-shared.ts';
import { bundleManifest } from './bundle-manifest.ts';

const { plugins = [], build, ...shared } = page('answer', '/a/');

/** One style sheet and no preload helper: both cost more than they save on a page this small. */
export default {
  ...shared,
  plugins: [...plugins, bundleManifest()],
  build: { ...build, cssCodeSplit: false, modulePreload: false },
};
