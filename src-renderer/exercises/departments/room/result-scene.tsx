/*
 * The result in the room: how solid it is in large words, then the bars. When it is close no place is
 * shown and nobody is called first; who to talk to stands in its stead. While the facilitator tries other
 * weights, the picture says so and goes back by itself.
 */
import { useEffect, useMemo, useState } from 'react';
import {
  criterionName,
  type DecisionTable,
  doorsToTry,
  type ProjectedMeasures,
  resultWithWeights,
  robustnessSentence,
  type Verdict,
  type WeightedResult,
} from '../../../../src-shared/exercises/departments/index.ts';
import type { OptionId } from '../../../../src-shared/kernel/ids.ts';
import { textLength } from '../../../../src-shared/kernel/plain-text.ts';
import { tryMark, valueChart } from '../../../../src-shared/report/departments-charts.ts';
import { ChartPicture } from '../../../charts/chart-picture.tsx';
import room from '../../../room/room.module.css';
import { Empty } from '../../../room/signs.tsx';
import { classNames } from '../../../ui/plain/class-names.ts';
import { openWhatIfReceiver, type WhatIf } from '../what-if-channel.ts';
import { wholePercent } from '../whole-percent.ts';
import { hasLong } from './long.ts';
import styles from './room.module.css';
import type { ContentOf, SceneProps } from './scene-props.ts';

type Props = SceneProps & { readonly content: ContentOf<'result'> };

export function ResultScene(props: Props) {
  const { group, text } = props;
  const { measures, result } = props.content;
  const tried = useTried(group.groupId, measures.table);
  const ranking = measures.result?.ranking ?? [];
  if (ranking.length === 0) return <Empty words={text.empty.result} />;
  return (
    <div className={styles.result} data-trying={tried !== null || undefined}>
      {tried === null ? <HowSolid {...props} /> : <Trying {...props} weights={tried.weights} />}
      <div className={styles.bars}>
        <Bars
          {...props}
          shown={tried ?? measures.result}
          verdict={tried === null ? result.verdict : null}
        />
      </div>
      <Beside {...props} />
    </div>
  );
}

function HowSolid({ content, language, text, words }: Props) {
  const { measures, result } = content;
  const { verdict } = result;
  const isLong =
    hasLong(measures.options.map(({ name }) => name)) || (measures.result?.ranking.length ?? 0) > 6;
  const toTry =
    verdict === 'close' ? doorsToTry(measures.result?.ranking ?? [], measures.table.optionIds) : [];
  return (
    <div
      className={styles.verdict}
      data-verdict={verdict ?? undefined}
      data-long={isLong || undefined}
    >
      {verdict !== null && (
        <p className={styles.verdictName}>
          {text.verdicts[verdict]}
          {verdict === 'close' && <span>{words.room.close}</span>}
        </p>
      )}
      {verdict === 'close' && (
        <p className={styles.sentence}>
          {toTry.length < 2
            ? words.result.cheapTestAlone
            : isLong
              ? words.result.cheapTestMarked(tryMark)
              : words.result.cheapTest(
                  words.quoted(toTry.map((id) => nameIn(measures.options, id))),
                )}
        </p>
      )}
      <p className={verdict === 'close' ? styles.sentenceBeside : styles.sentence}>
        {robustnessSentence(measures, language)}
      </p>
    </div>
  );
}

function Trying({ group, text, words, weights }: Props & { readonly weights: readonly number[] }) {
  return (
    <div className={styles.verdict} data-trying>
      <p className={styles.verdictName}>{text.whatIf}</p>
      <p className={room.body}>{words.whatIf.room}</p>
      <p className={styles.weights}>
        {group.criteria.map((criterion, index) => (
          <span key={criterion.id}>
            {criterionName(criterion, text)}{' '}
            <b>{text.measures.percent(wholePercent(weights[index] ?? 0))}</b>
          </span>
        ))}
      </p>
    </div>
  );
}

function Bars(
  props: Props & { readonly shown: WeightedResult | null; readonly verdict: Verdict | null },
) {
  const { content, words, chartWords, shown, verdict } = props;
  const { measures } = content;
  const chart = useMemo(
    () => valueChart(measures, { result: shown, verdict, decimals: 0 }, chartWords),
    [measures, shown, verdict, chartWords],
  );
  if (chart === null) return null;
  return <ChartPicture chart={chart} title={words.result.bars} isTitleHidden size="projector" />;
}

/** Names of one note: at least two, more while they stay within two lines. */
const fewestNamed = 2;
const mostLetters = 90;

/** Who has no place: not scored, or ruled out; and that the first place differs by person. */
function Beside({ content, text, words }: Props) {
  const { result, measures } = content;
  const named = (names: readonly string[]) => {
    let letters = 0;
    const shown = names.filter((name, index) => {
      // With the quotation marks around it.
      letters += textLength(name) + 2;
      return index < fewestNamed || letters <= mostLetters;
    });
    return words.room.someOf(shown, names.length - shown.length);
  };
  return (
    <div className={classNames(room.label, styles.beside)}>
      {/* Beside a comparison the sentence says it. */}
      {measures.isTooFewPersons && measures.result?.gap === null && <p>{text.tooFewPersons}</p>}
      {result.unscored.length > 0 && (
        <p>
          {words.result.unscored}
          {named(result.unscored)}
        </p>
      )}
      {result.out.length > 0 && (
        <p>
          {words.result.out}
          {named(result.out)}
        </p>
      )}
    </div>
  );
}

function nameIn(options: ProjectedMeasures['options'], id: OptionId): string {
  return options.find((option) => option.id === id)?.name ?? '';
}

/** What the console tries for this group now; null for the real result. */
function useTried(groupId: string, table: DecisionTable): WeightedResult | null {
  const [whatIf, setWhatIf] = useState<WhatIf | null>(null);
  useEffect(() => openWhatIfReceiver(setWhatIf), []);
  return useMemo(() => triedResult(whatIf, groupId, table), [whatIf, groupId, table]);
}

function triedResult(
  whatIf: WhatIf | null,
  groupId: string,
  table: DecisionTable,
): WeightedResult | null {
  if (whatIf === null || whatIf.groupId !== groupId || whatIf.weights === null) return null;
  const { weights: tried } = whatIf;
  const isOfThisTable = table.criterionIds.every((id) => tried[id] !== undefined);
  if (!isOfThisTable) return null;
  const weights = table.criterionIds.map((id) => tried[id] ?? 0);
  return resultWithWeights(table, weights);
}
