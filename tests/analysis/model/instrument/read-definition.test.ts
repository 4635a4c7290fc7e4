import { describe, expect, test } from 'vitest';
import { readDefinition } from '../../../../analysis/model/instrument/read-definition.ts';
import { DefinitionError } from '../../../../analysis/model/instrument/shape.ts';
import { brokenPmi, pmi } from './pmi.ts';

type Break = Parameters<typeof brokenPmi>[0];

/** So many questions of 5,000 characters beside the three of 500 that the template has. */
function addOpen(draft: Parameters<Break>[0], questions: number): void {
  const like = draft.items.find(({ type }) => type === 'open')!;
  for (let number = 1; number <= questions; number++)
    draft.items.push({ ...like, code: `LONG${number}`, maxLength: 5000 } as typeof like);
}

function fault(breakIt: Break): DefinitionError {
  try {
    readDefinition(brokenPmi(breakIt));
  } catch (error) {
    if (error instanceof DefinitionError) return error;
    throw error;
  }
  throw new Error('the definition was accepted');
}

describe('reading a definition', () => {
  test('the PMI template is accepted as it stands', () => {
    expect(pmi.items).toHaveLength(66);
  });

  test.each<[string, Break]>([
    ['title', (d) => delete (d as Partial<typeof d>).title],
    ['title.en', (d) => (d.title.en = ' ')],
    ['blocks[0].randomise', (d) => (d.blocks[0]!.randomise = 'yes' as never)],
    ['title', (d) => (d.title = {} as never)],
    ['title.Chinese', (d) => Object.assign(d.title, { Chinese: '题' })],
    ['items[0].text.en', (d) => delete (d.items[0]!.text as Partial<Record<string, string>>)['en']],
    ['items[0].text.fr', (d) => Object.assign(d.items[0]!.text, { fr: 'Clair' })],
    [
      'optionSets.agree5.zh-CN',
      (d) => delete (d.optionSets.agree5 as Partial<typeof d.optionSets.agree5>)['zh-CN'],
    ],
    ['dontKnow.en', (d) => delete (d.dontKnow as Partial<typeof d.dontKnow>).en],
    ['blocks[3].link', (d) => Object.assign(d.blocks[3]!, { link: 7 })],
    ['blocks[3].tags.link[0]', (d) => (d.blocks[3]!.tags!.link = ['two words'])],
    ['frame', (d) => (d.frame = '4')],
    ['blocks', (d) => (d.blocks = [])],
    ['items[0].type', (d) => (d.items[0]!.type = 'matrix')],
    ['items[1].txet', (d) => Object.assign(d.items[1]!, { txet: 'typing error' })],
    ['items[2].block', (d) => (d.items[2]!.block = 'XX')],
    ['items[3].options', (d) => (d.items[3]!.options = 'toString')],
    ['items[4].code', (d) => (d.items[4]!.code = 'PL1')],
    ['items[5].code', (d) => (d.items[5]!.code = 'flagged')],
    ['items[40].attentionCheck.expected', (d) => (d.items[40]!.attentionCheck = { expected: 7 })],
    ['optionSets.agree5.en', (d) => d.optionSets.agree5.en.pop()],
    ['optionSets.agree5.values', (d) => (d.optionSets.agree5.values = [1, 2, 3, 5, 4])],
    ['optionSets.frequency5.values[4]', (d) => (d.optionSets.frequency5.values[4] = 200)],
    ['dontKnow.items[0]', (d) => (d.dontKnow.items[0] = 'NOPE')],
    ['scales[0].items[0]', (d) => (d.scales[0]!.items[0] = 'D1')],
    ['scales[0].items', (d) => (d.scales[0]!.items[0] = 'BO1')],
    ['scales[1].code', (d) => (d.scales[1]!.code = 'PL1')],
    ['scales[2].minimumAnswered', (d) => (d.scales[2]!.minimumAnswered = 7)],
    ['derived[0].formula', (d) => (d.derived[0]!.formula = 'mean(PL,PR')],
    ['derived[1].formula', (d) => (d.derived[1]!.formula = 'raw PL')],
    ['derived[2].formula', (d) => (d.derived[2]!.formula = 'mean(EX,NOPE)')],
    ['items', (d) => addOpen(d, 4)],
  ])('a fault at %s is named with its reason in both languages', (place, breakIt) => {
    const found = fault(breakIt);
    expect(found.place).toBe(place);
    expect(found.reason['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
    expect(found.reason.en).toMatch(/[a-z]{2}/);
  });

  test('open questions that fill the largest box are accepted', () => {
    const full = brokenPmi((draft) => addOpen(draft, 2));
    expect(readDefinition(full)).toBe(full);
  });

  test.each([null, 7, 'text', [], { code: 1 }])(
    '%j is no definition and is refused, not a crash',
    (value) => {
      expect(() => readDefinition(value)).toThrow(DefinitionError);
    },
  );
});
