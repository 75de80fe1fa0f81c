/* Making PDFs: for whom, of which groups, on what paper; and what became of it. */
import { useState } from 'react';
import {
  type Audience,
  audiences,
  type Paper,
  papers,
  type Sheet,
  sheetsFor,
} from '../../../src-shared/contract/requests.ts';
import type { GroupId } from '../../../src-shared/kernel/ids.ts';
import type { Language } from '../../../src-shared/workshop/setting.ts';
import { useSend, useView } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField, ChoiceField } from '../../ui/fields.tsx';
import { useWorkshop } from '../workshop/workshop-part.ts';
import styles from './export.module.css';
import { ExportJobs } from './export-jobs.tsx';

const languages: readonly Language[] = ['ja', 'en'];

/** Keeps the last choices while the workshop is open, so that printing again is two keys. */
export function ExportDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const text = useText(appTexts);
  const send = useSend();
  const groups = useWorkshop((workshop) => workshop.groups);
  const workshopLanguage = useWorkshop((workshop) => workshop.details.language);
  const hasJobs = useView((view) => view.exports.length > 0);
  const [left, setLeft] = useState<ReadonlySet<GroupId>>(new Set());
  const [audience, setAudience] = useState<Audience>('internal');
  const [sheets, setSheets] = useState<ReadonlySet<Sheet>>(new Set(['vision', 'handout']));
  const [chosenLanguage, setLanguage] = useState<Language | null>(null);
  const [paper, setPaper] = useState<Paper>('a4');
  const [isBusy, setBusy] = useState(false);
  const chosen = groups.filter((group) => !left.has(group.id));
  const isAll = chosen.length === groups.length;
  const offered = sheetsFor(audience);
  const ordered = offered.filter((sheet) => sheets.has(sheet));

  function choose(ids: readonly GroupId[], isChosen: boolean) {
    const next = new Set(left);
    for (const id of ids) {
      if (isChosen) next.delete(id);
      else next.add(id);
    }
    setLeft(next);
  }

  async function start() {
    setBusy(true);
    await send('export.start', {
      sheets: [...ordered],
      groupIds: isAll ? [] : chosen.map(({ id }) => id),
      audience,
      language: chosenLanguage ?? workshopLanguage,
      paper,
    });
    setBusy(false);
  }

  return (
    <Dialog
      isOpen={props.isOpen}
      size="wide"
      title={text.export.title}
      closeLabel={text.close}
      onClose={props.onClose}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <div className={styles.choices}>
          <ChoiceField
            label={text.export.audience}
            options={audiences.map((value) => ({ value, label: text.export.audiences[value] }))}
            value={audience}
            onChange={setAudience}
          />
          <p className={styles.hint}>{text.export.audienceHints[audience]}</p>
          <fieldset className={styles.sheets}>
            <legend>{text.export.sheets}</legend>
            {offered.map((sheet) => (
              <CheckField
                key={sheet}
                label={text.export.sheetNames[sheet]}
                isChecked={sheets.has(sheet)}
                onChange={(isChosen) => {
                  const next = new Set(sheets);
                  if (isChosen) next.add(sheet);
                  else next.delete(sheet);
                  setSheets(next);
                }}
              />
            ))}
          </fieldset>
          <div className={styles.row}>
            <ChoiceField
              label={text.export.language}
              options={languages.map((value) => ({ value, label: text.details.languages[value] }))}
              value={chosenLanguage ?? workshopLanguage}
              onChange={setLanguage}
            />
            <ChoiceField
              label={text.export.paper}
              options={papers.map((value) => ({ value, label: text.export.papers[value] }))}
              value={paper}
              onChange={setPaper}
            />
          </div>
        </div>
        <fieldset className={styles.groups}>
          <legend>{text.export.groups}</legend>
          <CheckField
            label={text.export.allGroups}
            isChecked={isAll}
            onChange={(isChosen) =>
              choose(
                groups.map(({ id }) => id),
                isChosen,
              )
            }
          />
          {groups.map((group) => (
            <CheckField
              key={group.id}
              label={`${group.id} ${group.name}`}
              isChecked={!left.has(group.id)}
              onChange={(isChosen) => choose([group.id], isChosen)}
            />
          ))}
        </fieldset>
        <div className={styles.start}>
          {chosen.length === 0 && <p role="status">{text.export.chooseGroup}</p>}
          {ordered.length === 0 && <p role="status">{text.export.chooseSheet}</p>}
          <Button
            kind="primary"
            type="submit"
            isBusy={isBusy}
            isDisabled={chosen.length === 0 || ordered.length === 0}
          >
            {text.export.start}
          </Button>
        </div>
      </form>
      {hasJobs && <ExportJobs />}
    </Dialog>
  );
}
