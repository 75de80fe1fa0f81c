/*
 * E5's command table: what may happen, and what is recorded when it does.
 *
 * Invariants: (1) a closed group changes only by reopening. (2) A revealed vote takes no ballot.
 * (3) While a vote is collected, options and criteria neither come nor go. (4) No output or refusal
 * carries a hidden vote.
 */
import { decisionCommands } from './rules-decision.ts';
import { gutCommands } from './rules-gut.ts';
import { pageCommands } from './rules-page.ts';
import { scoreCommands } from './rules-scores.ts';
import { weightCommands } from './rules-weights.ts';

export const departmentsCommands = {
  ...pageCommands,
  ...gutCommands,
  ...scoreCommands,
  ...weightCommands,
  ...decisionCommands,
} as const;
