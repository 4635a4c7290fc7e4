import type { Link, Stance } from '../../../../server/contract/construct.ts';
import { linkMarks, stanceMarks } from '../../../ui/construct.ts';

/** The keys 1–5 and p, s, u stand for these, in this order. */
export const links = Object.keys(linkMarks) as Link[];
export const stances = Object.keys(stanceMarks) as Stance[];
export const stanceKeys: Readonly<Record<Stance, string>> = { problem: 'p', strength: 's', suggestion: 'u' };
