import type { LeftOut } from '../left-out.ts';
import { LeftOutList } from './left-out-list.ts';

/** Notes and styles of a WebVTT file, which stand beside its cues. */
export function subtitleAsides(text: string): readonly LeftOut[] {
  const found = new LeftOutList();
  if (!text.startsWith('WEBVTT')) return found.entries;
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    const [, kind] = /^(NOTE|STYLE|REGION)(?:[ \t]|$)/.exec(line) ?? [];
    if (!kind || lines[i - 1]?.trim() !== '') continue;
    found.add(kind === 'NOTE' ? 'subtitle-note' : 'subtitle-style');
    found.place(line === kind ? (lines[i + 1] ?? '') : line);
  }
  return found.entries;
}
