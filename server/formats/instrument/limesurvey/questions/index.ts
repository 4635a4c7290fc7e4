import type { Conversion } from '../conversion.ts';
import type { Question } from '../survey.ts';
import { dualTable, fivePoints, points, table, worded } from './arrays.ts';
import { builtInList, oneOfList, ranking } from './lists.ts';
import { numbers, numberTable, number } from './numbers.ts';
import { date, equation, notice, refused } from './others.ts';
import { several } from './several.ts';
import { text, texts, textTable } from './texts.ts';

type Handler = (question: Question, conversion: Conversion) => void;

const answers = ({ answers }: Question) => answers.filter(({ axis }) => axis === 0);

/** What becomes of a question of each type. */
export const questionTypes: Readonly<Record<string, Handler>> = {
  '5': fivePoints,
  A: table(points(5), 'numbers'),
  B: table(points(10), 'numbers'),
  C: table(
    worded([
      ['Y', 'yes'],
      ['U', 'unsure'],
      ['N', 'no'],
    ]),
  ),
  D: date,
  E: table(
    worded([
      ['I', 'increase'],
      ['S', 'same'],
      ['D', 'decrease'],
    ]),
  ),
  F: table(answers),
  G: builtInList([
    ['F', 'female'],
    ['M', 'male'],
  ]),
  H: table(answers),
  I: refused('语言由答题者在页面上选择', 'the language is chosen on the page itself'),
  K: numbers,
  L: oneOfList,
  M: several,
  N: number,
  O: oneOfList,
  P: several,
  Q: texts,
  R: ranking,
  S: text,
  T: text,
  U: text,
  W: oneOfList,
  X: notice,
  Y: builtInList([
    ['Y', 'yes'],
    ['N', 'no'],
  ]),
  Z: oneOfList,
  '!': oneOfList,
  ':': numberTable,
  ';': textTable,
  '1': dualTable,
  '*': equation,
  '|': refused('上传的文件会暴露身份，这里不收', 'files tell who somebody is and are not taken in here'),
  '^': numbers,
};
