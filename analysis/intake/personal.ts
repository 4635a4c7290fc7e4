import { identifiers, surname } from '../text/identifiers.ts';
import { type Cell, wordsOf } from './sheet.ts';

/** What in a cell points at a person. Found by pattern: not all that is found is a name, and not every name is found. */

const rare =
  '[佟冼覃蓝牛卜米安喻柏窦章柳鲍费岑左卞齐伍余祝凌项骆符宗游莫农翁申庞聂鞠路单葛岳辛管甘祁涂柯盛包霍岩纪舒屈阮阳欧丘殷季裴耿关焦艾鄢詹苗池宁童艳苟初麦闫冉幸慕司沙楚]';
const compound = '(?:欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|长孙|宇文|端木)';
const chineseName = new RegExp(
  `^(?:${compound}\\p{Script=Han}{1,2}|(?:${surname}|${rare})(?:\\p{Script=Han}|·){1,2})$`,
  'u',
);
const latinName = /^[A-Z][a-z]+(?:[ -][A-Z]\.?)?(?: [A-Z][a-z]+){1,2}$/;
/** Ends of what is called after a place, a body or a group. */
const body = /(?:局|所|科|股|室|厅|处|队|组|区|县|镇|乡|市|院|部|段|类|等|中心|岗|窗口)$/;
const everyday = new Set([
  '程序', '任务', '计划', '成绩', '方案', '时间', '文书', '高新', '金融', '安全', '文明', '平安', '常规', '管理', '许可', '高效', '关系', '单位', '章程',
  '施工', '余额', '任期', '高中', '高级', '关注', '季度', '季节', '路线', '莫属', '安排', '安置', '阳光', '申报', '申诉', '申请', '包干', '万元', '白天',
]); // prettier-ignore

/** A cell that is nothing but a name, as far as its form tells. */
export function looksLikeName(cell: Cell | undefined): boolean {
  const words = wordsOf(cell);
  const han = words.replaceAll(' ', '');
  if (chineseName.test(han)) return !body.test(han) && !everyday.has(han);
  return latinName.test(words);
}

/** Digits that belong together are often written in groups. */
const grouped = /(?<=\d)[ -](?=\d{3,4}(?:\D|$)|\d{4}[ -])/g;
const longNumber = /(?<!\d)(?:\d{15}|\d{17}[\dX])(?!\d)/i;

/** An identity number, a telephone, an address for mail, or a surname with a post: whatever else the cell says, it stays behind. */
export function holdsIdentifier(cell: Cell | undefined): boolean {
  const words = wordsOf(cell);
  const close = words.replaceAll(grouped, '');
  if (longNumber.test(close)) return true;
  return [words, close].some((text) =>
    identifiers(text).some(({ kind }) => kind === 'other' || kind === 'name'),
  );
}

/** Whether words hold an identifier or one of the names; each text is looked at once. */
export function personalWords(names: readonly string[]): (words: string) => boolean {
  const known = new Map<string, boolean>();
  const listed = names.map(bareName).filter((name) => name.length > 1);
  return (words) => {
    const found =
      known.get(words) ?? (holdsIdentifier(words) || listed.some((name) => bareName(words).includes(name)));
    known.set(words, found);
    return found;
  };
}

const bareName = (words: string): string => wordsOf(words).replaceAll(' ', '').toLowerCase();
