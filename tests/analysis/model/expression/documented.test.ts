import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../../../analysis/model/expression/compile.ts';
import { parseExpression } from '../../../../analysis/model/expression/parse.ts';
import type { Value } from '../../../../analysis/model/expression/syntax.ts';

const row: Readonly<Record<string, Value>> = { A: 4, B: 2, C: null, W: 'x' };
const rows = [...readFileSync('docs/expressions.md', 'utf8').matchAll(/^\| `([^`]+)` \| `([^`]+)` \|/gm)];

test('the documentation shows examples', () => expect(rows.length).toBeGreaterThan(10));

test.each(rows.map(([, source, gives]) => [source!, gives!]))(
  '%s gives %s, as documented',
  (source, gives) => {
    const valueOf = compile<null>(parseExpression(source), { variable: (name) => () => row[name] ?? null });
    expect(String(valueOf(null) ?? 'missing')).toBe(gives);
  },
);
