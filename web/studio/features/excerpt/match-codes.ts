import { isTagged } from '../../../../analysis/model/frame/read-frame.ts';
import type { Values } from '../../../../analysis/model/frame/frame.ts';
import { textIn } from '../../../../analysis/model/text.ts';
import type { Code } from '../../../../server/contract/codebook.ts';
import type { Spell } from './spell.ts';

/**
 * The codes that fit what is typed, best first: by code, by the beginning of a name, by the first letters or the whole of its
 * pinyin, then by any part of a name or definition, in any language. Among equals the codes tagged with a chosen value come first.
 */
export function matchCodes(
  codes: readonly Code[],
  typed: string,
  values: Values,
  spell: Spell = () => [],
): Code[] {
  const wanted = typed.trim().toLowerCase();
  return codes
    .map((code) => ({
      code,
      rank: rankOf(code, wanted, spell),
      usual: Object.entries(values).some(([dimension, value]) => isTagged(code.tags, dimension, value)),
    }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank! - b.rank! || Number(b.usual) - Number(a.usual))
    .map(({ code }) => code);
}

function rankOf({ code, name, definition }: Code, wanted: string, spell: Spell): number | null {
  const names = Object.values(name).map((text) => text.toLowerCase());
  if (code.toLowerCase() === wanted) return 0;
  if (code.toLowerCase().startsWith(wanted)) return 1;
  if (names.some((text) => text.startsWith(wanted))) return 2;
  const syllable = spelledFrom(spell(textIn(name, 'zh-CN')), wanted.replace(/[\s']/g, ''));
  if (syllable !== null) return syllable === 0 ? 3 : 4;
  if (names.some((text) => text.includes(wanted))) return 5;
  return Object.values(definition).some((text) => text.toLowerCase().includes(wanted)) ? 6 : null;
}

/** The first syllable from which what is typed spells on, by first letters (kf) or in full (koufen). */
function spelledFrom(syllables: readonly string[], wanted: string): number | null {
  if (!/^[a-z]+$/.test(wanted)) return null;
  const initials = syllables.map((syllable) => syllable[0]).join('');
  const at = syllables.findIndex(
    (_, i) => initials.slice(i).startsWith(wanted) || syllables.slice(i).join('').startsWith(wanted),
  );
  return at < 0 ? null : at;
}
