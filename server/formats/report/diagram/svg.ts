import { escape } from '../html/escape.ts';
import { paperTokens } from '../paper-theme.ts';

export type Attributes = Readonly<Record<string, string | number>>;

/** An element of a drawing; numbers keep one decimal. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? Math.round(value * 10) / 10 : escape(value)}"`,
  );
  return `<${name}${written.join('')}>${content}</${name}>`;
}

export function write(text: string, attributes: Attributes): string {
  return tag('text', { 'font-family': paperTokens['font']!, ...attributes }, escape(text));
}
