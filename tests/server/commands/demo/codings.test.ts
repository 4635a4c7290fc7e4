import { describe, expect, it } from 'vitest';
import { codings, spanOf, type DemoCoding } from '../../../../server/commands/demo/codings.ts';
import { interviews, readTranscript } from '../../../../server/commands/demo/interviews.ts';

const MECHANISMS = (
  'NEED HYG MOT ACH EXP INS VAL EQI EQX GOA REI PUN PLL AUT COM REL CRO PAG MUL ' +
  'EXI CAR PSM TOU JDI JPR JIP JIF'
).split(' ');
const OUTCOMES = ['BUR', 'DET', 'FRM', 'GAM', 'DIG', 'CMP'];
const transcripts = new Map(
  await Promise.all(interviews.map(async ({ code }) => [code, await readTranscript(code)] as const)),
);
const coders = Object.entries(codings);

/** The first mechanism over every character of every transcript; '' where nothing is coded. */
function labelCharacters(excerpts: readonly DemoCoding[]): string[] {
  return interviews.flatMap(({ code }) => {
    const labels = Array.from(transcripts.get(code)!, () => '');
    for (const excerpt of excerpts.filter(({ interview }) => interview === code)) {
      const { start, end } = spanOf(transcripts.get(code)!, excerpt.quote);
      labels.fill(excerpt.mechanisms[0]!, start, end);
    }
    return labels;
  });
}

function kappa(a: readonly string[], b: readonly string[]): number {
  const share = (labels: readonly string[], label: string) =>
    labels.filter((each) => each === label).length / labels.length;
  const observed = a.filter((label, i) => label === b[i]).length / a.length;
  const expected = [...new Set(a)].reduce((sum, label) => sum + share(a, label) * share(b, label), 0);
  return (observed - expected) / (1 - expected);
}

describe.each(coders)('%s', (_, excerpts) => {
  /** How many interviews name the mechanisms at the link as a strength and as a problem. */
  function balance(link: DemoCoding['link'], ...mechanisms: string[]) {
    const count = (stance: DemoCoding['stance']) =>
      new Set(
        excerpts
          .filter(
            (e) => e.link === link && e.stance === stance && e.mechanisms.some((m) => mechanisms.includes(m)),
          )
          .map(({ interview }) => interview),
      ).size;
    const [strength, problem] = [count('strength'), count('problem')];
    return { strength, problem, s: (strength - problem) / (strength + problem) };
  }

  it('quotes what the speaker says, once in the transcript and inside one turn', () => {
    for (const { interview, quote } of excerpts) {
      const transcript = transcripts.get(interview)!;
      const { start, end } = spanOf(transcript, quote);
      expect([...transcript].slice(start, end).join('')).toBe(quote);
      const turn = transcript.split('\n').find((line) => line.includes(quote));
      expect(turn, quote).toMatch(/^受访者：/);
    }
  });

  it('takes 8 to 14 excerpts from every interview', () => {
    for (const { code } of interviews) {
      const n = excerpts.filter(({ interview }) => interview === code).length;
      expect(n).toBeGreaterThanOrEqual(8);
      expect(n).toBeLessThanOrEqual(14);
    }
  });

  it('uses the mechanisms and outcomes of the codebook, at least one mechanism an excerpt', () => {
    for (const { mechanisms, outcomes = [] } of excerpts) {
      expect(mechanisms.length).toBeGreaterThan(0);
      expect(MECHANISMS).toEqual(expect.arrayContaining([...mechanisms]));
      expect(OUTCOMES).toEqual(expect.arrayContaining([...outcomes]));
    }
  });

  it('shows a problem in the cells that carry the four findings', () => {
    const cells = [
      balance('plan', 'REI', 'PUN', 'TOU'),
      balance('process', 'AUT', 'COM', 'REL', 'CRO'),
      balance('appraisal', 'EQI', 'EQX', 'JDI', 'JPR', 'JIP', 'JIF'),
      balance('results', 'EXP', 'INS', 'VAL', 'PLL'),
    ];
    for (const { problem, s } of cells) {
      expect(problem).toBeGreaterThanOrEqual(4);
      expect(s).toBeLessThanOrEqual(-0.4);
    }
  });

  it('leaves implicit incentives at the results mixed, and multitasking a problem without survey twin', () => {
    expect(Math.abs(balance('results', 'MOT', 'CAR', 'PSM').s)).toBeLessThan(0.33);
    const multitask = excerpts.filter(({ mechanisms }) => mechanisms.includes('MUL'));
    expect(new Set(multitask.map(({ interview }) => interview)).size).toBeGreaterThanOrEqual(3);
  });

  it('hears one speaker praise and another fault the automatic scores', () => {
    const digital = (interview: string, stance: string) =>
      excerpts.some((e) => e.interview === interview && e.stance === stance && e.outcomes?.includes('DIG'));
    expect(digital('I6', 'strength')).toBe(true);
    expect(digital('I2', 'problem')).toBe(true);
  });

  it('hears of pay in other regions from one speaker only', () => {
    const heard = excerpts.filter(({ mechanisms }) => mechanisms.includes('EQX'));
    expect(heard.map(({ interview }) => interview)).toEqual(['I7']);
  });

  it('keeps a deviant case for the gap between units', () => {
    expect(balance('plan', 'TOU')).toMatchObject({ strength: 1 });
  });
});

it('the coders agree on mechanisms as two careful readers do, by character', () => {
  const agreement = kappa(labelCharacters(codings['coder-a']), labelCharacters(codings['coder-b']));
  expect(agreement).toBeGreaterThan(0.65);
  expect(agreement).toBeLessThan(0.8);
});
