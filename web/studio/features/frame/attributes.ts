import type { Frame, Values } from '../../../../analysis/model/frame/frame.ts';
import { dimensionsOf, nameOf } from '../../../../analysis/model/frame/read-frame.ts';
import { locale } from '../../../ui/locale.svelte.ts';

/** The name of what an interview carries of an attribute; empty where nothing is said. */
export function attributeName(frame: Frame, attributes: Values, dimension: string): string {
  const value = attributes[dimension];
  return value === undefined ? '' : locale.pick(nameOf(frame, dimension, value));
}

/** The names of all that an interview carries, in the order of the frame. */
export function attributeNames(frame: Frame, attributes: Values): string[] {
  return dimensionsOf(frame, 'attribute')
    .map(({ code }) => attributeName(frame, attributes, code))
    .filter((name) => name !== '');
}

/** The same in one line. */
export const attributesText = (frame: Frame, attributes: Values): string =>
  attributeNames(frame, attributes).join(' · ');
