import { plainTurns } from '../../analysis/text/plain-turns.ts';
import { describeSpeakers } from '../../analysis/text/speakers/describe.ts';
import { guessSpeakers } from '../../analysis/text/speakers/guess.ts';
import { speakerTurns } from '../../analysis/text/turns.ts';
import { sureEnough } from '../formats/encoding/decode-text.ts';
import { readTranscript } from '../formats/transcript/read-transcript.ts';
import type { Transcript } from '../formats/transcript/transcript.ts';
import { checkFile } from './check-file.ts';
import { type Command, readOptions, UsageError } from './command.ts';

const usage = `transcript check FILE
Exit 0: all of the file is in the text, and who speaks is certain.
     1: it was read; something is left out, or the encoding or a speaker is a guess that a person should look at.
     2: it cannot be read.`;

/** `transcript check FILE` prints what an interview would be imported as: encoding, speakers, turns, and what is left out. */
export const transcriptCommand: Command = {
  async run(args) {
    const { positionals } = readOptions({ args, options: {}, allowPositionals: true });
    const [verb, file] = positionals;
    if (verb !== 'check' || !file || positionals.length !== 2) throw new UsageError(usage);
    return checkFile(file, async (bytes) => {
      const { isCertain, ...report } = check(await readTranscript(bytes));
      return { report, isWhole: isCertain && report.leftOut.length === 0 };
    });
  },
};

function check({ text, source, encoding, cues, leftOut }: Transcript) {
  const plan = guessSpeakers(text);
  const turns = speakerTurns(text, { plan, cues });
  const labels = describeSpeakers(text, plan, cues);
  const roles = new Map(plan.speakers.map(({ name, role }) => [name, role]));
  return {
    source,
    encoding: encoding?.name ?? null,
    sure: encoding?.sure ?? null,
    speakers: [...roles].map(([label, role]) => ({
      label,
      role,
      turns: turns.filter(({ speaker }) => speaker === label).length,
    })),
    turns: plainTurns(text, turns),
    leftOut,
    isCertain: (encoding?.sure ?? 1) >= sureEnough && labels.every(({ sure }) => sure !== 'unsure'),
  };
}
