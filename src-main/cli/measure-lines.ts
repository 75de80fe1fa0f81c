/*
 * One group's measures as lines for a terminal: the votes on its statement, the map of resources, the
 * choice of department. Shares and scores as the measures round them; `-` where there is nothing to say.
 */
import type { Language } from './language.ts';
import { type Measured, type MeasureWords, measureWords } from './measure-words.ts';
import { table } from './table.ts';

type Group = Measured['groups'][number];
type Department = Group['measures']['department'];

export function linesOfGroup(group: Group, language: Language): readonly string[] {
  const words = measureWords[language];
  const parts = [
    visionLines(group, words),
    resourceLines(group, words),
    departmentLines(group, words, language),
  ];
  const indented = parts.flatMap((lines) => ['', ...lines.map((line) => `  ${line}`.trimEnd())]);
  return [`${group.id} ${group.name}`, ...indented.slice(1)];
}

function visionLines({ measures }: Group, words: MeasureWords): readonly string[] {
  const rows = measures.visionRounds.map((round, index) => [
    `${index + 1}`,
    shown(round.median),
    shown(round.min),
    shown(round.shareAtLeast3),
    shown(round.agreement),
    round.state === null ? '-' : words.states[round.state],
  ]);
  return [
    ...(rows.length === 0 ? [words.noRounds] : table([words.rounds, ...rows])),
    `${words.checkMean} ${shown(measures.visionCheckMean)}`,
  ];
}

function resourceLines({ measures, words: texts }: Group, words: MeasureWords): readonly string[] {
  const { currentCoverage, potentialCoverage, byNeed, flags, ...map } = measures.resources;
  const needs = Object.entries(byNeed).map(([id, need]) => [
    texts.needs[id] ?? id,
    shown(need.weight),
    shown(need.priority),
    shown(need.coverage),
    [
      ...(flags.stillMissing.includes(id) ? [words.flags.stillMissing] : []),
      ...(flags.singleSource.includes(id) ? [words.flags.singleSource] : []),
    ].join(', '),
  ]);
  const candidates = Object.keys(map.soloGain).map((name) => [
    name,
    shown(map.soloGain[name] ?? null),
    shown(map.uniqueContribution[name] ?? null),
    flags.oneSided.includes(name) ? words.flags.oneSided : '',
  ]);
  if (needs.length === 0 && candidates.length === 0) return [words.noMap];
  return [
    words.coverage(shown(currentCoverage), shown(potentialCoverage)),
    ...(needs.length === 0 ? [] : table([words.needs, ...needs])),
    ...(candidates.length === 0 ? [] : table([words.candidates, ...candidates])),
  ];
}

function departmentLines(
  { measures: { department }, words: texts }: Group,
  words: MeasureWords,
  language: Language,
): readonly string[] {
  const { values, weights, weightStability, verdict, ranking } = department;
  const gut = department.gutWinner === null ? [] : [gutLine(department, words)];
  if (values === null || weights === null) return [words.noResult, ...gut];
  const options = Object.entries(values).map(([name, value]) => [
    value === null ? words.unscored : `${ranking.indexOf(name) + 1}`,
    name,
    shown(value),
    drawn(department.jitter50Share, value, name),
    drawn(department.firstRankShareAnyWeights, value, name),
  ]);
  const criteria = Object.entries(weights).map(([id, weight]) => [
    texts.criteria[language][id] ?? id,
    shown(weight),
    weightStability?.[id]?.join(' - ') ?? '-',
  ]);
  const split = department.splitCells.map(
    ({ option, criterion, agreement }) =>
      `${option} / ${texts.criteria[language][criterion] ?? criterion} ${shown(agreement)}`,
  );
  return [
    ...table([words.options, ...options]),
    ...table([words.criteria, ...criteria]),
    `${words.gap} ${shown(department.gap)}`,
    `${words.tolerance} ${shown(department.narrowestTolerance)}`,
    `${words.leaveOneOut} ${shown(department.leaveOneOutSameWinner)}`,
    `${words.personalTop} ${shown(department.personalTopSameShare)}`,
    `${words.kendallW} ${shown(department.kendallW)}`,
    `${words.rocWinner} ${department.rocWinner ?? '-'}`,
    ...(split.length === 0 ? [] : [words.split(department.splitCellCount, split)]),
    ...gut,
    `${verdict === null ? '-' : (words.verdicts[verdict] ?? verdict)}: ${texts.robustness[language]}`,
  ];
}

function gutLine({ gutWinner, gutSameAsModel }: Department, words: MeasureWords): string {
  return words.gut(gutWinner ?? '-', gutSameAsModel);
}

/** A share of draws; those that never came first are not listed, and those without a place not drawn. */
function drawn(
  shares: { readonly [name: string]: number } | null,
  value: number | null,
  name: string,
): string {
  return shares === null || value === null ? '-' : shown(shares[name] ?? 0);
}

function shown(value: number | null): string {
  return value === null ? '-' : String(value);
}
