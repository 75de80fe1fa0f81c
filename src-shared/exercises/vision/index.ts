/* E2, partnership vision: the public file of the slice. */
export { type VisionEvent, type VisionEventType, visionEvents } from './events.ts';
export * from './measures.ts';
export * from './model.ts';
export { reduceVision, reseatVision } from './reduce.ts';
export type { VisionRefusalCode, VisionSituation } from './rule-kit.ts';
export { visionCommands } from './rules.ts';
export { type VisionStepId, visionSteps } from './steps.ts';
export { visionTextEn } from './text.en.ts';
export { type VisionText, visionTextJa } from './text.ja.ts';
export * from './views.ts';
