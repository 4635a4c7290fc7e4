export { lookAt } from './look-at.ts';
export { newestRelease } from './newest-release.ts';
export { seeReadings } from './see-readings.ts';
export type { Sight } from './sight.ts';
