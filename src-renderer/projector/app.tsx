/*
 * The projector from outside in: calm, full screen, nothing to press. It shows what the view holds and
 * decides nothing; what the room may see was decided in the core.
 */
import { type ReactNode, useEffect, useState } from 'react';
import {
  type ProjectorClient,
  ProjectorClientProvider,
  useConnection,
  useHasView,
  useNow,
  useProjectorView,
  useWindowTimer,
} from '../client/index.ts';
import { DepartmentsProjector } from '../exercises/departments/projector.ts';
import { ResourcesProjector } from '../exercises/resources/projector.ts';
import { VisionProjector } from '../exercises/vision/projector.ts';
import { appTexts } from '../text/app.ts';
import { type Language, useText } from '../text/language.ts';
import type { Theme } from '../ui/look.ts';
import { TimerFace } from '../ui/plain/timer-face.tsx';
import { ProjectorProvider } from '../ui/projector-theme.tsx';
import { ComparisonScene } from './comparison/comparison-scene.tsx';
import styles from './projector.module.css';
import { useProjectorKeys } from './projector-keys.ts';
import { Welcome } from './welcome.tsx';

export function ProjectorApp(props: {
  readonly client: ProjectorClient;
  /** Language until a workshop's own is known. */
  readonly firstLanguage: Language;
}) {
  return (
    <ProjectorClientProvider client={props.client}>
      <Look firstLanguage={props.firstLanguage} />
    </ProjectorClientProvider>
  );
}

function Look(props: { readonly firstLanguage: Language }) {
  const [isBright, setBright] = useState(false);
  useProjectorKeys(() => setBright((now) => !now));
  const hasView = useHasView();
  const room: Theme = isBright ? 'light' : 'dark';
  if (!hasView) {
    return (
      <ProjectorProvider language={props.firstLanguage} theme={room}>
        <Quiet />
      </ProjectorProvider>
    );
  }
  return (
    <KnownLook room={room}>
      <Picture />
    </KnownLook>
  );
}

/** The workshop's language; high contrast where the facilitator chose it, else dark or light. */
function KnownLook(props: { readonly room: Theme; readonly children: ReactNode }) {
  const workshopLanguage = useProjectorView((view) => view.workshop?.language ?? null);
  const preferences = useProjectorView((view) => view.preferences);
  return (
    <ProjectorProvider
      language={workshopLanguage ?? preferences.language}
      theme={preferences.theme === 'contrast' ? 'contrast' : props.room}
    >
      {props.children}
    </ProjectorProvider>
  );
}

/** Before anything is known, or after the end. */
function Quiet() {
  const text = useText(appTexts);
  const connection = useConnection();
  return (
    <main className={styles.quiet}>
      <h1 className={styles.name}>{text.appName}</h1>
      <p role="status">
        {connection.kind === 'ended' ? text.projector.ended : text.connection.connecting}
      </p>
    </main>
  );
}

function Picture() {
  const text = useText(appTexts);
  const connection = useConnection();
  const title = useProjectorView((view) => view.workshop?.title ?? null);
  const isSample = useProjectorView((view) => view.workshop?.isSample ?? false);
  const presenting = useProjectorView((view) => view.workshop?.presenting ?? null);
  const exercise = useProjectorView((view) => view.workshop?.exercise ?? null);
  useEffect(() => {
    document.title = title === null ? text.appName : `${title} - ${text.appName}`;
  }, [title, text]);

  if (connection.kind === 'ended') return <Quiet />;
  if (title === null) return <Waiting />;
  return (
    <div className={styles.picture}>
      <main className={styles.stage}>
        {presenting === 'comparison' ? (
          <ComparisonScene />
        ) : presenting === 'blank' ? null : exercise === null ? (
          <Welcome />
        ) : (
          <Scene />
        )}
      </main>
      {presenting !== 'blank' && (
        <footer className={styles.foot} data-slim={presenting === 'comparison' || undefined}>
          <p className={styles.footTitle}>
            {isSample && <span className={styles.sample}>{text.sample}</span>}
            {exercise !== null && <span className={styles.footWords}>{title}</span>}
          </p>
          <RoomTimer />
        </footer>
      )}
      {connection.kind === 'lost' && (
        <p className={styles.lost} role="status">
          {text.projector.lost}
        </p>
      )}
    </div>
  );
}

/** The picture of the exercise under way; each one shows nothing while it is not its turn. */
function Scene() {
  return (
    <>
      <VisionProjector />
      <ResourcesProjector />
      <DepartmentsProjector />
    </>
  );
}

function Waiting() {
  const text = useText(appTexts);
  return (
    <main className={styles.quiet}>
      <h1 className={styles.name}>{text.appName}</h1>
      <p>{text.projector.waiting}</p>
      {window.bridge === undefined && <p className={styles.hint}>{text.projector.fullScreen}</p>}
    </main>
  );
}

function RoomTimer() {
  const text = useText(appTexts);
  const now = useNow();
  const live = useProjectorView((view) => view.workshop?.timer ?? idle);
  const timer = useWindowTimer(live);
  if (timer === null) return null;
  return <TimerFace timer={timer} now={now} size="projector" labels={text.timer} />;
}

const idle = { kind: 'idle' } as const;
