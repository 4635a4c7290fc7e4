import { crossValidate, type Quality } from '../../analysis/suggestion/cross-validate.ts';
import template from '../../server/templates/four-links/codebook.json' with { type: 'json' };
import { codings } from '../server/templates/four-links/demonstration.ts';

/** How good proposed codes are on the demonstration study, against chance and against the most frequent codes. */
export function printSuggestions(): void {
  const definitions = template
    .filter(({ kind }) => kind === 'mechanism')
    .map(({ code, name, definition, include, example }) => ({
      words: [name, definition, include, example].map((words) => words['zh-CN']).join('\n'),
      labels: [code],
    }));
  console.log('leave-one-interview-out, simulated demonstration study; precision / recall');
  for (const [coder, excerpts] of Object.entries(codings)) {
    const examples = excerpts.map(({ quote, codes, interview }) => ({
      words: quote,
      labels: codes.filter((code) => definitions.some(({ labels }) => labels.includes(code))),
      group: interview,
    }));
    for (const proposed of [1, 3]) {
      const { passages, labels, learned, mostFrequent, chance } = crossValidate(
        examples,
        definitions,
        proposed,
      );
      console.log(
        `${coder}, ${passages} excerpts, ${labels} codes, ${proposed} proposed: learned ${shown(learned)}, most frequent ${shown(mostFrequent)}, chance ${shown(chance)}`,
      );
    }
  }
}

const shown = ({ precision, recall }: Quality) => `${precision.toFixed(2)} / ${recall.toFixed(2)}`;
