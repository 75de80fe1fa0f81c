/*
 * E2's command table: what may happen, and what is recorded when it does. Refusals name what stands in
 * the way; nothing here draws, stores or counts time.
 *
 * Invariants: (1) a closed group changes only by reopening. (2) A revealed round takes no ballot.
 * (3) No rule's output or refusal carries a hidden vote.
 */
import { boardCommands } from './rules-board.ts';
import { closingCommands } from './rules-closing.ts';
import { dotCommands } from './rules-dots.ts';
import { statementCommands } from './rules-statement.ts';

export const visionCommands = {
  ...boardCommands,
  ...dotCommands,
  ...statementCommands,
  ...closingCommands,
} as const;
