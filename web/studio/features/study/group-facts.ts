import type { Group, Totals } from '../../../../server/contract/overview.ts';
import { m } from '../../../messages/compiled/messages.js';

/** What a group's card says, of the totals that the reader's role sees. */
export function groupFacts(group: Group, totals: Totals): string[] {
  const { version, invited, received, releases, released, interviews, coded, excerpts } = totals;
  switch (group) {
    case 'design':
      return [version ? m.shell_fact_version({ version }) : m.shell_fact_no_version()];
    case 'collect':
      if (releases === null || released === null) return [];
      return [
        ...(invited ? [m.shell_fact_invited({ invited })] : []),
        ...(received === null ? [m.shell_fact_received_few()] : []),
        ...(received || (received === 0 && !releases) ? [m.shell_fact_received({ received })] : []),
        releases ? m.shell_fact_released({ releases, released }) : m.shell_fact_no_release(),
      ];
    case 'interviews':
      if (interviews === null || coded === null || excerpts === null) return [];
      return [
        m.shell_fact_interviews({ interviews }),
        m.shell_fact_coded({ coded }),
        m.shell_fact_excerpts({ excerpts }),
      ];
    case 'analyse':
      return [releases === 0 ? m.shell_fact_analyse_wait() : m.shell_fact_analyse()];
    case 'conclude':
      return [m.shell_fact_conclude()];
  }
}
