/* E5, partner-department choice: the public file of the slice. */

export * from './decision.ts';
export { tieMargin } from './decision-model.ts';
export { measured as departmentMeasures } from './measured.ts';
export * from './measures.ts';
export * from './model.ts';
export * from './projection.ts';
export type { Collecting } from './received.ts';
export { type DepartmentsStepId, departmentsSteps } from './steps.ts';
export * from './views.ts';
export * from './weighted-result.ts';
