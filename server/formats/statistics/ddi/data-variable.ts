import type { LabelledVariable } from '../../../../analysis/model/labelled-table.ts';
import { textIn } from '../../../../analysis/model/words.ts';
import { inLanguages } from '../../instrument/ddi/variable.ts';
import { element, textElement, type Xml } from '../../refi/write-xml.ts';
import { missingCodes } from '../missing-codes.ts';
import type { Asking } from './questions.ts';

export interface Setting {
  readonly id: string;
  readonly file: string;
  readonly question: Asking | undefined;
}

/** A variable as it is in the file. Missing codes come as invalid values and, with their reasons, as categories. */
export function dataVariable(variable: LabelledVariable, { id, file, question }: Setting): Xml {
  const { name, label, level, values, missing, cells, concepts = [], derivation } = variable;
  const isText = Array.isArray(cells);
  const codes = missingCodes(variable);
  return element(
    'var',
    { ID: id, name, files: file, intrvl: level === 'interval' ? 'contin' : 'discrete', nature: level },
    inLanguages('labl', label),
    question?.question ?? null,
    codes.length > 0 && !isText
      ? element('invalrng', {}, ...codes.map((code) => element('item', { VALUE: code })))
      : null,
    question?.universe ?? null,
    [
      ...values.map((each) => ({ ...each, isMissing: false })),
      ...missing.map((each) => ({ ...each, isMissing: true })),
    ].map(({ value, label: words, isMissing }) =>
      element(
        'catgry',
        { missing: isMissing ? 'Y' : null },
        textElement('catValu', String(value)),
        inLanguages('labl', words),
      ),
    ),
    concepts.flatMap(({ name: words, code, vocabulary }) =>
      Object.entries(words).map(([tag, said]) =>
        textElement('concept', `${said} (${code})`, { 'xml:lang': tag, vocab: textIn(vocabulary, tag) }),
      ),
    ),
    derivation === undefined ? null : element('derivation', {}, textElement('drvcmd', derivation)),
    element('varFormat', { type: isText ? 'character' : 'numeric' }),
    question?.source ?? null,
  );
}
