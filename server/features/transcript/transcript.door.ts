export { deleteInterview } from './delete-interview.ts';
