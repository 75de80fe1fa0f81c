import { useView } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './home.module.css';

/** Proper names, the same in every language. */
const guide = {
  title: 'NGOと企業のパートナーシップガイド',
  publisher: '外務省 国際協力局',
  study: '令和6年度NGO研究会',
  author: '一般財団法人CSOネットワーク',
} as const;

const typefaces = [
  'BIZ UDPGothic - Copyright 2022 The BIZ UDGothic Project Authors',
  'Noto Sans JP - Copyright 2014-2021 Adobe',
  'Noto Sans Arabic - Copyright 2022 The Noto Project Authors',
  'Noto Emoji - Copyright 2013 Google LLC',
] as const;

/** What the app is, whose work it follows, and whose typefaces it uses. */
export function AboutDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const text = useText(appTexts);
  const version = useView((view) => view.host.version);
  return (
    <Dialog
      isOpen={props.isOpen}
      title={text.about.title}
      closeLabel={text.close}
      onClose={props.onClose}
    >
      <div className={styles.about}>
        <p>{text.about.version(version)}</p>
        <p>{text.about.offline}</p>
        <section>
          <h3>{text.about.guide}</h3>
          <ul lang="ja">
            <li>{guide.title}</li>
            <li>{guide.publisher}</li>
            <li>{guide.study}</li>
            <li>{guide.author}</li>
          </ul>
        </section>
        <p>{text.about.structure}</p>
        <p>{text.about.independent}</p>
        <section>
          <h3>{text.about.fonts}</h3>
          <p>{text.about.fontsText}</p>
          <ul lang="en">
            {typefaces.map((typeface) => (
              <li key={typeface}>{typeface}</li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
}
