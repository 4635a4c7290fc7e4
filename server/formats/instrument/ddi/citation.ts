import type { Text } from '../../../../analysis/model/words.ts';
import { element, textElement, type Xml } from '../../refi/write-xml.ts';

/** What a study is called, in its first language and then in the others, and its identifier. */
export function citation(title: Text, id: string): Xml {
  const [[language, words] = ['en', ''], ...others] = Object.entries(title);
  return element(
    'citation',
    {},
    element(
      'titlStmt',
      {},
      textElement('titl', words, { 'xml:lang': language }),
      others.map(([tag, text]) => textElement('parTitl', text, { 'xml:lang': tag })),
      textElement('IDNo', id),
    ),
  );
}
