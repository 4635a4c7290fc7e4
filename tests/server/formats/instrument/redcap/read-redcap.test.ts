import { expect, test } from 'vitest';
import { redcap } from '../../../../../server/formats/instrument/redcap/read-redcap.ts';
import { file, HEADER, read } from './made-up.ts';

test('each type of field becomes what asks the same', async () => {
  const { item, report, definition } = await read([
    { name: 'record_id' },
    { name: 'age', validation: 'integer', min: '18', max: '99', required: 'y' },
    { name: 'weight', validation: 'number_1dp' },
    { name: 'born', validation: 'date_dmy' },
    { name: 'woke', validation: 'time' },
    { name: 'mail', validation: 'email', identifier: 'y' },
    { name: 'story', type: 'notes', note: 'At <i>length</i>' },
    { name: 'sex', type: 'radio', choices: '1, Female | 2, Male | -9, No, thanks' },
    { name: 'land', type: 'dropdown', choices: 'CN, China | DE, Germany' },
    { name: 'ills', type: 'checkbox', choices: '1, A | 2, B | 99, None', annotation: '@NONEOFTHEABOVE=99' },
    { name: 'well', type: 'yesno' },
    { name: 'pain', type: 'slider', choices: 'none | some | worst' },
    { name: 'bmi', type: 'calc', choices: 'round([weight] / ([age])^(2), 1)' },
    { name: 'hello', type: 'descriptive', label: 'Dear [sex]' },
    { name: 'scan', type: 'file' },
    { name: 'drug', type: 'sql', choices: 'select 1' },
  ]);
  expect(item('age')).toMatchObject({ type: 'number', min: 18, max: 99 });
  expect(item('age')).not.toHaveProperty('optional');
  expect(item('weight')).toMatchObject({ type: 'number', decimals: 1, optional: true });
  expect(item('born')).toMatchObject({ type: 'date', precision: 'day' });
  expect(item('woke').type).toBe('time');
  expect(item('story')).toMatchObject({ type: 'open', help: { en: 'At length' } });
  expect(item('sex')).toMatchObject({
    type: 'single',
    choices: { en: ['Female', 'Male', 'No, thanks'] },
    values: [1, 2, -9],
  });
  expect(item('land')).toMatchObject({ type: 'dropdown', sources: { 1: 'CN', 2: 'DE' } });
  expect(item('ills')).toMatchObject({ type: 'multiple', values: [1, 2, 99], exclusive: [99] });
  expect(item('well')).toMatchObject({ type: 'single', choices: { en: ['Yes', 'No'] }, values: [1, 0] });
  expect(item('pain')).toMatchObject({
    type: 'slider',
    min: 0,
    max: 100,
    left: { en: 'none' },
    right: { en: 'worst' },
  });
  expect(item('bmi')).toMatchObject({ type: 'computed', formula: 'round((weight / (age * age)) * 10) / 10' });
  expect(item('hello')).toMatchObject({ type: 'notice', text: { en: 'Dear {sex}' } });
  expect(definition.items.map(({ code }) => code)).not.toContain('scan');
  const outcomes = Object.fromEntries(report.elements.map(({ place, outcome }) => [place, outcome]));
  expect(outcomes).toMatchObject({
    sex: 'kept',
    scan: 'dropped',
    drug: 'approximated',
    'mail.identifier': 'approximated',
    'mail.validation': 'dropped',
    'pain.middle': 'dropped',
    record_id: 'approximated',
  });
});

test('forms and sections are blocks, matrices tables', async () => {
  const matrix = { type: 'radio', choices: '0, No | 1, Yes', matrix: 'mood' };
  const { definition } = await read([
    { name: 'a' },
    { name: 'b', section: 'Part two' },
    { name: 'm1', section: 'How is it?', ...matrix },
    { name: 'm2', ...matrix },
    { name: 'c', form: 'other_form' },
  ]);
  expect(definition.blocks.map(({ title }) => title['en'])).toEqual(['main', 'Part two', 'other form']);
  expect(definition.grids).toEqual([{ code: 'mood', text: { en: 'How is it?' } }]);
  expect(definition.items.filter(({ grid }) => grid === 'mood').map(({ type }) => type)).toEqual([
    'scale',
    'scale',
  ]);
});

test.each([
  [
    'the names of its interface',
    'field_name,form_name,section_header,field_type,field_label,select_choices_or_calculations,field_note,text_validation_type_or_show_slider_number,text_validation_min,text_validation_max,identifier,branching_logic,required_field,custom_alignment,question_number,matrix_group_name,matrix_ranking,field_annotation',
  ],
  ['headings of another language', Array.from({ length: 18 }, (_, at) => `列${at}`).join(',')],
])('the dictionary is known under %s', async (_, header) => {
  const { item } = await read([{ name: 'q', type: 'radio', choices: '1, a | 2, b', label: '你好' }], header);
  expect(item('q')).toMatchObject({ type: 'single', text: { 'zh-CN': '你好' } });
});

test('other tables are none', async () => {
  for (const text of ['', 'a,b\n1,2', 'name,type,label\n1,2,3', '{"a":1}', HEADER])
    expect(await redcap.recognises(file(text))).toBe(false);
});
