import { both } from '../../../analysis/model/text.ts';

/** Why there is no profile, and what would make one. */
export const noLenses = both(
  '这项研究的分析框架还没有理论透镜：请从模板取用（接口：POST /api/studies/{study}/frame/lenses），或在框架里自行编写。',
  'The frame of this study has no lenses yet: take those of a template (API: POST /api/studies/{study}/frame/lenses), or write some into the frame.',
);

export const noProfile = both(
  '这项研究的分析框架有理论透镜，但没有画像：请直接打开下列透镜。',
  'The frame of this study has lenses but no profile: open one of the lenses below.',
);
