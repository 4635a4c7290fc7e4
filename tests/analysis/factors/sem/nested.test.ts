import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerTo, at, expectClose, type Cells } from '../../relate/claims.ts';

interface Step {
  readonly chi2: number;
  readonly df: number;
  readonly p: number;
}
interface Nested {
  readonly data: Cells;
  readonly plain: Step;
  readonly mlm: Step;
  readonly mlr: Step;
  readonly invariance: Readonly<
    Record<'ml' | 'mlr' | 'partial', Record<'metric' | 'scalar' | 'strict', Step>>
  >;
  readonly regression: { readonly f: number; readonly df: number; readonly df2: number; readonly p: number };
  readonly errors: {
    readonly fit: Readonly<Record<string, number>>;
    readonly loadings: readonly { lhs: string; rhs: string; est: number; se: number; 'std.all': number }[];
    readonly covariance: readonly { est: number; se: number; 'std.all': number }[];
    readonly r2: Readonly<Record<string, number>>;
  };
}

const path = new URL('../../../fixtures/analysis/sem/nested.json', import.meta.url);
const wanted = JSON.parse(readFileSync(path, 'utf8')) as Nested;
const factors = { visual: ['x1', 'x2', 'x3'], textual: ['x4', 'x5', 'x6'], speed: ['x7', 'x8', 'x9'] };
const model = Object.entries(factors)
  .map(([name, items]) => `${name} =~ ${items.join(' + ')}`)
  .join('\n');
const ask = (analysis: Readonly<Record<string, unknown>>) => answerTo(wanted.data, analysis);
// As far as lavaan's optimiser goes; p far out has fewer digits than its χ².
const bar = { tail: 1e-4, other: 1e-5 };

describe('nested models', () => {
  it.each(['plain', 'mlm', 'mlr'] as const)('differ as in lavaan: %s', (name) => {
    const estimator = name === 'plain' ? 'ml' : name;
    const method = name === 'plain' ? 'plain' : 'satorraBentler2001';
    const models = [`${model}\nvisual ~~ 0*speed`, model].map((text) => ({
      procedure: 'sem',
      model: text,
      estimator,
    }));
    const found = ask({ procedure: 'compareModels', models, method });
    expectClose(at(found, 'difference.0'), { restricted: 1, wider: 2, ...wanted[name] }, bar);
    const turned = ask({ procedure: 'compareModels', models: models.toReversed(), method });
    expectClose(at(turned, 'difference.0'), { restricted: 2, wider: 1, ...wanted[name] }, bar);
  });

  it('regressions differ as in R', () => {
    const models = [
      [['x1', 'x2']],
      [
        ['x1', 'x2'],
        ['x4', 'ageyr'],
      ],
    ].map((blocks) => ({
      procedure: 'regression',
      outcome: 'x9',
      blocks,
    }));
    const found = ask({ procedure: 'compareModels', models });
    expectClose(at(found, 'difference.0'), wanted.regression, { tail: 1e-9, other: 1e-9 });
  });

  it('multilevel models differ by their likelihoods', () => {
    const random = [{ group: 'sex' }, { group: 'group' }];
    const one = {
      procedure: 'mixed',
      outcome: 'x9',
      fixed: ['x1'],
      random: random.slice(0, 1),
      method: 'ml',
    };
    const found = ask({ procedure: 'compareModels', models: [one, { ...one, fixed: ['x1', 'x4'] }] });
    const [before, after] = [0, 1].map((i) => at(found, `models.${i}.logLikelihood`) as number);
    expect(at(found, 'difference.0.chi2')).toBeCloseTo(2 * (after! - before!), 10);
    expect(at(found, 'difference.0.df')).toBe(1);
  });

  it('says what cannot be compared', () => {
    const notesOf = (models: readonly object[]) =>
      (ask({ procedure: 'compareModels', models })['notes'] as string[]).join();
    const sem = (text: string) => ({ procedure: 'sem', model: text });
    expect(notesOf([sem('x1 ~ x2'), sem('x1 ~ x3')])).toContain('different observed variables');
    expect(notesOf([sem(model), sem(model)])).toContain('same degrees of freedom');
    expect(notesOf([sem(model), sem('f =~ x1 + x2')])).toContain('model 2: ');
    expect(() => notesOf([sem(model), { procedure: 'regression', outcome: 'x1', blocks: [['x2']] }])).toThrow(
      'models: must be',
    );
    expect(() => notesOf([sem(model), sem('f =~ x1 +')])).toThrow('analyses[0].models[1].model: ');
  });
});

describe('invariance', () => {
  it.each(['ml', 'mlr', 'partial'] as const)('each step costs as much as in lavaan: %s', (name) => {
    const found = ask({
      procedure: 'invariance',
      factors,
      group: 'group',
      estimator: name === 'mlr' ? 'mlr' : 'ml',
      ...(name === 'partial' && { free: ['x3 ~ 1', 'visual=~x2'] }),
    });
    for (const level of ['metric', 'scalar', 'strict'] as const) {
      const { chi2: dChi2, df: dDf, p: dP } = wanted.invariance[name][level];
      // Scaling factors hang on lavaan's curvature by differences.
      expectClose(at(found, level), { dChi2, dDf, dP }, { tail: 1e-4, other: 1e-4 });
    }
  });
});

