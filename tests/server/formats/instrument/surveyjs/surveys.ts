/** Made-up surveys whose conditions use what SurveyJS offers. */

const after = (name: string, visibleIf: string) => ({ type: 'text', name, visibleIf });
const asked = (conditions: readonly string[]) =>
  conditions.map((condition, at) => after(`then${at + 1}`, condition));

const choices = {
  pages: [
    {
      name: 'first',
      elements: [
        {
          type: 'radiogroup',
          name: 'colour',
          choices: ['red', { value: 'green', text: 'Green!' }, 'blue'],
          showOtherItem: true,
        },
        { type: 'dropdown', name: 'number', choices: [1, 2, 30], isRequired: true },
        { type: 'checkbox', name: 'drinks', choices: ['tea', 'coffee', 'water'], showNoneItem: true },
        { type: 'boolean', name: 'sure' },
        { type: 'boolean', name: 'word', valueTrue: 'Y', valueFalse: 'N' },
        { type: 'rating', name: 'stars', rateMin: 0, rateMax: 4 },
      ],
    },
    {
      name: 'second',
      elements: asked([
        "{colour} = 'red'",
        "{colour} <> 'red'",
        "{colour} != 'RED' and {number} > 1",
        "!({colour} = 'red' or {number} = 2)",
        '{colour} empty',
        '{colour} notempty',
        "{drinks} contains 'tea'",
        "{drinks} notcontains 'tea'",
        "{drinks} anyof ['tea', 'water']",
        "{drinks} allof ['tea', 'water']",
        "{drinks} noneof ['tea', 'water']",
        "{drinks} = ['tea']",
        "{drinks} != ['tea', 'coffee']",
        "{colour} anyof ['red', 'blue']",
        "{colour} contains 'e'",
        '{sure} = true',
        '{sure} = false',
        '{sure}',
        '!{sure}',
        "{word} = 'Y'",
        "{word} <> 'N'",
        '{stars} >= 2',
        '!({stars} < 3)',
        '{number} <= 2 or {stars} = 0',
        "{number} = '30'",
        "{colour} = 'other'",
        'negate {colour} notempty',
        "'red' = {colour}",
        '3 < {stars}',
        '{drinks.length} > 1',
        "{colour} = 'nothing of the kind'",
        "{colour} > 'c'",
        '{stars}',
        '{stars} and {sure}',
        '{stars} or {sure}',
        "iif({stars} > 2, {sure}, {colour} = 'red')",
        "({stars} and {stars} < 3) or {colour} = 'blue'",
      ]),
    },
  ],
};

const numbers = {
  elements: [
    { type: 'text', name: 'age', inputType: 'number', min: 0, max: 60, isRequired: true },
    { type: 'text', name: 'years', inputType: 'number', min: 0, max: 60 },
    { type: 'text', name: 'day', inputType: 'date' },
    { type: 'text', name: 'said' },
    { type: 'slider', name: 'slide', min: 0, max: 60 },
    ...asked([
      '{age} > {years}',
      '{age} + {years} > 40',
      '{age} - {years} >= 0',
      '{age} * 2 = {years}',
      '({age} + 1) / 2 < 10',
      'iif({age} > 20, {years}, 5) > 10',
      'iif({age} > 20 and {years} notempty, 1, 0) = 1',
      'sum({age}, {years}, {slide}) > 50',
      'avg({age}, {years}) < 25',
      'max({age}, {years}) > 50',
      'min({age}, {years}) < 5',
      "{day} > '2019-06-01'",
      "{day} = '2020-01-01'",
      "{said} = 'yes'",
      "{said} != 'yes'",
      '{age} = {years}',
      '{age} <> {years}',
      '{slide} >= 30 and !({age} > 30)',
    ]),
  ],
};

const nested = {
  pages: [
    {
      name: 'p1',
      elements: [
        { type: 'radiogroup', name: 'job', choices: ['yes', 'no'] },
        {
          type: 'panel',
          name: 'work',
          visibleIf: "{job} = 'yes'",
          elements: [
            { type: 'checkbox', name: 'days', choices: [1, 2, 3, 4, 5] },
            {
              type: 'panel',
              name: 'inner',
              visibleIf: '{days} anyof [4, 5]',
              elements: [{ type: 'text', name: 'why', visibleIf: '{days} contains 5' }],
            },
          ],
        },
        {
          type: 'matrix',
          name: 'rate',
          columns: ['low', 'middle', 'high'],
          rows: ['pay', { value: 'boss', text: 'The boss' }],
          visibleIf: '{job} notempty',
        },
        { type: 'comment', name: 'pay2', visibleIf: "{rate.pay} = 'low'" },
        { type: 'comment', name: 'boss2', visibleIf: "{rate.boss} != 'high' and {rate.pay} notempty" },
      ],
    },
    {
      name: 'p2',
      visibleIf: "{job} = 'no' or {days} contains 1",
      elements: [
        { type: 'html', name: 'told', html: '<p>Well done</p>', visibleIf: "{job} = 'no'" },
        { type: 'text', name: 'end' },
      ],
    },
  ],
};

const computed = {
  elements: [
    { type: 'rating', name: 'a', rateMax: 5 },
    { type: 'rating', name: 'b', rateMax: 5 },
    { type: 'rating', name: 'c', rateMax: 5 },
    ...asked(['{total} > 8', '{high} = 1', '{total} <= 4 and {a} notempty', '{mean} >= 3']),
  ],
  calculatedValues: [
    { name: 'total', expression: '{a} + {b} + {c}' },
    { name: 'high', expression: 'iif({total} > 10, 1, 0)' },
    { name: 'mean', expression: 'avg({a}, {b}, {c})' },
  ],
};

export const conditional = { choices, numbers, nested, computed };
