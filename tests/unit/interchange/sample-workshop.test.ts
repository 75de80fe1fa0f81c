import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chosenDoors, groupDepartments } from '../../../src-shared/exercises/departments/index.ts';
import { groupResources } from '../../../src-shared/exercises/resources/index.ts';
import {
  dotTotals,
  groupVision,
  orderedNotes,
  printedVisionMeasures,
} from '../../../src-shared/exercises/vision/index.ts';
import type { GroupId } from '../../../src-shared/kernel/ids.ts';
import { planOf, sampleJson, samplePath, theSample } from '../../support/sample.ts';

const letters = ['A', 'B', 'C', 'D'] as const;

describe('the sample workshop', () => {
  const json = sampleJson();
  const workshop = theSample();

  it('keeps its set-up', () => {
    const { details, isSample, groups } = workshop;

    expect({ details, isSample, groups: groups.map(({ seats, ...group }) => group) }).toEqual({
      details: {
        title: 'NGOと企業の連携を形にする半日ワークショップ(見本)',
        host: 'みずうみ県NGO連携センター(架空)',
        place: 'みずうみ県民会館 第2研修室(架空)',
        heldOn: '2026-10-17',
        startsAt: '13:00',
        endsAt: '16:30',
        language: 'ja',
        programme: 'half_day_210',
        facilitators: 1,
      },
      isSample: true,
      groups: [
        group(
          'A',
          '水の環グループ',
          'NPO法人ミズノワ・リンク(架空)',
          '安全な水と衛生',
          'ミナミネ飲料株式会社(架空)',
        ),
        group(
          'B',
          'ことばの橋グループ',
          'NPO法人コトバノハシ(架空)',
          '外国につながる子どもの学び',
          'ツムギノ文具株式会社(架空)',
        ),
        group(
          'C',
          '森と海の手グループ',
          'NPO法人モリウミ・ハンズ(架空)',
          '沿岸の森の回復と海ごみ',
          'シオノネ食品株式会社(架空)',
        ),
        group(
          'D',
          'そなえの輪グループ',
          'NPO法人ソナエ・ラウンド(架空)',
          '災害時の物資と避難所',
          'カナエル物流株式会社(架空)',
        ),
      ],
    });
    expect(workshop.groups.flatMap(({ seats }) => seats)).toHaveLength(20);
    expect(workshop.groups[0]?.seats.at(-1)).toEqual({
      code: 'A5',
      side: 'company',
      role: '企業参加者(サステナビリティ)',
    });
  });

  it.each(letters)('keeps every text, seat and dot of group %s', (letter) => {
    const vision = groupVision(workshop.vision, letter as string as GroupId);
    const given = json.groups.find(({ id }) => id === letter)?.vision;
    const [dotRound] = vision.dotRounds;

    expect({
      notes: orderedNotes(vision).map(({ id, seat, text }) => ({ id, seat, text })),
      clusters: vision.clusters.map(({ id, name }) => ({
        name,
        notes: orderedNotes(vision).flatMap((note) => (note.clusterId === id ? note.id : [])),
        dots: dotRound && dotTotals(dotRound).find(({ clusterId }) => clusterId === id)?.dots,
      })),
      rounds: vision.rounds.map(({ statement, ballots, concerns }) => ({
        draft: statement,
        votes: ballots.kind === 'seats' ? ballots.bySeat : null,
        concerns: concerns.map(({ text }) => text),
      })),
      statementChecks: Object.fromEntries(
        Object.entries(vision.rounds.at(-1)?.checks ?? {}).map(([name, { mark }]) => [name, mark]),
      ),
    }).toEqual({
      notes: given?.notes,
      clusters: given?.clusters,
      rounds: given?.rounds,
      statementChecks: given?.statementChecks,
    });
    expect(vision.focusQuestion).toBe('');
    expect(vision.rounds.every(({ isRevealed }) => isRevealed)).toBe(true);
  });

  it.each(letters)('comes out with the measures its file expects for group %s', (letter) => {
    const expected = json.groups.find(({ id }) => id === letter)?.expected;
    const printed = printedVisionMeasures(
      groupVision(workshop.vision, letter as string as GroupId),
    );

    expect(printed.visionRounds.length).toBe(expected?.visionRounds.length);
    for (const [index, round] of printed.visionRounds.entries()) {
      const wanted = expected?.visionRounds[index];
      expect(round.state).toBe(wanted?.state);
      for (const name of ['median', 'min', 'shareAtLeast3', 'agreement'] as const) {
        expect(Math.abs((round[name] ?? Number.NaN) - (wanted?.[name] ?? Number.NaN))).toBeLessThan(
          0.01,
        );
      }
    }
    const off = (printed.visionCheckMean ?? Number.NaN) - (expected?.visionCheckMean ?? Number.NaN);
    expect(Math.abs(off)).toBeLessThan(0.01);
  });

  it('names each section it does not read once', () => {
    expect(planOf(json).unknownSections).toEqual([
      'note',
      'programme',
      'scales',
      'checklistItems',
      'groups[].checklist',
      'groups[].partner',
      'groups[].start',
      'groups[].deepening',
      'groups[].actions',
      'groups[].commitmentVotes',
      'groups[].reflection',
    ]);
  });

  it('ships the agreed sample unchanged but for how its groups ended', () => {
    const agreed = JSON.stringify(JSON.parse(readFileSync(samplePath, 'utf8'), withoutEndings));
    const hash = createHash('sha256').update(agreed).digest('hex');

    expect(hash).toBe('8d8427479fc4d3bcede20ae4a98d5809ecd0278cea88f62777a05fca46d546e0');
  });

  it('ends with doors adopted, needs picked and a line for outside in every group', () => {
    for (const { id } of workshop.groups) {
      const vision = groupVision(workshop.vision, id);
      const resources = groupResources(workshop.resources, id);
      const departments = groupDepartments(workshop.departments, id);
      const doors = chosenDoors(departments);

      expect(vision.outsideLine).not.toBe('');
      expect(resources.picks).toHaveLength(3);
      expect(
        departments.options.every(({ concern, gives, problem }) => concern && gives && problem),
      ).toBe(true);
      expect(doors && doors.first !== doors.second).toBe(true);
    }
  });

  it('gives the same plan for the same ids', () => {
    expect(planOf(sampleJson())).toEqual(planOf(sampleJson()));
  });
});

function group(
  id: string,
  name: string,
  organisation: string,
  theme: string,
  companyInMind: string,
) {
  return { id, name, organisation, theme, companyInMind };
}

/** Written for the sample later, so that every screen and sheet has something to show. */
const endings = new Set(['axis', 'milestones', 'outsideLine', 'picks', 'decision']);

/** The sample as it was agreed upon: departments by name alone, and no endings. */
function withoutEndings(key: string, value: unknown): unknown {
  if (endings.has(key)) return undefined;
  if (key !== 'options' || !Array.isArray(value)) return value;
  return value.map(({ name }: { readonly name: string }) => name);
}
