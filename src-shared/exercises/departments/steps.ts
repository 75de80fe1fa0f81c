/*
 * The nine steps of E5 (domain brief, E5): their order, their planned minutes, and whether the room
 * works in silence. Words are in text.ja.ts and text.en.ts.
 */
export const departmentsSteps = [
  { id: 'gutVote', minutes: 1, isSilent: true },
  { id: 'cards', minutes: 10, isSilent: false },
  { id: 'knockouts', minutes: 2, isSilent: false },
  { id: 'scoring', minutes: 10, isSilent: true },
  { id: 'weights', minutes: 6, isSilent: true },
  { id: 'spread', minutes: 8, isSilent: false },
  { id: 'result', minutes: 5, isSilent: false },
  { id: 'compareGut', minutes: 3, isSilent: false },
  { id: 'decide', minutes: 5, isSilent: false },
] as const;

export type DepartmentsStepId = (typeof departmentsSteps)[number]['id'];
