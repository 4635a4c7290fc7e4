import type { Difference } from '../../../analysis/bundle/differences.ts';
import type { MemberFault } from '../../formats/bundle/read-bundle.ts';

/** What can be wrong with a member beside its bytes. */
export type FaultKind =
  | MemberFault
  /** It is not what a member of its name holds. */
  | 'faulty'
  /** Computed anew, something else comes out. */
  | 'differs'
  /** It speaks of another release than the bundle. */
  | 'release'
  /** A request goes by what it says, and this one says something else. */
  | 'renamed'
  /** A quote is not what its digest says, or not what stands at its place. */
  | 'quote'
  | 'astray'
  /** What it refers to is not there. */
  | 'unresolved';

export interface Fault extends Partial<Difference> {
  readonly member: string;
  readonly fault: FaultKind;
}

export const kindsOfCheck = [
  'members',
  'release',
  'references',
  'quotes',
  'results',
  'tables',
  'joint',
  'lenses',
  'readings',
] as const;

/** What one kind of check found. */
export interface Check {
  readonly kind: (typeof kindsOfCheck)[number];
  readonly checked: number;
  /** How many could not be computed anew from what is inside. */
  readonly left: number;
  readonly faults: readonly Fault[];
}

/** The differences of one member. */
export function faultsOf(member: string, differences: readonly Difference[]): Fault[] {
  return differences.map((difference) => ({ member, fault: 'differs', ...difference }));
}
