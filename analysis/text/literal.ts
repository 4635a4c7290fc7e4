/** A pattern of a regular expression that matches these very words. */
export function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
