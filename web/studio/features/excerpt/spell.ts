/** The syllables of the Chinese characters of a text, in small letters without tones. */
export type Spell = (text: string) => readonly string[];

/** Loaded when codes are first typed; readings of whole words, so that 重要 and 重新 differ. */
export async function loadSpell(): Promise<Spell> {
  const { pinyin } = await import('pinyin-pro');
  const known: Record<string, readonly string[]> = {};
  return (text) =>
    (known[text] ??= pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }));
}
