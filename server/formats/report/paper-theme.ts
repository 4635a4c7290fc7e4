import { themeOf } from '../../../web/ui/charts/theme.ts';

/** The tokens of a light page, as charts on paper have them. */
export const paperTokens: Readonly<Record<string, string>> = {
  font: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'Helvetica Neue', Arial, sans-serif",
  text: '#1f2328',
  'text-soft': '#575d66',
  line: '#e3e3dd',
  surface: '#ffffff',
  blue: '#0072b2',
  'blue-text': '#00619a',
  green: '#009e73',
  'green-text': '#006d50',
  orange: '#e69f00',
  'orange-text': '#835500',
  purple: '#cc79a7',
  'purple-text': '#96396e',
  red: '#d55e00',
  'red-text': '#a94700',
  sky: '#3aa3dd',
  'sky-text': '#1a6690',
  yellow: '#b9a500',
  'yellow-text': '#675c00',
  grey: '#8a8f98',
  'grey-text': '#535963',
};

export const paperTheme = themeOf((name) => paperTokens[name]!, 'light');
