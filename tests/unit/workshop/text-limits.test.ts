/*
 * Every text of the three exercises at its limits: the shortest and the longest are kept as typed,
 * whatever they are made of; one code point less or more, half a character or a control character is
 * refused by name. Never cut, never changed.
 */
import { describe, expect, it } from 'vitest';
import { departmentLimits } from '../../../src-shared/exercises/departments/index.ts';
import { resourceLimits } from '../../../src-shared/exercises/resources/index.ts';
import { visionLimits } from '../../../src-shared/exercises/vision/index.ts';
import type { CommandName } from '../../../src-shared/workshop/commands.ts';
import type { Workshop } from '../../../src-shared/workshop/workshop.ts';
import { brokenTexts, limitTexts } from '../../support/limit-texts.ts';
import { run } from '../../support/run-commands.ts';
import { aVisionWithNotes, aWorkshop } from '../../support/scenarios.ts';
import * as departments from '../departments/situations.ts';
import * as resources from '../resources/situations.ts';

type Field = {
  readonly command: CommandName;
  readonly from: Workshop;
  readonly limits: { readonly min: number; readonly max: number };
  readonly input: (text: string) => object;
};

const anchors = { 1: '', 3: '', 5: '' };
const card = departments.card('x', '財務部');
const proposal = { roundId: 'd9', first: 'o1', second: null };

const fields: Readonly<Record<string, Field>> = {
  'a note': {
    command: 'vision.addNotes',
    from: aWorkshop(),
    limits: visionLimits.note,
    input: (text) => ({ notes: [{ noteId: 'x', text, seat: null }] }),
  },
  'the name of a cluster': {
    command: 'vision.clusterNotes',
    from: aVisionWithNotes(),
    limits: { min: 2, max: 20 },
    input: (name) => ({ clusterId: 'x', name, noteIds: ['n1', 'n2'] }),
  },
  'a statement': {
    command: 'vision.openRound',
    from: aWorkshop(),
    limits: { min: 10, max: 120 },
    input: (statement) => ({ roundId: 'x', statement }),
  },
  'a need': {
    command: 'resources.addNeeds',
    from: aWorkshop(),
    limits: resourceLimits.need,
    input: (text) => ({ needs: [resources.need('x', text)] }),
  },
  'a candidate': {
    command: 'resources.addCandidate',
    from: aWorkshop(),
    limits: resourceLimits.candidate,
    input: (name) => ({ candidateId: 'x', name, candidateKind: 'ngo' }),
  },
  'an offer': {
    command: 'resources.addOffer',
    from: resources.withCandidates(),
    limits: resourceLimits.offer,
    input: (text) => ({ offerId: 'x', to: 'c1', text }),
  },
  'why a map is opened again': {
    command: 'resources.reopen',
    from: resources.closed(),
    limits: { min: 1, max: 80 },
    input: (reason) => ({ reason }),
  },
  'a department': {
    command: 'departments.addOptions',
    from: aWorkshop(),
    limits: departmentLimits.optionName,
    input: (name) => ({ options: [{ ...card, name }] }),
  },
  'what troubles a department': {
    command: 'departments.addOptions',
    from: aWorkshop(),
    limits: departmentLimits.cardText,
    input: (problem) => ({ options: [{ ...card, problem }] }),
  },
  'a reason for a department': {
    command: 'departments.addReason',
    from: departments.withOptions(),
    limits: departmentLimits.reasonText,
    input: (text) => ({ reasonId: 'x', optionId: 'o1', text }),
  },
  'a criterion of our own': {
    command: 'departments.addCriterion',
    from: aWorkshop(),
    limits: { min: 1, max: departmentLimits.criterionName.max },
    input: (name) => ({ criterionId: 'k7', name, anchors }),
  },
  'what a score means': {
    command: 'departments.changeCriterion',
    from: aWorkshop(),
    limits: departmentLimits.anchor,
    input: (text) => ({ criterionId: 'k1', name: '', anchors: { ...anchors, 3: text } }),
  },
  'why this door': {
    command: 'departments.openDecision',
    from: departments.withResult(),
    limits: { min: 0, max: 80 },
    input: (reason) => ({ ...proposal, reason }),
  },
  'a concern about the doors': {
    command: 'departments.addConcern',
    from: departments.withDecisionOpen(),
    limits: { min: 1, max: 80 },
    input: (text) => ({ roundId: 'd1', concernId: 'x', text }),
  },
  'why a choice is opened again': {
    command: 'departments.reopen',
    from: departments.closed(),
    limits: { min: 1, max: 80 },
    input: (reason) => ({ reason }),
  },
};

const rows = Object.entries(fields);
function tried({ command, from, input }: Field, text: string) {
  return run(from, command, { groupId: departments.groupId, ...input(text) });
}

describe.each(rows)('%s', (_, field) => {
  const { min, max } = field.limits;
  const made = limitTexts.map(({ name, of }) => [name, of] as const);

  it.each(made)('of %s is kept as typed up to its longest, and refused beyond', (_made, of) => {
    const longest = tried(field, of(max));
    const longer = tried(field, of(max + 1));

    expect(longest.ok && JSON.stringify(longest.value.events)).toContain(of(max));
    expect(longer.ok ? 'accepted' : longer.failure).toMatchObject({
      code: 'text-too-long',
      details: { max, length: max + 1 },
    });
  });

  it.runIf(min > 0)('is kept at its shortest, and refused below', () => {
    const shortest = tried(field, '水'.repeat(min));
    const shorter = tried(field, '水'.repeat(min - 1));

    expect(shortest.ok && JSON.stringify(shortest.value.events)).toContain('水'.repeat(min));
    expect(shorter.ok ? 'accepted' : shorter.failure.code).toBe(
      min === 1 ? 'text-empty' : 'text-too-short',
    );
  });

  it.runIf(min === 0)('may be left empty', () => {
    expect(tried(field, '').ok).toBe(true);
  });

  it.each(brokenTexts)('is refused as %s, never mended', (code, text) => {
    const ran = tried(field, text);

    expect(ran.ok ? 'accepted' : ran.failure.code).toBe(code);
  });
});
