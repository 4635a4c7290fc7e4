export { type Measured, takeReadings, takeReadingsWith } from './take-readings.ts';
export { measureOf, type Measure, ownScales } from './measure.ts';
export { mayTell } from './may-tell.ts';
