export type { LensReader } from './open-ground.ts';
export { readLensProfile } from './read-profile.ts';
export { readLens } from './read-lens.ts';
export { readLensShares } from './read-shares.ts';
