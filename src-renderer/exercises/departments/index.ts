/* The screens of E5 for the console; the projector's are in projector.ts, which stays light. */
export { DepartmentsConsole } from './console/departments-console.tsx';
