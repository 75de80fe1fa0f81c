import { audiences, papers } from '../../../src-shared/contract/requests.ts';
import type { Language } from '../../../src-shared/workshop/setting.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { CheckField, ChoiceField } from '../../ui/fields.tsx';
import styles from './export.module.css';
import type { Printing } from './order-choices.ts';

const languages: readonly Language[] = ['ja', 'en'];

/** For whom, what, of which groups, in which language, on which paper. */
export function ExportChoices({ printing }: { readonly printing: Printing }) {
  const text = useText(appTexts);
  const { audience, groups } = printing;
  const ids = groups.map(({ id }) => id);
  return (
    <div className={styles.choices}>
      <ChoiceField
        label={text.export.audience}
        options={audiences.map((value) => ({ value, label: text.export.audiences[value] }))}
        value={audience}
        onChange={printing.setAudience}
      />
      <p className={styles.hint}>{text.export.audienceHints[audience]}</p>
      <fieldset className={styles.checks}>
        <legend>{text.export.sheets}</legend>
        {printing.offered.map((sheet) => (
          <CheckField
            key={sheet}
            label={text.export.sheetNames[sheet]}
            isChecked={printing.sheets.has(sheet)}
            onChange={(isChosen) => printing.toggleSheet(sheet, isChosen)}
          />
        ))}
      </fieldset>
      <fieldset className={styles.checks}>
        <legend>{text.export.groups}</legend>
        <div className={styles.all}>
          <CheckField
            label={text.export.allGroups}
            isChecked={ids.every(printing.isChosen)}
            onChange={(isChosen) => printing.choose(ids, isChosen)}
          />
        </div>
        {groups.map((group) => (
          <CheckField
            key={group.id}
            label={`${group.id} ${group.name}`}
            isChecked={printing.isChosen(group.id)}
            onChange={(isChosen) => printing.choose([group.id], isChosen)}
          />
        ))}
      </fieldset>
      <div className={styles.row}>
        <ChoiceField
          label={text.export.language}
          options={languages.map((value) => ({ value, label: text.details.languages[value] }))}
          value={printing.language}
          onChange={printing.setLanguage}
        />
        <ChoiceField
          label={text.export.paper}
          options={papers.map((value) => ({ value, label: text.export.papers[value] }))}
          value={printing.paper}
          onChange={printing.setPaper}
        />
      </div>
    </div>
  );
}
