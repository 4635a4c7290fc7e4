export { type Measured, takeReadings } from './take-readings.ts';
export { measureOf, type Measure } from './measure.ts';
