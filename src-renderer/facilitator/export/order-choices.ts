/* What is chosen in the print dialog, and the order it makes. */
import { useState } from 'react';
import {
  type Audience,
  type ExportOrder,
  type Paper,
  type Sheet,
  sheetsFor,
} from '../../../src-shared/contract/requests.ts';
import type { Group, Language } from '../../../src-shared/workshop/setting.ts';
import { useView } from '../../client/index.ts';
import { useWorkshop } from '../workshop/workshop-part.ts';

export type Printing = {
  readonly audience: Audience;
  readonly setAudience: (audience: Audience) => void;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly paper: Paper;
  readonly setPaper: (paper: Paper) => void;
  /** The sheets that are made for the audience. */
  readonly offered: readonly Sheet[];
  readonly sheets: ReadonlySet<Sheet>;
  readonly toggleSheet: (sheet: Sheet, isChosen: boolean) => void;
  readonly groups: readonly Group[];
  readonly isChosen: (groupId: string) => boolean;
  readonly choose: (groupIds: readonly string[], isChosen: boolean) => void;
  /** Null while something is missing, which `problem` names. */
  readonly order: ExportOrder | null;
  readonly problem: 'chooseGroup' | 'chooseSheet' | null;
};

/** The choices, starting from the last order of this workshop. */
export function useOrder(): Printing {
  const groups = useWorkshop((workshop) => workshop.groups);
  const workshopLanguage = useWorkshop((workshop) => workshop.details.language);
  const last = useView((view) => view.lastOrder);
  const [left, setLeft] = useState<ReadonlySet<string>>(() => leftBy(last, groups));
  const [audience, setAudience] = useState<Audience>(last?.audience ?? 'internal');
  const [sheets, setSheets] = useState<ReadonlySet<Sheet>>(
    // The room's handout is the one sheet for participants, so whoever turns to them finds it chosen.
    () => new Set([...(last?.sheets ?? (['vision'] as const)), 'handout']),
  );
  const [chosenLanguage, setLanguage] = useState<Language | null>(last?.language ?? null);
  const [paper, setPaper] = useState<Paper>(last?.paper ?? 'a4');
  const language = chosenLanguage ?? workshopLanguage;
  const offered = sheetsFor(audience);
  const ordered = offered.filter((sheet) => sheets.has(sheet));
  const chosen = groups.filter(({ id }) => !left.has(id));
  const problem = chosen.length === 0 ? 'chooseGroup' : ordered.length === 0 ? 'chooseSheet' : null;
  const isAll = chosen.length === groups.length;

  return {
    audience,
    setAudience,
    language,
    setLanguage,
    paper,
    setPaper,
    offered,
    sheets,
    toggleSheet(sheet, isChosen) {
      const next = new Set(sheets);
      if (isChosen) next.add(sheet);
      else next.delete(sheet);
      setSheets(next);
    },
    groups,
    isChosen: (groupId) => !left.has(groupId),
    choose(groupIds, isChosen) {
      const next = new Set(left);
      for (const id of groupIds) {
        if (isChosen) next.delete(id);
        else next.add(id);
      }
      setLeft(next);
    },
    problem,
    order:
      problem === null
        ? {
            sheets: [...ordered],
            groupIds: isAll ? [] : chosen.map(({ id }) => id),
            audience,
            language,
            paper,
          }
        : null,
  };
}

/** The groups an earlier order did not ask for. */
function leftBy(order: ExportOrder | null, groups: readonly Group[]): ReadonlySet<string> {
  if (order === null || order.groupIds.length === 0) return new Set();
  return new Set(groups.map(({ id }) => id).filter((id) => !order.groupIds.includes(id)));
}
