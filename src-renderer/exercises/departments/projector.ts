/* The screens of E5 for the room; nothing reached from here imports the component library. */
export { DepartmentsProjector } from './room/departments-projector.tsx';
