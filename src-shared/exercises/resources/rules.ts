/*
 * E3's command table: what may happen, and what is recorded when it does.
 *
 * Invariants: (1) a closed group changes only by reopening. (2) A revealed importance vote takes no
 * ballot. (3) No output or refusal carries a hidden vote.
 */

import { importanceCommands } from './rules-importance.ts';
import { needCommands } from './rules-needs.ts';
import { supplyCommands } from './rules-supply.ts';

export const resourcesCommands = {
  ...needCommands,
  ...importanceCommands,
  ...supplyCommands,
} as const;
