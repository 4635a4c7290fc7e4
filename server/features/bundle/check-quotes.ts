import { type CodePoints, codePoints } from '../../../analysis/text/code-points.ts';
import { sha256 } from '../../platform/random.ts';
import type { Check, Fault } from './check.ts';
import type { Members } from './members.ts';
import { type BundleExcerpt, Voices } from './voices.ts';

/** Cuts every quote again at its place in the redacted text, as far as texts are inside; each is held against its digest in any case. */
export async function checkQuotes(members: Members): Promise<Check> {
  const voices = await members.json('excerpts.json', Voices);
  if (!voices) return { kind: 'quotes', checked: 0, left: 0, faults: [] };
  const texts = new Map<string, CodePoints>();
  for (const { interview, member } of voices.texts) {
    const text = await members.text(member);
    if (text !== undefined) texts.set(interview, codePoints(text));
  }
  const faults: Fault[] = [];
  let left = 0;
  for (const [at, excerpt] of voices.excerpts.entries()) {
    const path = `/excerpts/${at}`;
    const { quote, span, interview } = excerpt;
    if (sha256(quote) !== excerpt.sha256)
      faults.push({ ...here(path, excerpt), fault: 'quote', stored: excerpt.sha256, found: sha256(quote) });
    const text = texts.get(interview.code);
    if (span && codePoints(quote).length !== span.end - span.start)
      faults.push({ ...here(path, excerpt), fault: 'astray', stored: span, found: codePoints(quote).length });
    else if (!span || !text) left++;
    else if (text.slice(span.start, span.end) !== quote)
      faults.push({
        ...here(path, excerpt),
        fault: 'astray',
        stored: quote,
        found: text.slice(span.start, span.end),
      });
  }
  return { kind: 'quotes', checked: voices.excerpts.length - left, left, faults };
}

const here = (path: string, { id }: BundleExcerpt) => ({ member: 'excerpts.json', path: `${path} (${id})` });