describe('factors beyond the plain', () => {
  it('residuals covary, errors are robust', () => {
    const found = ask({ procedure: 'cfa', factors, errors: [['x7', 'x8']], estimator: 'mlm' });
    const { fit, loadings, covariance, r2 } = wanted.errors;
    expectClose(at(found, 'chi2'), fit['chisq'], bar);
    expectClose(at(found, 'scaled.chi2'), fit['chisq.scaled'], bar);
    expectClose(at(found, 'scaled.factor'), fit['chisq.scaling.factor'], bar);
    expectClose(at(found, 'robust.cfi'), fit['cfi.robust'], bar);
    for (const name of ['gfi', 'nfi', 'ifi']) expectClose(at(found, name), fit[name], bar);
    expectClose(
      at(found, 'loadings'),
      loadings.map(({ lhs, rhs, est, se, ...each }) => ({
        factor: lhs,
        item: rhs,
        estimate: est,
        standardError: se,
        standardized: each['std.all'],
      })),
      bar,
    );
    expectClose(
      at(found, 'errorCovariances.0'),
      {
        estimate: covariance[0]!.est,
        standardError: covariance[0]!.se,
        standardized: covariance[0]!['std.all'],
      },
      bar,
    );
    expectClose(at(found, 'r2'), r2, bar);
  });

  it('a factor of factors is the same as the model written out', () => {
    const found = ask({ procedure: 'cfa', factors, secondOrder: { g: ['visual', 'textual', 'speed'] } });
    const written = ask({ procedure: 'sem', model: `${model}\ng =~ visual + textual + speed` });
    expect(at(found, 'chi2')).toBe(at(written, 'chi2'));
    expect(at(found, 'secondOrderLoadings')).toHaveLength(3);
    // A factor of three factors fits as three that covary.
    expect(at(found, 'chi2')).toBeCloseTo(at(ask({ procedure: 'cfa', factors }), 'chi2') as number, 6);
  });

  it('the plain analysis by way of paths is the same', () => {
    const plain = ask({ procedure: 'cfa', factors });
    const byPaths = ask({ procedure: 'cfa', factors, modificationIndices: 1 });
    const { modificationIndices: _, iterations: __, definition: ___, ...rest } = plain;
    const numbers = JSON.parse(JSON.stringify(rest), (key, value: unknown) =>
      key === 'p' ? 0 : value,
    ) as object;
    const others = JSON.parse(JSON.stringify(byPaths), (key, value: unknown) =>
      key === 'p' ? 0 : value,
    ) as object;
    expectClose(others, numbers, { tail: 1e-6, other: 1e-7 });
  });

  it.each([
    [{ errors: [['x1', 'x1']] }, 'errors[0]: must be two'],
    [{ errors: [['x1', 'sex']] }, 'errors[0]: "sex" is an item of no factor'],
    [{ secondOrder: { g: ['visual', 'nobody'] } }, 'secondOrder.g: there is no factor "nobody"'],
    [{ secondOrder: { speed: ['visual'] } }, 'secondOrder: "speed" has two roles'],
  ])('%j is refused', (more, words) => {
    expect(() => ask({ procedure: 'cfa', factors, ...more })).toThrow(words);
  });
});

it("Bollen's industrialisation and democracy: what his book and lavaan's tutorial print", () => {
  const democracy = (
    JSON.parse(readFileSync(new URL('sem.json', path), 'utf8')) as { data: Record<string, Cells> }
  ).data['democracy']!;
  const text = `ind60 =~ x1 + x2 + x3
dem60 =~ y1 + y2 + y3 + y4
dem65 =~ y5 + y6 + y7 + y8
dem60 ~ ind60
dem65 ~ ind60 + dem60
y1 ~~ y5
y2 ~~ y4 + y6
y3 ~~ y7
y4 ~~ y8
y6 ~~ y8`;
  const found = answerTo(democracy, { procedure: 'sem', model: text });
  expect((found['chi2'] as number).toFixed(3)).toBe('38.125');
  expect(found['df']).toBe(35);
  expect((found['p'] as number).toFixed(3)).toBe('0.329');
  const parameters = found['parameters'] as {
    lhs: string;
    op: string;
    rhs: string;
    estimate: number;
    standardError: number;
  }[];
  const of = (lhs: string, op: string, rhs: string) => {
    const { estimate, standardError } = parameters.find(
      (each) => each.lhs === lhs && each.op === op && each.rhs === rhs,
    )!;
    return `${estimate.toFixed(3)} (${standardError.toFixed(3)})`;
  };
  expect(of('ind60', '=~', 'x2')).toBe('2.180 (0.139)');
  expect(of('dem60', '~', 'ind60')).toBe('1.483 (0.399)');
  expect(of('dem65', '~', 'ind60')).toBe('0.572 (0.221)');
  expect(of('dem65', '~', 'dem60')).toBe('0.837 (0.098)');
});
