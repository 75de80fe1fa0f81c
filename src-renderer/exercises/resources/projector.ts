/* The screens of E3 for the room; nothing reached from here imports the component library. */
export { ResourcesProjector } from './room/resources-projector.tsx';
