import { expect, it } from 'vitest';
import { joinLines } from '../../../analysis/text/join-lines.ts';

it('joins Chinese lines without and English lines with a space, and keeps turns and blank lines apart', () => {
  expect(joinLines(['答：墙上贴张', '表。', '问：谁贴的？', '', '第二部分', 'the plan', 'was late'])).toBe(
    '答：墙上贴张表。\n问：谁贴的？\n第二部分the plan was late',
  );
});
