import type { SourceLine } from './lines.ts';
import { markerOf } from './markers.ts';
import { type Role, roles } from './outline.ts';
import type { OutlineMaker } from './outline-maker.ts';
import { endsOf, legendOf } from './rating-heads.ts';
import { spacedLabels } from './table-lines.ts';

/** Takes a line for what a person says that it is: a role, or a question of a kind. */
export function obey(made: OutlineMaker, line: SourceLine, said: string): Role {
  if (!(roles as readonly string[]).includes(said)) {
    made.ask(line, markerOf(line.text));
    made.question!.forced = said;
    return 'question';
  }
  const role = said as Role;
  const question = made.question;
  const rest = markerOf(line.text)?.rest ?? line.text;
  if (role === 'question') return made.ask(line, markerOf(line.text));
  if (role === 'title') made.outline.title = { line: line.number, text: line.text };
  else if (role === 'intro') made.outline.intro.push({ line: line.number, text: line.text });
  else if (role === 'heading') made.begin(line);
  else if (role === 'left') return role;
  else if (role === 'heads')
    made.headsOf(line, spacedLabels(line) ?? endsOf(line.text) ?? legendOf(line.text));
  else if (!question || role === 'text') return made.tell(line);
  else if (role === 'choices') made.choices(line, markerOf(line.text));
  else if (role === 'row') question.rows.push({ line: line.number, label: '', text: rest, values: null });
  else if (role === 'jump') return made.jump(line) ?? made.tell(line);
  else question.text += ` ${line.text}`;
  return role;
}
