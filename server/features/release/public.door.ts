export { publicManifest } from './public-release.ts';
