/* The commands there are, and that each has its help. */
export const commandNames = ['start', 'import', 'measures', 'export', 'check'] as const;
export type CommandName = (typeof commandNames)[number];
export type HelpTexts = Readonly<Record<CommandName | 'overview', string>>;

export function isCommandName(name: string): name is CommandName {
  return commandNames.some((known) => known === name);
}
