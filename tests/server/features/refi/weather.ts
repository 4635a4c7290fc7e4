import type { Frame } from '../../../../analysis/model/frame/frame.ts';

const named = (code: string, zh: string, en: string) => ({ code, name: { 'zh-CN': zh, en } });
/** A dimension that calls itself as a kind does, a value merged into another, two attributes, and nothing that gathers. */
export const weather: Frame = {
  format: 1,
  ...named('weather', '天气', 'Weather'),
  dimensions: [
    {
      ...named('sky', '天空', 'Sky'),
      role: 'column',
      values: [
        named('clear', '晴', 'Clear'),
        named('cloud', '多云', 'Clouds'),
        { ...named('grey', '阴', 'Grey'), mergedInto: 'cloud' },
      ],
    },
    {
      ...named('mood', '心情', 'Mood'),
      role: 'valence',
      values: [named('up', '好', 'Up'), named('down', '坏', 'Down')],
    },
    {
      ...named('region', '地区', 'Region'),
      role: 'attribute',
      values: [named('north', '北', 'North'), named('south', '南', 'South')],
    },
    { ...named('age', '年龄', 'Age'), role: 'attribute', values: [named('young', '青年', 'Young')] },
  ],
  kinds: [named('sky', '天象', 'Skies'), named('open', '其他', 'Open')],
  rules: {
    excerpt: [
      { dimension: 'sky', required: true },
      { dimension: 'mood', required: false },
    ],
    codes: { min: 0, max: 3 },
    kinds: [],
  },
  measures: [],
};
