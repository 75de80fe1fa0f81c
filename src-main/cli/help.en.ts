import type { HelpTexts } from './command-names.ts';

export const helpEn: HelpTexts = {
  overview: `Tsunagi runs partnership workshops of NGOs and companies.

Usage:
  tsunagi start [FILE]                      open Tsunagi
  tsunagi import WORKSHOP.json OUT.tsunagi  take in a workshop written as JSON
  tsunagi measures FILE [--json]            show the computed results
  tsunagi export FILE ...                   make PDF sheets
  tsunagi check FILE                        say whether a file is whole

  tsunagi COMMAND --help                    more about one command
  tsunagi --version                         show the version

Exit codes: 0 done, 1 not done (one sentence says why), 2 wrong usage
Language: TSUNAGI_LANG=ja or en (else LC_ALL and LANG decide)`,
  start: `Opens Tsunagi: its desktop window, or a browser where there is none.

Usage: tsunagi start [FILE] [--sample] [--browser] [--port N] [--no-open]

  FILE        the workshop to open (.tsunagi)
  --sample    open the fictional sample workshop
  --browser   use the browser, not the desktop window
  --port N    port for the browser, 1 to 65535; implies --browser
  --no-open   only print the address, don't open a browser

The address works on this machine only, and once. Ctrl+C ends Tsunagi.`,
  import: `Takes a workshop written as JSON into a new file.
If a single step breaks a rule, no file is made. An existing file is never overwritten.

Usage: tsunagi import WORKSHOP.json OUT.tsunagi`,
  measures: `Shows what is computed from a workshop file. Votes that were not revealed don't count.

Usage: tsunagi measures FILE [--json]

  --json      in a form for programs: { groups: [{ id, name, measures, words }], room }`,
  export: `Makes PDF sheets, one file for each group and sheet.

Usage: tsunagi export FILE --sheet NAME | --all --lang ja|en --out DIR
         [--group ID] [--audience internal|company|participants] [--paper a4|a3]

  --sheet     the kind of sheet; may be repeated
                vision       partnership vision
                resources    lacking-resource map
                departments  choice of department
                summary      group summary (internal only)
                handout      handout (for participants only; one for all groups)
  --all       every sheet made for the audience, instead of --sheet
  --lang      language of the sheet: ja or en
  --out       folder to write to (made if missing)
  --group     a group's letter, A to J; may be repeated; all groups without it
  --audience  internal (default) / company (no votes, scores, concerns, weaknesses)
              / participants
  --paper     a4 portrait (default) / a3 landscape

A vote that is not revealed is on no sheet; what is not settled is marked as interim.
If one group has nothing to print yet, nothing is made and you are told which one.

  tsunagi export spring.tsunagi --all --lang en --out pdf
  tsunagi export spring.tsunagi --sheet vision --audience company --lang ja --out pdf
  tsunagi export spring.tsunagi --sheet handout --lang ja --paper a3 --out pdf`,
  check: `Says whether a file is whole, and what is wrong with it, without changing it.

Usage: tsunagi check FILE`,
};
