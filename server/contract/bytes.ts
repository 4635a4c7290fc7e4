import { Type } from 'typebox';

/** Bytes of a known length on the wire: base64url without padding. */
export const bytes = (length: number) =>
  Type.String({ pattern: `^[A-Za-z0-9_-]{${Math.ceil((length * 4) / 3)}}$`, description: 'base64url' });
