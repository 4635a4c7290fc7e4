import { type Bilingual, both } from '../model/words.ts';
import { columnNamed } from './table-columns.ts';
import type { Mapping } from './mapping.ts';
import type { Question } from './questions.ts';
import { placeWords } from './sheet.ts';

/** A question as it is put to a person at the file, with the place it asks about. */
export interface Asked {
  readonly place: string;
  readonly said: Bilingual;
}

export function askedWords(question: Question, mapping: Mapping): Asked {
  switch (question.kind) {
    case 'blank':
      return inColumn(
        question,
        both(
          `空白单元格有 ${question.count} 个，是什么意思？`,
          `Empty cells: ${question.count}. What do they mean?`,
        ),
      );
    case 'sign':
      return inColumn(
        question,
        both(
          `没有正负的数有 ${question.count} 个，是扣分还是加分？`,
          `Numbers without a sign: ${question.count}. Points taken or given?`,
        ),
      );
    case 'percent':
      return inColumn(
        question,
        both(
          `百分数有 ${question.count} 个，是分还是满分的份额？`,
          `Per cent: ${question.count}. Points, or shares of full marks?`,
        ),
      );
    case 'names':
      return inColumn(
        question,
        both(
          `像姓名的单元格有 ${question.count} 个，换哪些？`,
          `Cells that look like names: ${question.count}. Which are replaced?`,
        ),
      );
    case 'needed': {
      const { sheet, name } = question;
      const title = columnNamed(mapping.sheets[sheet]!.table, name)!.title;
      return {
        place: placeWords({ sheet }),
        said: both(`哪一列是“${title['zh-CN']}”？`, `Which column is “${title.en}”?`),
      };
    }
    case 'cumulative':
      return {
        place: placeWords({ sheet: question.sheet }),
        said: both('是从年初累计的数吗？', 'Are these sums since the year began?'),
      };
    case 'year':
      return { place: '', said: both('考评期属于哪一年？', 'Of which year are the periods?') };
    case 'fullMark':
      return {
        place: '',
        said: both('各表满分不同，折算到多少？', 'Sheets count by different full marks: which shall hold?'),
      };
    case 'fate': {
      const { from, to } = mapping.lineage[question.index]!;
      return {
        place: '',
        said: both(
          `“${from}”与“${to}”是什么关系？`,
          `What became of “${from}”: is “${to}” the same under another name, or what it was merged into?`,
        ),
      };
    }
  }
}

const inColumn = (
  { sheet, column }: { readonly sheet: number; readonly column: number },
  said: Bilingual,
): Asked => ({
  place: placeWords({ sheet, column }),
  said,
});
