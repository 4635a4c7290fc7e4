import type { Bilingual } from '../../../../server/contract/construct.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import type { Study } from '../../../../server/contract/study.ts';
import { m } from '../../../messages/compiled/messages.js';
import { post } from '../../../ui/api.ts';
import { toasts } from '../../../ui/toast.svelte.ts';

/**
 * Makes a study and, if wanted, gives it the templates of instrument and codebook. The study stays when a template fails:
 * both can be chosen on their own pages as well.
 */
export async function makeStudy(title: Bilingual, withTemplates: boolean): Promise<StudyId> {
  const { id } = await post<Study>('/api/studies', { title });
  if (!withTemplates) return id;
  try {
    await post(`/api/studies/${id}/instrument/template`, { template: 'pmi' });
    await post(`/api/studies/${id}/codebook/template`, { template: 'four-links' });
    toasts.say(m.shell_study_made());
  } catch (error) {
    toasts.fail(error);
  }
  return id;
}
