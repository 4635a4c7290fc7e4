import type { Code } from '../../../../server/contract/codebook.ts';
import type { Link } from '../../../../server/contract/construct.ts';

/**
 * The codes that fit what is typed, best first: by code, by the beginning of a name, then by any part of a name or definition,
 * in Chinese or English. Among equals the codes usual in the chosen link come first.
 */
export function matchCodes(codes: readonly Code[], typed: string, link: Link | null): Code[] {
  const wanted = typed.trim().toLowerCase();
  return codes
    .map((code) => ({ code, rank: rankOf(code, wanted), usual: link !== null && code.links.includes(link) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank! - b.rank! || Number(b.usual) - Number(a.usual))
    .map(({ code }) => code);
}

function rankOf({ code, name, definition }: Code, wanted: string): number | null {
  const names = [name['zh-CN'], name.en].map((text) => text.toLowerCase());
  if (code.toLowerCase() === wanted) return 0;
  if (code.toLowerCase().startsWith(wanted)) return 1;
  if (names.some((text) => text.startsWith(wanted))) return 2;
  if (names.some((text) => text.includes(wanted))) return 3;
  return Object.values(definition).some((text) => text.toLowerCase().includes(wanted)) ? 4 : null;
}
