import { expect, it } from 'vitest';
import { joinLines } from '../../../analysis/text/join-lines.ts';

it('joins Chinese lines without and English lines with a space, and keeps turns and blank lines apart', () => {
  expect(joinLines(['答：墙上贴张', '表。', '问：谁贴的？', '', '第二部分', 'the plan', 'was late'])).toBe(
    '答：墙上贴张表。\n问：谁贴的？\n第二部分the plan was late',
  );
});

it('keeps a label with its time on a line of its own, however the printed lines run', () => {
  const lines = [
    '说话人 1  00:00:03',
    '您好，请先介绍一下',
    '您的岗位',
    '说话人 2  00:00:09',
    '我在办公室，负责',
    '考核材料',
  ];
  expect(joinLines(lines)).toBe(
    '说话人 1  00:00:03\n您好，请先介绍一下您的岗位\n说话人 2  00:00:09\n我在办公室，负责考核材料',
  );
  expect(joinLines(['[00:01] 李某：我说', '两点', '[00:09] 王某：好', '[00:12] 李某：完'])).toBe(
    '[00:01] 李某：我说两点\n[00:09] 王某：好\n[00:12] 李某：完',
  );
});
