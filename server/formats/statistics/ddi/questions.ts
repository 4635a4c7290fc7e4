import { columnsOf } from '../../../../analysis/model/instrument/choices.ts';
import type { Definition } from '../../../../analysis/model/instrument/definition.ts';
import { textElement, type Xml } from '../../refi/write-xml.ts';
import { question, universeOf } from '../../instrument/ddi/variable.ts';

/** How a variable was asked: its question, who was asked, its name in the file from which it came. */
export interface Asking {
  readonly question: Xml;
  readonly universe: Xml;
  readonly source: Xml;
}

/** By the names of the columns. */
export function questionsOf(definition: Definition | undefined): ReadonlyMap<string, Asking> {
  if (!definition) return new Map();
  return new Map(
    definition.items.flatMap((item) =>
      columnsOf(definition, item).map((column): [string, Asking] => [
        column.name,
        {
          question: question(definition, item, column),
          universe: textElement('universe', universeOf(definition, item)),
          source: textElement('notes', item.source ?? '', { type: 'source' }),
        },
      ]),
    ),
  );
}
