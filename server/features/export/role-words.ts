import { both, type Bilingual } from '../../../analysis/model/words.ts';
import type { ExportVariable } from './export-table.ts';

/** What a variable is, as a codebook says it. */
export const roleWords: Readonly<Record<ExportVariable['role'], Bilingual>> = {
  origin: both('来源', 'origin'),
  item: both('题目', 'item'),
  check: both('注意力检测', 'check'),
  background: both('背景（合并后的组）', 'background (groups)'),
  open: both('开放题', 'open'),
  flag: both('标记', 'flag'),
  score: both('得分', 'score'),
};
