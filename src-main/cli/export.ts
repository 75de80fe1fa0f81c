/*
 * `tsunagi export FILE --sheet vision --lang ja --out DIR`: the sheets as PDF, one file a group and sheet;
 * `--all` stands for every sheet that is made for the audience.
 */
import { resolve } from 'node:path';
import {
  audiences,
  audiencesOfSheet,
  type ExportOrder,
  papers,
  type Sheet,
  sheets,
  sheetsFor,
} from '../../src-shared/contract/requests.ts';
import { groupIdPattern } from '../../src-shared/kernel/ids.ts';
import { fail, ok } from '../../src-shared/kernel/result.ts';
import { type CorePorts, exportFile } from '../core/index.ts';
import {
  appVersion,
  fileLog,
  newId,
  nodeClock,
  pdfOnDemand,
  standardFolders,
} from '../hosts/node-wiring.ts';
import { type CommandShape, choice, type Given, type Usage } from './arguments.ts';
import { usage } from './codes.ts';
import { about, command, type Speech } from './command.ts';

type Order = { readonly path: string; readonly outFolder: string; readonly order: ExportOrder };

const shape: CommandShape = {
  name: 'export',
  flags: ['all'],
  valued: ['sheet', 'group', 'audience', 'lang', 'paper', 'out'],
  positionals: ['FILE'],
  required: 1,
};

export const exportCommand = command<Order>({
  shape,
  read(given) {
    const asked = sheetsAsked(given);
    if (!asked.ok) return asked;
    const language = choice(shape, given, 'lang', ['ja', 'en'], null);
    if (!language.ok) return language;
    const [first] = asked.value;
    // A sheet that is made for one kind of reader only needs no audience to be named.
    const usual = first === undefined ? 'internal' : audiencesOfSheet[first][0];
    const audience = choice(shape, given, 'audience', audiences, usual);
    if (!audience.ok) return audience;
    const paper = choice(shape, given, 'paper', papers, 'a4');
    if (!paper.ok) return paper;
    const out = given.values.get('out')?.at(-1);
    if (out === undefined) {
      return fail(usage('option-missing', { option: '--out', command: shape.name }));
    }
    const groups = [...new Set(given.values.get('group') ?? [])];
    const wrong = groups.find((group) => !groupIdPattern.test(group));
    if (wrong !== undefined) {
      return fail(usage('option-value-wrong', { option: '--group', value: wrong, allowed: 'A-J' }));
    }
    const order = {
      sheets: asked.value.length === 0 ? [...sheetsFor(audience.value)] : asked.value,
      // Each was matched against the pattern that defines a group's id.
      groupIds: groups as unknown as ExportOrder['groupIds'],
      audience: audience.value,
      language: language.value,
      paper: paper.value,
    };
    return ok({ path: resolve(given.positionals[0] ?? ''), outFolder: resolve(out), order });
  },
  async run({ path, outFolder, order }, speech) {
    const pdf = pdfOnDemand();
    const cancel = new AbortController();
    const onInterrupt = () => cancel.abort();
    process.once('SIGINT', onInterrupt);
    try {
      const exported = await exportFile(portsFor(pdf), path, order, outFolder, {
        signal: cancel.signal,
        onFile: (file) => speech.print(file.path),
      });
      if (!exported.ok) return about(path, exported.failure);
      tellMissing(exported.value.missingCharacters, speech);
      return null;
    } finally {
      process.off('SIGINT', onInterrupt);
      await pdf.close();
    }
  },
});

/** The sheets named, each once; none for `--all`, which stands for more than can be named. */
function sheetsAsked(given: Given): Usage<Sheet[]> {
  const named = [...new Set(given.values.get('sheet') ?? [])];
  if (given.flags.has('all')) {
    return named.length === 0
      ? ok([])
      : fail(usage('options-exclude', { options: '--all, --sheet', command: shape.name }));
  }
  if (named.length === 0) {
    return fail(usage('option-missing', { option: '--sheet', command: shape.name }));
  }
  const known: Sheet[] = [];
  for (const value of named) {
    const sheet = sheets.find((candidate) => candidate === value);
    if (sheet === undefined) {
      const allowed = sheets.join(' | ');
      return fail(usage('option-value-wrong', { option: '--sheet', value, allowed }));
    }
    known.push(sheet);
  }
  return ok(known);
}

/** The core's ports where there is no screen: nothing to show, nothing to choose with. */
function portsFor(pdf: CorePorts['pdf']): CorePorts {
  const folders = standardFolders();
  return {
    clock: nodeClock,
    newId,
    folders,
    host: {
      kind: 'browser',
      version: appVersion(),
      chooseFile: null,
      reveal: null,
      openProjector: async () => ({ url: null }),
      publishFile: () => null,
    },
    pdf,
    log: fileLog(folders.settings),
  };
}

function tellMissing(characters: readonly string[], { language, tell }: Speech): void {
  if (characters.length === 0) return;
  const list = characters.map((character) => `${character} (${codePointOf(character)})`).join(', ');
  tell(
    language === 'ja'
      ? `どの書体にもないため、□で印刷した文字: ${list}`
      : `Characters no font has, printed as an empty box: ${list}`,
  );
}

function codePointOf(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, '0')}`;
}
