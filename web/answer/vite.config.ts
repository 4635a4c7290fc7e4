import { page } from '../vite-shared.ts';

const shared = page('answer', '/a/');

/** One style sheet and no preload helper: both cost more than they save on a page this small. */
export default { ...shared, build: { ...shared.build, cssCodeSplit: false, modulePreload: false } };
