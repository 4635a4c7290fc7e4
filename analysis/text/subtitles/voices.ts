import { skipBlank } from '../speakers/characters.ts';
import { timeAt } from '../speakers/times.ts';

/** Words of one cue by one voice: empty where the cue does not say whose, null where it goes on. */
export interface Said {
  readonly voice: string | null;
  readonly words: string;
}

const voiceTag = /<v(?:\.[^ \t\n>]{1,60}){0,4}(?:[ \t]([^>\n]{0,100}))?>/g;
const tags =
  /<\/?(?:[biuc]|ruby|rt|lang|v|font)(?:[ .\t][^<>\n]{0,200})?>|<\d{1,3}:[\d:.]{3,12}>|\{\\[^{}\n]{1,100}\}/gi;
const readings = /<rt>[^<]{0,200}<\/rt>/g;
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
};

/** A line without mark-up, its voices kept. */
export function withoutTags(line: string): string {
  return line
    .replace(readings, '')
    .replace(tags, (tag) => (/^<v[ .>\t]/i.test(tag) ? tag : ''))
    .trim();
}

/** What each voice of a cue says, without its label and without a time that stands alone. */
export function saidIn(lines: readonly string[], voice?: string): Said[] {
  const words = lines.join('\n').replace(/\[br\]/g, '\n');
  const places = [...words.matchAll(voiceTag)];
  const first = { voice: voice ?? (places.length > 0 ? '' : null), words: words.slice(0, places[0]?.index) };
  const voiced = places.map((place, i) => ({
    voice: labelOf(place[1] ?? ''),
    words: words.slice(place.index + place[0].length, places[i + 1]?.index),
  }));
  return [first, ...voiced].flatMap((said) => {
    const plain = withoutLabel(unescaped(said.words).trim(), said.voice);
    return plain === '' || (said.voice !== null && isTime(plain)) ? [] : [{ ...said, words: plain }];
  });
}

/** A voice as a label of a transcript. */
function labelOf(voice: string): string {
  const plain = unescaped(voice)
    .replace(/[：:\s]+/g, ' ')
    .trim();
  return plain === '' || /\p{L}/u.test(plain) ? plain : `Voice ${plain}`;
}

function withoutLabel(words: string, voice: string | null): string {
  if (!voice || !words.startsWith(voice)) return words;
  const at = skipBlank(words, voice.length, words.length);
  return /[：:]/.test(words[at] ?? '') ? words.slice(at + 1).trim() : words;
}

function isTime(words: string): boolean {
  return timeAt(words, 0)?.end === words.length;
}

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => entities[entity]!);
}
