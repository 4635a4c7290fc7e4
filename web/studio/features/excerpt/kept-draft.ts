import type { Span } from '../../../../analysis/text/code-points.ts';
import type { Frame, Values } from '../../../../analysis/model/frame/frame.ts';
import { codedDimensions, offered } from '../../../../analysis/model/frame/read-frame.ts';
import type { Mark } from '../../../../server/contract/excerpt.ts';
import type { RevisionId } from '../../../../server/contract/ids.ts';

/** Everything that a coding under way holds. */
export interface Unfinished {
  readonly span: Span | null;
  readonly values: Values;
  readonly codes: readonly string[];
  readonly memo: string;
  /** The excerpt that is being changed, as it was when that began; null while a new one is made. */
  readonly before: Mark | null;
}

export interface Kept extends Unfinished {
  readonly revision: RevisionId;
}

/** What the browser may have kept: written by this version, or by one that kept each value beside the rest. */
type Stored = Partial<Kept> & Readonly<Record<string, unknown>>;

/** A coding that the browser kept for a revision; null when there is none. Values that the frame does not offer are left out. */
export function readKept(stored: string | null, revision: RevisionId, frame: Frame): Unfinished | null {
  const kept = parsed(stored);
  if (kept?.revision !== revision) return null;
  const { span = null, codes = [], memo = '', before = null } = kept;
  const values = valuesOf(kept, frame);
  return {
    span,
    values,
    codes,
    memo,
    before: before && { ...before, values: valuesOf({ ...before }, frame) },
  };
}

function parsed(stored: string | null): Stored | null {
  try {
    return JSON.parse(stored ?? 'null') as Stored | null;
  } catch {
    return null;
  }
}

function valuesOf(kept: Readonly<Record<string, unknown>>, frame: Frame): Values {
  const { values } = kept;
  const given = (typeof values === 'object' && values !== null ? values : kept) as Readonly<
    Record<string, unknown>
  >;
  return Object.fromEntries(
    codedDimensions(frame).flatMap((dimension) => {
      const value = offered(dimension).find(({ code }) => code === given[dimension.code]);
      return value ? [[dimension.code, value.code]] : [];
    }),
  );
}
