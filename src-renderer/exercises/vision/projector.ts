/* The screens of E2 for the room; nothing reached from here imports the component library. */
export { VisionProjector } from './room/vision-projector.tsx';
