import { expect, it } from 'vitest';
import type { Frame } from '../../../../../analysis/model/frame/frame.ts';
import { examine } from '../../../../../analysis/model/instrument/doctor/examine.ts';
import { readDefinition } from '../../../../../analysis/model/instrument/read-definition.ts';
import surveyFrame from '../../../../../server/templates/four-links/frame.json' with { type: 'json' };
import survey from '../../../../../server/templates/four-links/instrument.json' with { type: 'json' };
import wardFrame from '../../../../../server/templates/hospital/frame.json' with { type: 'json' };
import ward from '../../../../../server/templates/hospital/instrument.json' with { type: 'json' };

const findingsOf = (instrument: object, frame: object) => {
  const definition = readDefinition(instrument);
  return examine(definition, frame as Frame).map(({ rule, place }) => {
    const [, list, at] = /^(\w+)\[(\d+)\]/.exec(place) ?? [];
    const code = definition[list as 'items' | 'scales'][Number(at)]!.code;
    return `${rule} ${code}${place.includes('.text.') ? ` ${place.split('.').at(-1)}` : ''}`;
  });
};

/** Each was judged: the words are absolute, the bands do overlap in Chinese, the scales are as short and one-sided as it says. */
it('finds in the shipped questionnaires what can be said of them, and little else', () => {
  expect(findingsOf(survey, surveyFrame)).toEqual([
    'absolute AP1 zh-CN',
    'absolute AP1 en',
    'absolute DG5 zh-CN',
    'absolute DG5 en',
    'wrong-bands D4',
    'few-items RC',
    'few-items WE',
    'one-way-scale EX',
    'one-way-scale IM',
  ]);
  expect(findingsOf(ward, wardFrame)).toEqual([
    'negated TW3 zh-CN',
    'negated TW3 en',
    'wrong-bands B2',
    'few-items EM',
    'few-items AU',
    'few-items FB',
  ]);
});
