import { both } from '../../../../analysis/model/words.ts';

/** Why something of a questionnaire is not here what it was on paper. */
export const reasons = {
  noAnswers: both(
    '没有找到选项或填空处，按开放题保留；请核对题型',
    'no choices and no blank were found; kept as an open question, please check its kind',
  ),
  noChoices: both(
    '标明为选择题却没有找到选项，按开放题保留',
    'it is marked as a choice but no choices were found; kept as an open question',
  ),
  yesNo: both('没有写出选项，按“是、否”保留', 'its choices are not written out; yes and no were taken'),
  severalBlanks: both('一题有几处填空，合为一段文字', 'it leaves several blanks; they are one text here'),
  refused: both(
    '上传、定位和签名会识别个人，没有带入',
    'uploads, places and signatures identify people and are not taken in',
  ),
  noHeads: both('没有找到各列的标签，以 1 到 5 代替', 'the columns have no labels; 1 to 5 were taken'),
  oneChoice: both('只有一个选项，改为勾选', 'it has one choice only, so it is something to tick'),
  sideBySide: both(
    '有些文字只有一种语言，另一种语言里用了同样的文字',
    'some texts stand in one language only and are used for both',
  ),
  emptyPart: both(
    '这一部分没有题目，其文字放在下一部分的开头',
    'there is no question in this part; its words stand above the next one',
  ),
  jumpUnclear: both(
    '看不出从哪个选项跳到哪一题，原话留在备注里',
    'it is not clear which choice leads where; its words are kept in the note',
  ),
  jumpBack: both(
    '只能向后跳，原话留在备注里',
    'only jumps forward are possible; its words are kept in the note',
  ),
  askedUnclear: both(
    '看不出是哪一题的哪个选项，原话留在备注里',
    'it is not clear which answer to which question is meant; its words are kept in the note',
  ),
  emptyText: both('题目没有文字，用编号代替', 'the question has no words; its number stands in'),
  leftByPerson: both('按您的选择没有带入', 'left out as you chose'),
} as const;
