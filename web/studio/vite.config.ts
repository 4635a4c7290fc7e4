import { page } from '../vite-shared.ts';

const { build, ...shared } = page('studio', '/');

/** Charts are by far the largest library; what they draw with is a file of its own. */
const groups = [
  { name: 'zrender', test: /node_modules\/zrender\// },
  { name: 'echarts', test: /node_modules\/echarts\// },
];

export default {
  ...shared,
  build: { ...build, rolldownOptions: { output: { codeSplitting: { groups } } } },
};
