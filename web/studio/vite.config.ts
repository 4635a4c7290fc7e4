import { page } from '../vite-shared.ts';

const { build, root, ...shared } = page('studio', '/');

/** The preview of a questionnaire is a page of its own, so that it has the width, the styles and the language of a phone. */
const input = ['index.html', 'preview.html'].map((name) => `${root}/${name}`);

/** Charts are by far the largest library; what they draw with is a file of its own. */
const groups = [
  { name: 'zrender', test: /node_modules\/zrender\// },
  { name: 'echarts', test: /node_modules\/echarts\// },
];

export default {
  ...shared,
  root,
  build: { ...build, rolldownOptions: { input, output: { codeSplitting: { groups } } } },
};
