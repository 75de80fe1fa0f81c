/* The screens of E2 for the console; the projector's are in projector.ts, which stays light. */
export { VisionConsole } from './console/vision-console.tsx';
export { visionTexts } from './words.ts';
