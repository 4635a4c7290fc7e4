import { type Bilingual, both } from '../../model/words.ts';
import { identifiers, surname } from '../../text/identifiers.ts';

/** What a cell gives away that must not come in. */
export type PersonalSort = 'name' | 'number' | 'date';

export const personalWords: Readonly<Record<PersonalSort, Bilingual>> = {
  name: both('姓名', 'names'),
  number: both('证件号、电话或邮箱', 'identity numbers, telephones or mail addresses'),
  date: both('某一天的日期', 'dates of a day'),
};

const rarer =
  '章葛奚鲍费倪殷毕齐伍穆祁狄臧戚喻柏窦苗俞柳阮祝耿樊霍虞柯莫裘缪宗邓郁洪诸崔龚邢裴翁荀甄储靳邬巫焦仇栾甘厉祖符詹束欧聂晏柴瞿阎茹习宦廖庾弘匡寇禄阙殳夔巩厍晁勾敖訾阚饶曾毋沙乜养鞠须巢蒯後荆';
const twofold = '(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|司徒|夏侯|南宫|端木)';
const single = `[${surname.slice(1, -1)}${rarer}]`;
const given = '\\p{Script=Han}{1,2}';

const nameShapes = [
  new RegExp(`^(?:${twofold}${given}|${single}${given})$`, 'u'),
  /^\p{Script=Han}{1,6}[·•]\p{Script=Han}{1,6}$/u,
  /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{Ll}'’-]+)+$/u,
  /^\p{Lu}[\p{Ll}'’-]+, ?\p{Lu}[\p{Ll}'’-]+$/u,
  /^[A-Z]{2,}(?: [A-Z]{2,}){1,2}$/,
  /^(?:Mrs?|Ms|Dr|Prof)\b/i,
  /^(?:wang|li|zhang|liu|chen|yang|zhao|huang|zhou|wu|xu|sun|hu|zhu|gao|lin|guo|luo|zheng|xie) [a-z]{2,10}(?: [a-z]{2,6})?$/,
];

/** Begin with a surname and are none. */
const plainWords =
  /^(?:高级|高等|高分|高度|高效|文明|文书|文件|常规|常态|程序|任务|方案|方法|方式|周期|周报|金额|易错|于理|何种|石化|江[东南西北]|万分|江岸|马上|钱款|陆地|成果|龙头|温和|常年)$/;

/** Ends as an office or a place does, whatever it begins with. */
const officeOrPlace =
  /(?:局|所|科|股|处|室|站|厅|院|部|队|组|中心|大厅|乡|镇|村|县|区|市|州|省|街道|片|园|司|类|级|等|档|分|项|性)$|\b(?:office|bureau|branch|station|department|section|town|district|county|centre|center|team|group|class|level|tier|band)s?$/i;

const personalNumber = /(?<![\d.])(?:(?:86)?1[3-9]\d{9}|0\d{9,11}|\d{15}|\d{17}[\dXx])(?!\d)/;
const aDay =
  /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{1,2}月\d{1,2}[日号]|^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/**
 * What a cell of records gives away, by its shape: a name, a number that one person has, a day; null where it does not look so. Some
 * words are taken for names that are none, which costs their sender a code; a pet name or one written as a word is not found.
 *
 * @example personalSort('王小明') // => 'name'
 */
export function personalSort(cell: string | number): PersonalSort | null {
  if (typeof cell === 'number' && !Number.isInteger(cell)) return null;
  const text = String(cell).normalize('NFKC').trim();
  const closed = text.replaceAll(/(?<=\d)[\s-]+(?=\d)/g, '');
  if (personalNumber.test(closed)) return 'number';
  if (typeof cell === 'number') return null;
  if (aDay.test(text)) return 'date';
  const kinds = new Set(identifiers(text).map(({ kind }) => kind));
  if (kinds.has('other')) return 'number';
  if (kinds.has('name')) return 'name';
  if (plainWords.test(text) || officeOrPlace.test(text)) return null;
  const spaced = text.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
  return nameShapes.some((shape) => shape.test(spaced)) ? 'name' : null;
}

/** Ever closer parts of a sentence: a name may have a space or a comma in it. */
const partings = [
  /[，。、；：;:!?（）()“”"‘’《》\n]+/u,
  /[，。、；：,.;:!?（）()“”"‘’《》\n]+/u,
  /[\s，。、；：,.;:!?（）()“”"‘’《》]+/u,
];

/** The same of a sentence: each of its parts may be a name. One in the middle of others' words is not found. */
export function personalSortIn(text: string): PersonalSort | null {
  const parts = [text, ...partings.flatMap((parting) => text.split(parting))];
  return parts.map(personalSort).find((sort) => sort !== null) ?? null;
}
