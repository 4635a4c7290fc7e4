export { columnDigest, makeSecret, manifestDigest } from './keyed-digest.ts';
