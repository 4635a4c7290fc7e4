import { both } from '../../../../analysis/model/words.ts';
import type { Conversion } from './conversion.ts';
import type { Survey } from './survey.ts';

/** What is said beside the questions, quotas, assessments, languages: kept where there is a place for it, else told. */
export function tellMessages(
  { messages, languages, quotas, assessments, lost, settings }: Survey,
  c: Conversion,
): void {
  for (const { name, text } of messages) {
    if (!c.says(text)) continue;
    if (name === 'welcometext') {
      c.assembly.consent = { ...c.assembly.consent, purpose: c.text(text) };
      c.ledger.approximated(
        name,
        'message',
        both('放在同意页的“目的”里', 'it stands on the page of consent, as the purpose'),
      );
    } else
      c.ledger.dropped(
        name,
        'message',
        both(
          name.startsWith('email') ? '这里不发邮件，也没有名单' : '这里没有它的位置',
          name.startsWith('email')
            ? 'no e-mails are sent here, and there is no list'
            : 'there is no place for it here',
        ),
      );
  }
  for (const language of languages) c.ledger.kept(`language ${language}`, 'language');
  for (const quota of quotas)
    c.ledger.dropped(
      `quota ${quota}`,
      'quota',
      both(
        '答卷是密封的，收集期间不能计数，所以没有配额；可以用条件在答题者的设备上筛选，或按群体分发答题券',
        'answers are sealed and cannot be counted while they come in, so there are no quotas; a condition can screen on the respondent’s device, and tickets can be handed out by group',
      ),
    );
  for (const name of assessments)
    c.ledger.dropped(
      `assessment ${name}`,
      'calculation',
      both(
        '不向答题者显示得分；得分可设为量表',
        'scores are not shown to respondents; they can be made scales',
      ),
    );
  for (const place of lost)
    c.ledger.dropped(
      place,
      'setting',
      both('所属的题目不在文件里', 'the question that it belongs to is not in the file'),
    );
  if (settings['format'] === 'G' || settings['format'] === 'A')
    c.ledger.approximated('format', 'setting', both('每屏一题', 'one question stands on a screen'));
}
