/** The beginning of a text that takes at most so many bytes of UTF-8; no character is torn. */
export function cutBytes(text: string, most: number): string {
  if (text.length * 3 <= most) return text;
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += Buffer.byteLength(character);
    if (used > most) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** The same with a sign where something is missing. */
export function shortened(text: string, most: number): string {
  return Buffer.byteLength(text) <= most ? text : `${cutBytes(text, most - 3)}…`;
}

/** The text in pieces of at most so many bytes. */
export function pieces(text: string, most: number): string[] {
  const found: string[] = [];
  for (let rest = text; rest !== ''; rest = rest.slice(found.at(-1)!.length))
    found.push(cutBytes(rest, most));
  return found;
}

/** At most so many characters, with a sign where something is missing. */
export function cutCharacters(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** One line: what ends lines in these formats becomes a space. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
