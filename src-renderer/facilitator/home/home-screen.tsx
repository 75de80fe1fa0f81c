/* The first screen: begin a workshop, go on with one, or look at the sample. */
import { IconFilePlus, IconFolderOpen, IconInfoCircle, IconSparkles } from '@tabler/icons-react';
import { useState } from 'react';
import { useSend, useView } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureNotice } from '../messages.tsx';
import { LanguageSetting, ThemeSetting } from '../settings-controls.tsx';
import { AboutDialog } from './about-dialog.tsx';
import { CreateForm } from './create-form.tsx';
import styles from './home.module.css';
import { RecentList } from './recent-list.tsx';

export function HomeScreen() {
  const text = useText(appTexts);
  const send = useSend();
  const host = useView((view) => view.host);
  const notices = useView((view) => view.notices);
  const [dialog, setDialog] = useState<'create' | 'about' | null>(null);
  const close = () => setDialog(null);
  return (
    <div className={styles.home}>
      <section className={styles.brand} aria-labelledby="home-name">
        <div>
          <h1 id="home-name" className={styles.name}>
            {text.appName}
          </h1>
          <p className={styles.tagline}>{text.tagline}</p>
        </div>
        <section className={styles.start} aria-labelledby="home-start">
          <h2 id="home-start" className={styles.heading}>
            {text.home.start}
          </h2>
          <p className={styles.hint}>{text.home.startHint}</p>
          <Button
            kind="primary"
            size="large"
            isFullWidth
            icon={<IconFilePlus size={20} aria-hidden />}
            onPress={() => setDialog('create')}
          >
            {text.home.create}
          </Button>
          <Button
            kind="quiet"
            isFullWidth
            icon={<IconSparkles size={18} aria-hidden />}
            describedBy="home-sample-hint"
            onPress={() => void send('library.openSample', {})}
          >
            {text.home.sample}
          </Button>
          <p id="home-sample-hint" className={styles.hint}>
            {text.home.sampleHint}
          </p>
          {host.canChooseFile ? (
            <Button
              kind="quiet"
              isFullWidth
              icon={<IconFolderOpen size={18} aria-hidden />}
              onPress={() => void send('library.openOther', {})}
            >
              {text.home.openOther}
            </Button>
          ) : (
            <p className={styles.hint}>{text.home.folderHint(host.workshopsFolder)}</p>
          )}
        </section>
        <div className={styles.settings}>
          <LanguageSetting />
          <ThemeSetting />
          <Button
            kind="quiet"
            size="small"
            icon={<IconInfoCircle size={16} aria-hidden />}
            onPress={() => setDialog('about')}
          >
            {text.home.about}
          </Button>
        </div>
      </section>
      <main className={styles.recent}>
        {notices.map((notice) => (
          <FailureNotice
            key={`${notice.code}-${JSON.stringify(notice.details)}`}
            failure={notice}
          />
        ))}
        <RecentList />
      </main>
      <Dialog
        isOpen={dialog === 'create'}
        size="wide"
        title={text.create.title}
        closeLabel={text.close}
        onClose={close}
      >
        <CreateForm onCancel={close} />
      </Dialog>
      <AboutDialog isOpen={dialog === 'about'} onClose={close} />
    </div>
  );
}
