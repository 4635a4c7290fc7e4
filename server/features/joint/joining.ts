import type { DisplayCell } from '../../../analysis/joint/display.ts';
import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { hasDisplay } from '../../../analysis/model/frame/read-frame.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';

/** Why there is nothing to put side by side, and what would change that; undefined where there is. */
export function absence(frame: Frame, cells: readonly DisplayCell[]): Bilingual | undefined {
  if (!hasDisplay(frame))
    return both(
      '这项研究还没有带行或列的分析框架，所以没有联合展示：请在“分析框架”页建立一个，或从模板取一个（接口：PUT /api/studies/{study}/frame）。',
      'This study has no analysis frame with rows or columns, so there is no joint display: make one on the page “Frame”, or take one from a template (API: PUT /api/studies/{study}/frame).',
    );
  if (cells.length === 0)
    return both(
      '还没有题目、量表或代码标上框架的行与列，所以没有联合展示：请在问卷与编码手册里给它们加上标签。',
      'No item, scale or code is tagged with the rows and columns of the frame yet, so there is no joint display: tag them in the instrument and in the codebook.',
    );
  return undefined;
}

/** What to know of how the strands were joined: a questionnaire made for another frame is joined by its tags only. */
export function joiningNotes(definition: Definition, frame: Frame): Bilingual[] {
  if (frame.measures.length === 0 || definition.frame === frame.code) return [];
  return [
    both(
      '这份问卷不是为这个框架编制的：框架里按题号指定的测量没有采用，只按题目与量表的标签合并。',
      'This questionnaire was not made for this frame: what the frame measures by the names of items was left out, and only tags of items and scales join.',
    ),
  ];
}
