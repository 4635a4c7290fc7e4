export { copyMade as up } from '../installation-tables.ts';
