import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainTurns } from '../../../../analysis/text/plain-turns.ts';
import { describeSpeakers } from '../../../../analysis/text/speakers/describe.ts';
import { guessSpeakers } from '../../../../analysis/text/speakers/guess.ts';
import { isSubtitles, subtitleText } from '../../../../analysis/text/subtitles.ts';
import { speakerTurns } from '../../../../analysis/text/turns.ts';
import { conversations, type Utterance } from './conversations.ts';
import { type Layout, layouts } from './layouts.ts';

const RUNS = 80;
const WANTED = 0.995;

/** How many turns of a conversation come back as they were written, and whether the preview says where to look if not all do. */
function readBack(layout: Layout, conversation: readonly Utterance[]) {
  const written = layout.write(conversation);
  const { text, cues } = isSubtitles(written) ? subtitleText(written) : { text: written, cues: [] };
  const read = plainTurns(text, speakerTurns(text, { cues })).map(
    ({ speaker, startMs = null, text: words }) =>
      JSON.stringify([speaker, layout.isTimed ? startMs : null, words]),
  );
  const wanted = conversation.map(({ speaker, startMs, lines }) =>
    JSON.stringify([speaker, layout.isTimed ? startMs : null, lines.join('\n')]),
  );
  const found = new Set(read);
  const exact = wanted.filter((turn) => found.has(turn)).length - Math.max(0, read.length - wanted.length);
  const labels = describeSpeakers(text, guessSpeakers(text), cues);
  const isSaid = exact === wanted.length || labels.some(({ sure }) => sure === 'unsure');
  return { turns: wanted.length, exact: Math.max(0, exact), isSaid, written };
}

it('conversations in many layouts come back with their turns, speakers, times and words; where not, a label is marked unsure', () => {
  const table = layouts.map((layout) => {
    const results = fc
      .sample(conversations(layout.lines), { numRuns: RUNS, seed: 20_240_503 })
      .map((conversation) => readBack(layout, conversation));
    const turns = results.reduce((sum, each) => sum + each.turns, 0);
    const exact = results.reduce((sum, each) => sum + each.exact, 0);
    const unsaid = results.filter(({ isSaid }) => !isSaid);
    return { layout: layout.name, turns, share: exact / turns, unsaid: unsaid.map(({ written }) => written) };
  });
  const printed = table.map(({ layout, turns, share, unsaid }) =>
    [layout.padEnd(40), turns, `${(100 * share).toFixed(2)} %`, `${unsaid.length} unsaid`].join('  '),
  );
  expect(table.length).toBeGreaterThanOrEqual(20);
  expect(
    table.filter(({ share, unsaid }) => share < WANTED || unsaid.length > 0),
    printed.join('\n'),
  ).toEqual([]);
}, 120_000);
