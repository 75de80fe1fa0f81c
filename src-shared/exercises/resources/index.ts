/* E3, lacking-resource map: the public file of the slice. */
export { type ResourcesEvent, type ResourcesEventType, resourcesEvents } from './events.ts';
export * from './measures.ts';
export * from './model.ts';
export { reduceResources, reseatResources } from './reduce.ts';
export type { ResourcesRefusalCode, ResourcesSituation } from './rule-kit.ts';
export { resourcesCommands } from './rules.ts';
export { type ResourcesStepId, resourcesSteps } from './steps.ts';
export { resourcesTextEn } from './text.en.ts';
export { type ResourcesText, resourcesTextJa } from './text.ja.ts';
export * from './views.ts';
