export type { LensReader } from './open-ground.ts';
export { groundOn } from './ground-on.ts';
export { readLensProfile, tellProfile } from './read-profile.ts';
export { readLens, tellLens } from './read-lens.ts';
export { readLensShares } from './read-shares.ts';
