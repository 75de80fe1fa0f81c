/*
 * The eight steps of E3 (domain brief, E3): their order, their planned minutes, and whether the room
 * works in silence. Words are in text.ja.ts and text.en.ts.
 */
export const resourcesSteps = [
  { id: 'silentNeeds', minutes: 4, isSilent: true },
  { id: 'merge', minutes: 4, isSilent: false },
  { id: 'ownSupply', minutes: 3, isSilent: false },
  { id: 'importance', minutes: 2, isSilent: true },
  { id: 'candidates', minutes: 6, isSilent: false },
  { id: 'supply', minutes: 5, isSilent: false },
  { id: 'offers', minutes: 5, isSilent: false },
  { id: 'coverage', minutes: 3, isSilent: false },
] as const;

export type ResourcesStepId = (typeof resourcesSteps)[number]['id'];
