import { Type } from 'typebox';
import { textOf } from '../text.ts';

/** What a frame calls things by. */
export const code = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_-]{0,39}$' });
export const words = (maxLength: number) => textOf(maxLength, { minLength: 1, minProperties: 1 });
