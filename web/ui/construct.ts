import { m } from '../messages/compiled/messages.js';
import type { Link, Stance } from '../../server/contract/construct.ts';

/** How the construct map looks: each link and stance has a glyph, a name and a colour token of its own name. */
export const linkMarks: Readonly<Record<Link, { glyph: string; name: () => string }>> = {
  plan: { glyph: '①', name: m.shell_link_plan },
  process: { glyph: '②', name: m.shell_link_process },
  appraisal: { glyph: '③', name: m.shell_link_appraisal },
  results: { glyph: '④', name: m.shell_link_results },
  across: { glyph: '◎', name: m.shell_link_across },
};

export const stanceMarks: Readonly<Record<Stance, { glyph: string; name: () => string }>> = {
  problem: { glyph: '▼', name: m.shell_stance_problem },
  strength: { glyph: '▲', name: m.shell_stance_strength },
  suggestion: { glyph: '●', name: m.shell_stance_suggestion },
};
