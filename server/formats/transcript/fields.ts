import { symbolOf } from './symbols.ts';

/** A field of a document while it is read: its instruction, then its result. */
export interface Field {
  instruction: string;
  /** Past the instruction. */
  hasResult: boolean;
  /** Its result has words. */
  isShown: boolean;
  /** Of a form: whether its box is ticked, or which of its choices is taken. */
  ticked: boolean;
  chosen: number;
  choices: string[];
}

export const newField = (): Field => ({
  instruction: '',
  hasResult: false,
  isShown: false,
  ticked: false,
  chosen: 0,
  choices: [],
});

/** What a field shows that has no result of its own, and whether its instruction was a reading beside characters. */
export function shownBy(field: Field): { readonly words: string; readonly isReading: boolean } {
  const instruction = field.instruction.trim();
  const kind = /^\w+/.exec(instruction)?.[0].toUpperCase();
  const plain = (words: string) => ({ words, isReading: false });
  if (kind === 'FORMCHECKBOX') return plain(field.ticked ? '☑' : '☐');
  if (kind === 'FORMDROPDOWN') return plain(field.choices[field.chosen] ?? '');
  if (kind === 'SYMBOL') {
    const code = Number(/^SYMBOL\s+(\S+)/i.exec(instruction)?.[1]);
    const font = /\\f\s+"?([^"\\]+?)"?(?:\s+\\|$)/i.exec(instruction)?.[1] ?? 'symbol';
    return plain(Number.isInteger(code) ? (symbolOf(font, code) ?? '') : '');
  }
  if (kind === 'EQ') return equation(instruction.slice(2));
  return plain('');
}

/** Old Word and WPS write a reading above characters as `\o\ad(\s\up 9(reading),characters)`, a circled one as `\o\ac(○,characters)`. */
function equation(switches: string): { words: string; isReading: boolean } {
  const reading = /\\s\\up\s*\d+\([^()]*\)\s*[,;]\s*([^()]*)\)\s*$/i.exec(switches);
  if (reading) return { words: reading[1]!.trim(), isReading: true };
  const overlaid = /\\o\\a[clrd]?\(([^()]*)\)/i.exec(switches);
  const words = overlaid ? (overlaid[1]!.split(/[,;]/).at(-1) ?? '') : switches;
  const bare = words
    .replaceAll(/\\\*\s*\S+(?:\s+"[^"]*")?/g, '')
    .replaceAll(/\\[a-z]+\d*/gi, '')
    .replaceAll(/[()]/g, '');
  return { words: bare.trim(), isReading: false };
}
