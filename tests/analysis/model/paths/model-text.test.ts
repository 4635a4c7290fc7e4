import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../../analysis/model/paths/faults.ts';
import { parseModel } from '../../../../analysis/model/paths/parse.ts';
import { printModel } from '../../../../analysis/model/paths/print.ts';
import { labelsIn, latentIn, observedIn } from '../../../../analysis/model/paths/syntax.ts';

const printed = (text: string) => printModel(parseModel(text));

function faultOf(text: string) {
  try {
    parseModel(text);
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('the text of a model', () => {
  it.each([
    ['f =~ x1 + x2', 'f =~ x1 + x2'],
    ['f=~x1+\n  x2\n  + x3 # the third', 'f =~ x1 + x2 + x3'],
    ['f =~ NA*x1 + 1*x2 + -0.5*x3; f ~~ 1*f', 'f =~ NA*x1 + 1*x2 + -0.5*x3\nf ~~ 1*f'],
    ['y ~ a*x + c(b1, b2)*z', 'y ~ a*x + c(b1, b2)*z'],
    ['y ~ c(0, NA)*x', 'y ~ c(0, NA)*x'],
    ['y ~ start(0.4)*x + a*start(2)*z', 'y ~ x + a*z'],
    ['y ~ 1\nz ~ 0*1', 'y ~ 1\nz ~ 0*1'],
    ['y + z ~ x', 'y ~ x\nz ~ x'],
    ['y ~ x\ny ~ a*x', 'y ~ a*x'],
    ['x ~~ y\ny ~~ 0*x', 'x ~~ 0*y'],
    ['压力 =~ 题1 ＋ 题2； 压力 ～ 年龄', '压力 =~ 题1 + 题2\n压力 ~ 年龄'],
    ['f =~ `two words` + x', 'f =~ `two words` + x'],
    ['m ~ a*x\ny ~ b*m\nab := a * b', 'm ~ a*x\ny ~ b*m\nab := a * b'],
  ])('%j reads as %j', (text, wanted) => expect(printed(text)).toBe(wanted));

  it('knows the parts of a model', () => {
    const model = parseModel('g =~ f + h\nf =~ x1 + x2\nh =~ x3 + a*x4\ny ~ g + z\nx1 ~~ w');
    expect(latentIn(model)).toEqual(['g', 'f', 'h']);
    expect(observedIn(model)).toEqual(['x1', 'x2', 'x3', 'x4', 'y', 'z', 'w']);
    expect(labelsIn(model)).toEqual(['a']);
  });

  it.each([
    ['', 'model-empty', {}],
    ['# nothing', 'model-empty', {}],
    ['f =~ x1 +', 'model-expected', { line: 1, column: 10 }],
    ['f =~ x1\nf x2', 'model-expected', { line: 2, column: 3 }],
    ['f =~ x1 x2', 'model-expected', { line: 1, column: 9 }],
    ['f =~ x1\n  a == b', 'model-constraint', { line: 2, column: 5 }],
    ['f =~ $x', 'model-sign', { line: 1, column: 6 }],
    ['f =~ `x', 'model-open', { line: 1, column: 6 }],
    ['f =~ f', 'model-itself', { line: 1, column: 6 }],
    ['y ~ x\nab := a*b', 'model-label', { line: 2, column: 7 }],
    ['y ~ a*x\na := 2*a', 'model-label-taken', { line: 2, column: 1 }],
    ['y ~ a*x\nb := sin(a)', 'model-function', { line: 2, column: 6 }],
    ['y ~ max(1)*x', 'model-function', { line: 1, column: 5 }],
    [`y ~ a*x\nb := ${'('.repeat(60)}a${')'.repeat(60)}`, 'model-deep', { line: 2 }],
    ['y ~ x'.padEnd(20_001), 'model-long', {}],
  ])('%j is refused: %s', (text, code, place) => {
    const fault = faultOf(text);
    expect(fault.code).toBe(code);
    expect(fault.details).toMatchObject(place);
    expect(Object.values(fault.reason).join()).not.toMatch(/[{}]|undefined/);
  });

  it('prints what reads back as the same', () => {
    const name = fc.constantFrom('f', 'g', 'x1', 'x2', '年龄', 'two words');
    const modifier = fc.constantFrom('', '1*', '-0.25*', 'NA*', 'a*', 'c(a, b)*', 'c(1, NA)*');
    const term = fc.tuple(modifier, name).map(([before, after]) => `${before}\`${after}\``);
    const line = fc
      .tuple(name, fc.constantFrom('=~', '~', '~~'), fc.array(term, { minLength: 1, maxLength: 4 }))
      .map(([left, operator, terms]) => `\`${left}\` ${operator} ${terms.join(' + ')}`);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        let once: string;
        try {
          once = printed(lines.join('\n'));
        } catch (error) {
          fc.pre(!(error instanceof ModelError));
          throw error;
        }
        expect(printed(once)).toBe(once);
      }),
      { numRuns: 100 },
    );
  });

  it('never fails but by naming what is wrong', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'fx1 =~+*:()#\n;,NA.a`-^/') }), (text) => {
        try {
          parseModel(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ModelError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
