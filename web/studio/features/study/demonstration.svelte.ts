import { demonstrationAddresses } from '../../../../server/contract/demonstration.ts';
import { m } from '../../../messages/compiled/messages.js';
import { call } from '../../../ui/api.ts';
import { toasts } from '../../../ui/toast.svelte.ts';
import { router } from '../../state/router.svelte.ts';

/** Loads the simulated study of a template and opens it. */
export class Demonstration {
  loading = $state(false);

  /** True when it was loaded and opened. */
  async load(template: string): Promise<boolean> {
    this.loading = true;
    try {
      const { study } = await call(demonstrationAddresses.load, { body: { template } });
      toasts.say(m.shell_demo_loaded());
      router.go(`/studies/${study}`);
      return true;
    } catch (error) {
      toasts.fail(error);
      return false;
    } finally {
      this.loading = false;
    }
  }
}
