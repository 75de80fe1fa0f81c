/* The console from outside in: look and language, connection, messages, and which screen is up. */
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import {
  ClientProvider,
  type FacilitatorClient,
  useConnection,
  useHasView,
  useView,
} from '../client/index.ts';
import { appTexts } from '../text/app.ts';
import { wordFailure } from '../text/failures.ts';
import { type Language, useLanguage, useText } from '../text/language.ts';
import { Button } from '../ui/button.tsx';
import { ConsoleProvider } from '../ui/console-theme.tsx';
import { EmptyState } from '../ui/plain/empty-state.tsx';
import { Notice } from '../ui/plain/notice.tsx';
import styles from './app.module.css';
import { HomeScreen } from './home/home-screen.tsx';
import { MessageCorner, MessagesProvider, useMessagesState } from './messages.tsx';
import { WallClock } from './wall-clock.ts';

/*
 * Two thirds of the code is the open workshop. It stays out of the way of the first picture and is
 * fetched right after it, so that it is there before anyone can press "open".
 */
const loadWorkshopScreen = () => import('./workshop/workshop-screen.tsx');
const WorkshopScreen = lazy(async () => ({
  default: (await loadWorkshopScreen()).WorkshopScreen,
}));

/** The whole console on one client. */
export function FacilitatorApp(props: {
  readonly client: FacilitatorClient;
  readonly wallNowMs: () => number;
  /** Language until the app's own setting is known. */
  readonly firstLanguage: Language;
}) {
  const messages = useMessagesState(props.client.newId);
  return (
    <WallClock value={props.wallNowMs}>
      <MessagesProvider messages={messages}>
        <ClientProvider client={props.client} onFailure={messages.report}>
          <Look firstLanguage={props.firstLanguage} />
        </ClientProvider>
      </MessagesProvider>
    </WallClock>
  );
}

function Look(props: { readonly firstLanguage: Language }) {
  const hasView = useHasView();
  if (!hasView) {
    return (
      <ConsoleProvider language={props.firstLanguage} theme="light">
        <Waiting />
      </ConsoleProvider>
    );
  }
  return (
    <KnownLook>
      <Screens />
      <MessageCorner />
    </KnownLook>
  );
}

function KnownLook(props: { readonly children: ReactNode }) {
  const { language, theme } = useView((view) => view.preferences);
  return (
    <ConsoleProvider language={language} theme={theme}>
      {props.children}
    </ConsoleProvider>
  );
}

function Waiting() {
  const text = useText(appTexts);
  const connection = useConnection();
  return (
    <main className={styles.waiting}>
      <h1>{text.appName}</h1>
      {connection.kind === 'ended' ? <Ended /> : <p role="status">{text.connection.connecting}</p>}
    </main>
  );
}

function Ended() {
  const language = useLanguage();
  const text = useText(appTexts);
  const connection = useConnection();
  if (connection.kind !== 'ended') return null;
  const { what, safe, next } = wordFailure(connection.failure, language);
  return (
    <EmptyState
      title={what}
      hint={`${safe}${language === 'ja' ? '' : ' '}${next}`}
      action={
        <Button kind="primary" onPress={() => location.reload()}>
          {text.connection.reload}
        </Button>
      }
    />
  );
}

function Screens() {
  const workshopId = useView((view) => view.workshop?.workshopId ?? null);
  const title = useView((view) => view.workshop?.details.title ?? null);
  const text = useText(appTexts);
  const connection = useConnection();
  useEffect(() => {
    void loadWorkshopScreen();
  }, []);
  useEffect(() => {
    document.title = title === null ? text.appName : `${title} - ${text.appName}`;
  }, [title, text]);
  if (connection.kind === 'ended') {
    return (
      <main className={styles.waiting}>
        <Ended />
      </main>
    );
  }
  return (
    <div className={styles.page}>
      {connection.kind === 'lost' && (
        <Notice
          kind="warn"
          title={text.connection.lost}
          safe={text.connection.lostSafe}
          todo={text.connection.lostNext}
        />
      )}
      {workshopId === null ? (
        <HomeScreen />
      ) : (
        <Suspense fallback={<Waiting />}>
          <WorkshopScreen key={workshopId} />
        </Suspense>
      )}
    </div>
  );
}
