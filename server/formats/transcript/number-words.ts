/** A number as a list of a word processor writes it. Formats that are not known are written in digits. */
export function numberWords(count: number, format: string): string {
  if (count < 0) return String(count);
  if (/^(?:upper|lower)Letter$/.test(format)) return cased(letters(count), format);
  if (/^(?:upper|lower)Roman$/.test(format)) return cased(roman(count), format);
  if (/^decimalEnclosedCircle|^ideographEnclosedCircle/.test(format) && count >= 1 && count <= 20)
    return String.fromCodePoint(0x2460 + count - 1);
  if (format === 'decimalEnclosedParen' && count >= 1 && count <= 20)
    return String.fromCodePoint(0x2474 + count - 1);
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  if (/^decimalFullWidth/.test(format))
    return String(count).replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  if (format === 'ideographTraditional') return from('甲乙丙丁戊己庚辛壬癸', count);
  if (format === 'ideographZodiac') return from('子丑寅卯辰巳午未申酉戌亥', count);
  if (/LegalSimplified$/.test(format)) return chinese(count, '零壹贰叁肆伍陆柒捌玖', '拾佰仟');
  if (/LegalTraditional$|^japaneseLegal$/.test(format))
    return chinese(count, '零壹貳參肆伍陸柒捌玖', '拾佰仟');
  if (
    /^(?:ideographDigital|chineseCounting$|taiwaneseDigital|japaneseDigitalTenThousand)/.test(format) &&
    count < 10_000
  )
    return format === 'chineseCounting' ? chinese(count, digits, '十百千') : digitByDigit(count);
  if (/^(?:chinese|taiwanese|japanese)Counting/.test(format)) return chinese(count, digits, '十百千');
  return String(count);
}

const digits = '〇一二三四五六七八九';

function cased(words: string, format: string): string {
  return format.startsWith('upper') ? words : words.toLowerCase();
}

/** A to Z, then AA, BB, …: the letter once more for every round. */
function letters(count: number): string {
  if (count < 1) return String(count);
  return String.fromCodePoint(65 + ((count - 1) % 26)).repeat(Math.min(10, Math.ceil(count / 26)));
}

const romans = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let rest = count;
  return romans
    .map(([value, sign]) => {
      const times = Math.floor(rest / value);
      rest %= value;
      return sign.repeat(times);
    })
    .join('');
}

function from(signs: string, count: number): string {
  return count >= 1 && count <= signs.length ? signs[count - 1]! : String(count);
}

function digitByDigit(count: number): string {
  return String(count).replaceAll(/\d/g, (digit) => digits[Number(digit)]!);
}

/** 十二, 二十, 一百零五: zeros between are said once, one before ten is not said. */
function chinese(count: number, signs: string, units: string): string {
  if (count === 0) return signs[0]!;
  if (count > 9999) return String(count);
  const places = String(count).split('').map(Number);
  let words = '';
  places.forEach((digit, at) => {
    const power = places.length - 1 - at;
    if (digit === 0) return;
    if (words !== '' && places[at - 1] === 0) words += signs[0] === '〇' ? '零' : signs[0]!;
    words += signs[digit]! + (power > 0 ? units[power - 1]! : '');
  });
  return /^一十/.test(words) ? words.slice(1) : words;
}
