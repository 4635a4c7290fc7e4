import { describe, expect, it } from 'vitest';
import { spanOf } from '../../../../server/features/demonstration/load-interviews.ts';
import type { DemoCoding } from '../../../../server/templates/read-demonstration.ts';
import { codings, transcripts } from './demonstration.ts';

const MECHANISMS = (
  'NEED HYG MOT ACH EXP INS VAL EQI EQX GOA REI PUN PLL AUT COM REL CRO PAG MUL ' +
  'EXI CAR PSM TOU JDI JPR JIP JIF'
).split(' ');
const OUTCOMES = ['BUR', 'DET', 'FRM', 'GAM', 'DIG', 'CMP'];

/** The first mechanism over every character of every transcript; '' where nothing is coded. */
function labelCharacters(excerpts: readonly DemoCoding[]): string[] {
  return [...transcripts.keys()].flatMap((code) => {
    const labels = Array.from(transcripts.get(code)!, () => '');
    for (const excerpt of excerpts.filter(({ interview }) => interview === code)) {
      const { start, end } = spanOf(transcripts.get(code)!, excerpt.quote);
      labels.fill(excerpt.codes[0]!, start, end);
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

describe.each(Object.entries(codings))('%s', (_, excerpts) => {
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
    for (const code of transcripts.keys()) {
      const n = excerpts.filter(({ interview }) => interview === code).length;
      expect(n).toBeGreaterThanOrEqual(8);
      expect(n).toBeLessThanOrEqual(14);
    }
  });

  it('uses the mechanisms and outcomes of the codebook, at least one mechanism an excerpt', () => {
    for (const { codes } of excerpts) {
      expect(MECHANISMS).toContain(codes[0]);
      expect([...MECHANISMS, ...OUTCOMES]).toEqual(expect.arrayContaining([...codes]));
    }
  });
});

it('the coders agree on mechanisms as two careful readers do, by character', () => {
  const agreement = kappa(labelCharacters(codings['coder-a']!), labelCharacters(codings['coder-b']!));
  expect(agreement).toBeGreaterThan(0.65);
  expect(agreement).toBeLessThan(0.8);
});
