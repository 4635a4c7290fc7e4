import type { Bilingual } from '../../../../server/contract/construct.ts';
import type { ShownEdge, ShownNode } from '../../../../server/contract/lens.ts';
import { m } from '../../../messages/compiled/messages.js';

type Words = (text: Bilingual) => string;
type Verdict = ShownEdge['agrees'];

/** Whether an edge is as its theory expects: by sign and word, beside its colour. */
export const verdicts: Readonly<Record<Verdict, { readonly glyph: string; readonly name: () => string }>> = {
  yes: { glyph: '✓', name: m.lens_agrees_yes },
  no: { glyph: '✗', name: m.lens_agrees_no },
  open: { glyph: '?', name: m.lens_agrees_open },
  unmeasured: { glyph: '∅', name: m.lens_agrees_unmeasured },
};

/** What the ends of an edge are called, in its order. */
export function endsOf(
  { from, to }: { readonly from: string; readonly to: string },
  nodes: readonly ShownNode[],
  pick: Words,
): { from: string; to: string } {
  const name = (code: string) => {
    const node = nodes.find((each) => each.code === code);
    return node ? pick(node.name) : code;
  };
  return { from: name(from), to: name(to) };
}
