/* The screens of E3 for the console; the projector's are in projector.ts, which stays light. */
export { ResourcesConsole } from './console/resources-console.tsx';
