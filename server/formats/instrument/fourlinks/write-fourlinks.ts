import type { Definition } from '../../../../analysis/model/instrument/definition.ts';
import type { Element } from '../report.ts';

/** A definition as it is kept here; nothing is left out. */
export function writeFourlinks(definition: Definition): { text: string; left: Element[] } {
  return { text: `${JSON.stringify(definition, null, 2)}\n`, left: [] };
}
