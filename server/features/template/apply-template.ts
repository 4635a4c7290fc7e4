import { noFrame } from '../../../analysis/model/frame/frame.ts';
import { bilingual, both } from '../../../analysis/model/text.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Draft } from '../../contract/instrument.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import type { Template } from '../../templates/read-template.ts';
import { addCodes, checkKinds } from '../codebook/codebook.door.ts';
import { frameOf, giveFrame } from '../frame/frame.door.ts';
import { beginDraft } from '../instrument/instrument.door.ts';
import { setReportPlan } from '../result/result.door.ts';

const nobody = { author: null, at: null } as const;

/** Gives a new study all that a template holds. To be called within a transaction: all of it or nothing. */
export async function applyTemplate(db: StudioDb, study: StudyId, template: Template, now: Date) {
  const { frame, instrument, codes, reportPlan } = template;
  if (frame) await giveFrame(db, study, frame, now);
  if (instrument) await beginDraft(db, study, instrument);
  await addCodes(db, study, codes, nobody);
  if (reportPlan) await setReportPlan(db, study, reportPlan);
}

/** Gives a study without a frame that of a template. */
export async function takeFrame(db: StudioDb, study: StudyId, { template, frame }: Template, now: Date) {
  if (!frame) throw new Problem('template-lacks', { template, part: both('分析框架', 'frame') });
  if ((await frameOf(db, study)).code !== noFrame.code) throw new Problem('frame-exists');
  await checkKinds(db, study, frame);
  await giveFrame(db, study, frame, now);
}

/** Begins the draft of the questionnaire with that of a template, and reports it as the template does. */
export async function takeInstrument(
  db: StudioDb,
  study: StudyId,
  { template, instrument, reportPlan }: Template,
): Promise<Draft> {
  if (!instrument) throw new Problem('template-lacks', { template, part: both('问卷', 'questionnaire') });
  if (reportPlan) await setReportPlan(db, study, reportPlan);
  return beginDraft(db, study, instrument);
}

/** Adds the codes of a template. Their kinds are those of its frame, so a study that has no frame yet gets it along. */
export async function takeCodes(db: StudioDb, study: StudyId, template: Template, now: Date): Promise<void> {
  const { frame, codes } = template;
  if (codes.length === 0)
    throw new Problem('template-lacks', { template: template.template, part: both('编码簿', 'codebook') });
  const own = await frameOf(db, study);
  if (frame && own.code === noFrame.code) {
    await checkKinds(db, study, frame);
    await giveFrame(db, study, frame, now);
  } else if (!codes.every(({ kind }) => own.kinds.some(({ code }) => code === kind)))
    throw new Problem('template-other-frame', {
      template: template.template,
      frame: bilingual(frame?.name ?? noFrame.name),
    });
  await addCodes(db, study, codes, nobody);
}
