import { nearlyWhole, writtenNumber } from '../written-number.ts';
import type { Answer } from './answers.ts';
import type { Choice } from './kinds/kind.ts';
import { spelt } from './spelling.ts';

/** How a cell names a choice otherwise than by its value or label: spelt otherwise, behind or by a mark, with words of its own. */
export type Manner = 'spelling' | 'mark' | 'own-words';

/** The choice that a cell names; `words` are what a respondent wrote beside it. */
export interface Named {
  readonly answer: Answer;
  readonly manner?: Manner;
  readonly words?: string;
}

/** Why a cell names none: a number that is not offered, a number and a label that differ, other words. */
export type Unnamed = 'out-of-range' | 'contradiction' | 'no-choice';

const MARK =
  /^[([{【]?\s*([a-z]|-?\d{1,4})\s*分?\s*(?:[)\]}】]\s*[.、:=)-]?|[.、:=)]|\s-|-|\s|(?<=\d)(?=\p{L}))\s*(\S.*)$/isu;
const BESIDE = /^(.+?)\s*[〖【[({「『]([^〖【[({「『]*)[〗】\])}」』]$/su;
const AFTER = /^(\S*(?:其他|其它|other)\S*?)\s*[:-]\s*(\S.*)$/isu;
const yes = ['是', '对', '有', 'yes', 'y', 'true'];
const no = ['否', '不是', '没有', '无', 'no', 'n', 'false'];

/** How cells name one of some choices: by value, label in any language, mark (4. D. ④) before a label, or label before a bracket. */
export function choiceNamer(choices: readonly Choice[]): (cell: string) => Named | Unnamed {
  const numbers = new Map<number, Answer>();
  const labels = new Map<string, Answer>();
  const spellings = new Map<string, Answer>();
  const add = (words: string, answer: Answer): void => {
    if (words !== '' && !spellings.has(words)) spellings.set(words, answer);
  };
  for (const { answer, label } of choices) {
    if (typeof answer === 'number') numbers.set(answer, answer);
    for (const words of Object.values(label)) if (!labels.has(words)) labels.set(words, answer);
  }
  for (const { answer, label } of choices)
    for (const words of Object.values(label)) add(spelt(words), answer);
  for (const { answer, label } of choices)
    for (const words of Object.values(label))
      add(spelt(words.replace(/\s*[(（【〖][^()（）]*[)）】〗]$/, '')), answer);
  for (const synonyms of [yes, no]) {
    const own = synonyms.map((word) => spellings.get(word)).find((answer) => answer !== undefined);
    if (own !== undefined) for (const word of synonyms) add(word, own);
  }

  const byWords = (cell: string): Named | null => {
    const exact = labels.get(cell);
    if (exact !== undefined) return { answer: exact };
    const answer = spellings.get(spelt(cell));
    return answer === undefined ? null : { answer, manner: 'spelling' };
  };
  const byMark = (cell: string): Named | Unnamed => {
    const [, mark, rest] = MARK.exec(cell) ?? [];
    const named = rest === undefined ? null : byWords(rest);
    if (!named) return 'no-choice';
    const said = numbers.get(Number(mark));
    return said !== undefined && said !== named.answer ? 'contradiction' : { ...named, manner: 'mark' };
  };
  const beside = (cell: string): Named | Unnamed => {
    const [, before, words] = BESIDE.exec(cell) ?? AFTER.exec(cell) ?? [];
    if (before === undefined) return 'no-choice';
    const number = numbers.get(writtenNumber(before));
    const inside = number === undefined ? null : byWords(words!);
    if (inside) return inside.answer === number ? { answer: inside.answer, manner: 'mark' } : 'contradiction';
    const marked = byWords(before) ?? byMark(before);
    if (typeof marked === 'string') return marked;
    const said = numbers.get(writtenNumber(words!));
    if (said !== undefined) return said === marked.answer ? { ...marked, manner: 'mark' } : 'contradiction';
    return words!.trim() === '' ? marked : { ...marked, manner: 'own-words', words: words!.trim() };
  };
  return (cell) => {
    const number = writtenNumber(cell);
    const answer = /[%％]/.test(cell) ? undefined : numbers.get(nearlyWhole(number));
    if (answer !== undefined) return /^-?\d+$/.test(cell) ? { answer } : { answer, manner: 'spelling' };
    const worded = byWords(cell);
    if (worded) return worded;
    if (!Number.isNaN(number)) return 'out-of-range';
    const plain = cell.normalize('NFKC');
    if (/^[a-z]$/i.test(plain)) {
      const choice = choices[plain.toLowerCase().charCodeAt(0) - 97];
      return choice && typeof choice.answer === 'number'
        ? { answer: choice.answer, manner: 'mark' }
        : 'no-choice';
    }
    const marked = byMark(plain);
    return marked === 'no-choice' ? beside(plain) : marked;
  };
}
