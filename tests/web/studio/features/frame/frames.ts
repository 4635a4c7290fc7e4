import { type Frame, noFrame } from '../../../../../analysis/model/frame/frame.ts';

/** A small frame with all roles: weather as columns, mood as valence, season as attribute; moods may be left out. */
export const weather: Frame = {
  ...noFrame,
  code: 'weather',
  name: { en: 'Weather' },
  dimensions: [
    {
      code: 'sky',
      name: { 'zh-CN': '天气', en: 'Sky' },
      role: 'column',
      values: [
        { code: 'sun', name: { 'zh-CN': '晴', en: 'Sun' }, glyph: '☀', colour: 'orange', key: '1' },
        { code: 'rain', name: { 'zh-CN': '雨', en: 'Rain' }, key: '2' },
        { code: 'drizzle', name: { en: 'Drizzle' }, mergedInto: 'rain' },
      ],
    },
    {
      code: 'mood',
      name: { en: 'Mood' },
      role: 'valence',
      values: [
        { code: 'glad', name: { en: 'Glad' }, sign: 1 },
        { code: 'sad', name: { en: 'Sad' }, sign: -1, colour: 'purple' },
      ],
    },
    {
      code: 'season',
      name: { en: 'Season' },
      role: 'attribute',
      values: [{ code: 'may', name: { en: 'May' } }],
    },
  ],
  kinds: [
    { code: 'cause', name: { en: 'Causes' } },
    { code: 'free', name: { en: 'Free codes' } },
  ],
  rules: {
    excerpt: [
      { dimension: 'sky', required: true },
      { dimension: 'mood', required: false },
    ],
    codes: { min: 1, max: 3 },
    kinds: [{ kind: 'cause', min: 1 }],
  },
};
