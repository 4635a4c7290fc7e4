import type { Speaker, SpeakerPlan, SpeakerRole } from '../../model/speakers.ts';

const interviewers =
  /^(访谈员|访谈者|采访者|采访人|主持人|提问者|问|Q\d*|Interviewer|Researcher|Moderator|I)$/i;
const respondents =
  /^(受访者|受访人|被访者|访谈对象|回答者|答|A\d*|Respondent|Interviewee|Participant|R|P)\s*\d*$/i;
// 【访谈员】 with or without a colon, or a short label and a colon of either width.
const labelled =
  /^[ \t\u3000]*(?:【([^】\n]{1,20})】[ \t\u3000]*[：:]?|([^\s：:，。？！,.?!“”"（）【】][^：:，。？！,.?!“”"\n]{0,19})[：:])/gm;
const OCCURRENCES = 3;

/** What looks like a label, and where the words behind it begin, in UTF-16 units. */
export function labelsIn(text: string) {
  return [...text.matchAll(labelled)].map((match) => ({
    index: match.index + match[0].search(/[^ \t\u3000]/),
    words: match.index + match[0].length,
    label: (match[1] ?? match[2] ?? '').trim(),
    bracketed: match[1] !== undefined,
  }));
}

/** Who speaks in a text, by known labels, by labels that open three lines, and by what is remembered of other texts. */
export function guessSpeakers(text: string, remembered?: SpeakerPlan): SpeakerPlan {
  const found = labelsIn(text);
  const counts = new Map<string, number>();
  for (const { label } of found) counts.set(label, (counts.get(label) ?? 0) + 1);
  const bracketed = new Set(found.filter((each) => each.bracketed).map(({ label }) => label));
  const speakers: Speaker[] = [];
  const dropped: string[] = [];
  for (const [label, count] of counts) {
    const known = remembered?.speakers.find(({ labels }) => labels.includes(label));
    const isOne = known ?? (bracketed.has(label) || roleOf(label) !== 'unknown' || count >= OCCURRENCES);
    if (remembered?.dropped.includes(label) || !isOne) {
      dropped.push(label);
      continue;
    }
    const { name, role } = known ?? { name: label, role: roleOf(label) };
    const same = speakers.findIndex((each) => each.name === name);
    if (same < 0) speakers.push({ name, role, labels: [label] });
    else speakers[same] = { name, role, labels: [...speakers[same]!.labels, label] };
  }
  return { speakers, dropped };
}

function roleOf(label: string): SpeakerRole {
  if (interviewers.test(label)) return 'interviewer';
  return respondents.test(label) ? 'respondent' : 'unknown';
}
