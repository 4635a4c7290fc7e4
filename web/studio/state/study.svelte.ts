import { createContext } from 'svelte';
import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { frameAddresses, type StudyFrame } from '../../../server/contract/frame.ts';
import type { StudyId } from '../../../server/contract/ids.ts';
import type { Action } from '../../../server/contract/role.ts';
import { type Study, studyAddresses } from '../../../server/contract/study.ts';
import { call } from '../../ui/api.ts';
import { Resource } from '../../ui/resource.svelte.ts';

/** The study that the address names: its title, state and floor, what it sorts by, and what the researcher may do in it. */
export class CurrentStudy {
  readonly id: StudyId;
  readonly resource: Resource<{ readonly study: Study; readonly sorting: StudyFrame }>;

  constructor(id: StudyId) {
    this.id = id;
    this.resource = new Resource(async () => {
      const [study, sorting] = await Promise.all([
        call(studyAddresses.show, { params: { study: id } }),
        call(frameAddresses.show, { params: { study: id } }),
      ]);
      return { study, sorting };
    });
  }

  /** The study itself; pages are drawn only once it is there. */
  get study(): Study {
    return this.#loaded.study;
  }

  /** The frame with its version and what carries its values. */
  get sorting(): StudyFrame {
    return this.#loaded.sorting;
  }

  get frame(): Frame {
    return this.#loaded.sorting.frame;
  }

  get #loaded() {
    if (!this.resource.value) throw new Error('The study is not loaded yet.');
    return this.resource.value;
  }

  can(action: Action): boolean {
    return this.resource.value?.study.allowed.includes(action) ?? false;
  }

  reload(): Promise<void> {
    return this.resource.reload();
  }

  /** The address of one of its pages: `page('results')`. */
  page(name = ''): string {
    return name ? `/studies/${this.id}/${name}` : `/studies/${this.id}`;
  }
}

export const [useStudy, provideStudy] = createContext<CurrentStudy>();
