export { applyTemplate } from './apply-template.ts';
