/*
 * The nine steps of E2 (domain brief, E2): their order, their planned minutes, and whether the room
 * works in silence. Words are in text.ja.ts and text.en.ts.
 */
export const visionSteps = [
  { id: 'silentNotes', minutes: 3, isSilent: true },
  { id: 'pairs', minutes: 4, isSilent: false },
  { id: 'cluster', minutes: 8, isSilent: false },
  { id: 'name', minutes: 6, isSilent: false },
  { id: 'dots', minutes: 2, isSilent: true },
  { id: 'draft', minutes: 6, isSilent: false },
  { id: 'vote', minutes: 4, isSilent: true },
  { id: 'amend', minutes: 5, isSilent: false },
  { id: 'outsideLine', minutes: 3, isSilent: false },
] as const;

export type VisionStepId = (typeof visionSteps)[number]['id'];
