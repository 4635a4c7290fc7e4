import { reportPlanAddresses } from '../../contract/report-plan.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { changePlan } from './report-plans.ts';
import { showPlan } from './show-plan.ts';

export function planRoutes(app: App, { databases: { studio } }: Services): void {
  mount(app, reportPlanAddresses.show, ({ params: { study } }) => showPlan(studio, study));

  mount(app, reportPlanAddresses.save, ({ params: { study }, body }) =>
    studio.transaction().execute(async (db) => {
      await changePlan(db, study, body);
      return showPlan(db, study);
    }),
  );
}
