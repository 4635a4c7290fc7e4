const MARKED =
  /\s*[（(【[]\s*(?:R|反向(?:计分|题|记分)?题?|反|逆向|负向|rev(?:erse)?(?:d|[-\s]?(?:scored|coded|keyed))?)\s*[）)】\]]\s*/u;
const LEGEND =
  /[*＊]\s*(?:号)?\s*(?:的)?(?:题|项|items?)?\s*(?:表示|代表|为|是|=|＝|:|：|-|—|denotes?|indicates?|marks?|are|is)?\s*.{0,12}(?:反向|逆向|负向|revers)/iu;

/** Whether a questionnaire says that a star marks what is keyed the other way. */
export const starsReverse = (texts: readonly string[]): boolean => texts.some((text) => LEGEND.test(text));

/** A statement without its mark of reverse keying, and the stars that many tools set behind what must be answered. */
export function reverseMark(text: string, stars: boolean): { text: string; reverse: boolean } {
  const starred = /(?:^\s*[*＊]|[*＊]\s*$)/u.test(text);
  const plain = text.replace(/^\s*[*＊]\s*/u, '').replace(/\s*[*＊]\s*$/u, '');
  const marked = MARKED.test(plain);
  return { text: plain.replace(MARKED, ' ').trim(), reverse: marked || (stars && starred) };
}
