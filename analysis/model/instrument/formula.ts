/**
 * A derived score: `mean(PL,PR)`, `IM - EX`, `mean(raw PL4, raw PL5)`. Codes name scales or items; an item counts after
 * reversal unless `raw` stands before it.
 */
export type Formula =
  | { readonly kind: 'name'; readonly code: string; readonly raw: boolean }
  | { readonly kind: 'mean'; readonly parts: readonly Formula[] }
  | { readonly kind: 'sum'; readonly left: Formula; readonly right: Formula; readonly sign: 1 | -1 };

/** The formula, or null when it cannot be read. */
export function parseFormula(source: string): Formula | null {
  const tokens = source.match(/[A-Za-z]\w*|[^\s\w]|\w+/g) ?? [];
  let at = 0;
  const accept = (token: string): boolean => tokens[at] === token && ++at > 0;

  function sum(): Formula | null {
    let left = operand();
    for (;;) {
      const sign = accept('-') ? -1 : accept('+') ? 1 : null;
      if (!left || !sign) return left;
      const right = operand();
      left = right && { kind: 'sum', left, right, sign };
    }
  }

  function operand(): Formula | null {
    if (tokens[at] === 'mean' && tokens[at + 1] === '(') return mean();
    const raw = accept('raw');
    const code = tokens[at++];
    return code && /^[A-Za-z]/.test(code) ? { kind: 'name', code, raw } : null;
  }

  function mean(): Formula | null {
    at += 2;
    const parts: Formula[] = [];
    do {
      const part = sum();
      if (!part) return null;
      parts.push(part);
    } while (accept(','));
    return accept(')') ? { kind: 'mean', parts } : null;
  }

  const parsed = sum();
  return at === tokens.length ? parsed : null;
}

/**
 * The value of a formula; null when any of its parts is missing.
 *
 * @example
 * const values = { A: 2, B: 5 };
 * const valueOf = (code, raw) => (raw ? 10 : values[code] ?? null);
 * evaluate(parseFormula('mean(A, B) - raw A'), valueOf) // => -6.5
 * evaluate(parseFormula('mean(A, C)'), valueOf) // => null
 */
export function evaluate(
  formula: Formula,
  valueOf: (code: string, raw: boolean) => number | null,
): number | null {
  switch (formula.kind) {
    case 'name':
      return valueOf(formula.code, formula.raw);
    case 'sum': {
      const left = evaluate(formula.left, valueOf);
      const right = evaluate(formula.right, valueOf);
      return left === null || right === null ? null : left + formula.sign * right;
    }
    case 'mean': {
      let total = 0;
      for (const part of formula.parts) {
        const value = evaluate(part, valueOf);
        if (value === null) return null;
        total += value;
      }
      return total / formula.parts.length;
    }
  }
}

/** Every code that a formula names. */
export function namesIn(formula: Formula): { readonly code: string; readonly raw: boolean }[] {
  switch (formula.kind) {
    case 'name':
      return [formula];
    case 'sum':
      return [...namesIn(formula.left), ...namesIn(formula.right)];
    case 'mean':
      return formula.parts.flatMap(namesIn);
  }
}
