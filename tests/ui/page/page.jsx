/*
 * The components on one page, for the browser tests and for looking at them. The address says what:
 * ?view=console|board|projector|projector-board|charts|projector-charts & theme & lang & notes & chart.
 */
import {
  IconArrowBackUp,
  IconArrowRight,
  IconDots,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Board, useBoardStore } from '../../../src-renderer/boards/board.tsx';
import { ProjectorBoard } from '../../../src-renderer/boards/projector-board.tsx';
import { ChartPicture } from '../../../src-renderer/charts/chart-picture.tsx';
import { LanguageProvider, useLanguage, useText } from '../../../src-renderer/text/language.ts';
import { Button } from '../../../src-renderer/ui/button.tsx';
import { ConsoleProvider } from '../../../src-renderer/ui/console-theme.tsx';
import { ConfirmDialog } from '../../../src-renderer/ui/dialog.tsx';
import {
  CheckField,
  ChoiceField,
  NumberField,
  SelectField,
} from '../../../src-renderer/ui/fields.tsx';
import { IconButton } from '../../../src-renderer/ui/icon-button.tsx';
import { Menu } from '../../../src-renderer/ui/menu.tsx';
import { CountsRow } from '../../../src-renderer/ui/plain/counts-row.tsx';
import { DigitRow } from '../../../src-renderer/ui/plain/digit-row.tsx';
import { EmptyState } from '../../../src-renderer/ui/plain/empty-state.tsx';
import { Kbd } from '../../../src-renderer/ui/plain/kbd.tsx';
import { LanguageSwitch } from '../../../src-renderer/ui/plain/language-switch.tsx';
import { MarkChoice } from '../../../src-renderer/ui/plain/mark-choice.tsx';
import { Notice } from '../../../src-renderer/ui/plain/notice.tsx';
import { SaveStatus } from '../../../src-renderer/ui/plain/save-status.tsx';
import { StepList } from '../../../src-renderer/ui/plain/step-list.tsx';
import { TextAreaEntry, TextEntry } from '../../../src-renderer/ui/plain/text-entry.tsx';
import { TimerFace } from '../../../src-renderer/ui/plain/timer-face.tsx';
import { ToastRegion } from '../../../src-renderer/ui/plain/toast-region.tsx';
import { ProjectorProvider } from '../../../src-renderer/ui/projector-theme.tsx';
import { Tabs } from '../../../src-renderer/ui/tabs.tsx';
import './page.css';
import { crowdedPlane, everyChart } from '../../support/every-chart.ts';
import { boardLabels, sampleBoard } from './board-sample.js';
import { words } from './words.js';

const query = new URLSearchParams(location.search);
const theme = query.get('theme') ?? 'light';
const log = [];
window.__log = log;
const record = (kind, value) => log.push({ kind, value });

function Console({ language, onLanguage }) {
  const t = useText(words);
  const [digits, setDigits] = useState([null, null, null, null, null]);
  const [secret, setSecret] = useState([null, null, null, null, null]);
  const [counts, setCounts] = useState([2, 2, 1, 0, 0]);
  const [mark, setMark] = useState(null);
  const [area, setArea] = useState('川の水が、だれの手でも確かめられる町になっている');
  const [tab, setTab] = useState('a');
  const [asks, setAsks] = useState(false);
  const [choice, setChoice] = useState('inner');
  const [groups, setGroups] = useState(4);
  const [bySeat, setBySeat] = useState(true);
  const [toasts, setToasts] = useState([]);
  const timerLabels = {
    name: t.timer,
    paused: t.paused,
    over: t.over,
    oneMinuteLeft: t.oneMinute,
    timeUp: t.timeUp,
  };
  const now = () => Date.now();
  return (
    <div className="shell">
      <header className="bar">
        <h1>{t.title}</h1>
        <SaveStatus state="saved" text={t.saved} />
        <SaveStatus state="trouble" text={t.trouble} />
        <LanguageSwitch language={language} label={t.language} onChange={onLanguage} />
        <Menu
          label={t.more}
          target={
            <button type="button" className="plain">
              {t.more}
            </button>
          }
          entries={[
            {
              id: 'undo',
              label: t.undo,
              icon: <IconArrowBackUp size={18} />,
              onSelect: () => record('menu', 'undo'),
            },
            {
              id: 'del',
              label: t.remove,
              icon: <IconTrash size={18} />,
              isDanger: true,
              startsSection: true,
              onSelect: () => setAsks(true),
            },
          ]}
        />
      </header>
      <main className="columns">
        <aside className="column">
          <StepList
            label={t.stepList}
            doneLabel={t.done}
            steps={t.steps.map((name, index) => ({
              id: String(index),
              name,
              state: index < 2 ? 'past' : index === 2 ? 'current' : 'next',
              detail: t.minutes,
            }))}
            onSelect={(id) => record('step', id)}
          />
          <TimerFace
            timer={{ kind: 'paused', remainingMs: 185_000 }}
            now={now}
            size="console"
            labels={timerLabels}
          />
          <TimerFace
            timer={{ kind: 'running', endsAtMs: Date.now() + 42_000 }}
            now={now}
            size="console"
            labels={timerLabels}
          />
          <Button
            kind="primary"
            icon={<IconArrowRight size={18} />}
            onPress={() => record('press', 'next')}
          >
            {t.next}
          </Button>
          <Button
            kind="quiet"
            icon={<IconArrowBackUp size={18} />}
            onPress={() =>
              setToasts([
                {
                  id: 'one',
                  text: t.toast,
                  action: { label: t.undo, onPress: () => record('toast', 'undo') },
                },
              ])
            }
          >
            {t.undo}
          </Button>
          <Button kind="danger" onPress={() => setAsks(true)}>
            {t.remove}
          </Button>
          <Button kind="primary" isDisabled>
            {t.next}
          </Button>
          <div>
            <IconButton
              icon={<IconPencil size={20} />}
              label={t.area}
              onPress={() => record('press', 'edit')}
            />
            <IconButton
              icon={<IconDots size={20} />}
              label={t.more}
              isPressed
              onPress={() => record('press', 'dots')}
            />
            <Kbd>Enter</Kbd>
          </div>
        </aside>
        <section className="column wide">
          <TextEntry
            field="entry"
            label={t.entry}
            placeholder={t.entryHint}
            max={60}
            warnFrom={40}
            labels={t}
            onSubmit={(text) => {
              record('submit', text);
              return true;
            }}
            onPasteLines={(lines) => record('lines', lines)}
          />
          <TextAreaEntry
            field="area"
            label={t.area}
            value={area}
            min={10}
            max={120}
            minRows={2}
            maxRows={6}
            labels={t}
            onCommit={(text) => {
              record('commit', text);
              setArea(text);
            }}
          />
          <DigitRow
            seats={['A1', 'A2', 'A3', 'A4', 'A5']}
            value={digits}
            min={1}
            max={5}
            labels={{ row: t.row, seat: t.seat, noVote: t.noVote, outOfRange: t.range }}
            onChange={(value) => {
              record('digits', value);
              setDigits(value);
            }}
            onSubmit={() => record('digits-submit', null)}
          />
          <DigitRow
            seats={['A1', 'A2', 'A3', 'A4', 'A5']}
            value={secret}
            min={1}
            max={5}
            isSecret
            labels={{ row: `${t.row} ●`, seat: t.seat, noVote: t.noVote, outOfRange: t.range }}
            onChange={(value) => {
              record('secret', value);
              setSecret(value);
            }}
          />
          <CountsRow
            levels={['5', '4', '3', '2', '1']}
            value={counts}
            seatCount={5}
            labels={{ row: t.counts, level: t.level, total: t.total }}
            onChange={setCounts}
          />
          <MarkChoice
            label={t.mark}
            value={mark}
            meanings={t.marks}
            onChange={(value) => {
              record('mark', value);
              setMark(value);
            }}
          />
          <Tabs
            label={t.stepList}
            selected={tab}
            onSelect={setTab}
            tabs={[
              {
                id: 'a',
                label: t.tabs[0],
                content: <EmptyState title={t.emptyTitle} hint={t.emptyHint} />,
              },
              { id: 'b', label: t.tabs[1], content: <p>{t.emptyHint}</p> },
            ]}
          />
        </section>
        <section className="column">
          <Notice kind="info" title={t.noticeTitle} safe={t.noticeSafe} />
          <Notice kind="warn" title={t.noticeTitle} safe={t.noticeSafe} todo={t.noticeTodo} />
          <Notice
            kind="error"
            title={t.errorTitle}
            safe={t.noticeSafe}
            actions={
              <Button kind="quiet" size="small">
                {t.undo}
              </Button>
            }
          />
          <SelectField
            label={t.paper}
            options={[
              { value: 'a4', label: 'A4' },
              { value: 'a3', label: 'A3' },
            ]}
            value="a4"
            onChange={() => {}}
          />
          <ChoiceField
            label={t.paper}
            options={[
              { value: 'inner', label: t.inner },
              { value: 'company', label: t.company },
            ]}
            value={choice}
            onChange={setChoice}
          />
          <NumberField label={t.groups} value={groups} min={1} max={10} onChange={setGroups} />
          <CheckField label={t.check} isChecked={bySeat} onChange={setBySeat} />
          <div className="chart">
            <Charts size="console" />
          </div>
        </section>
      </main>
      <ConfirmDialog
        isOpen={asks}
        title={t.confirmTitle}
        text={t.confirmText}
        confirmLabel={t.remove}
        cancelLabel={t.cancel}
        onConfirm={() => {
          record('confirm', true);
          setAsks(false);
        }}
        onCancel={() => setAsks(false)}
      />
      <ToastRegion
        toasts={toasts}
        labels={{ region: t.region, dismiss: t.close }}
        onDismiss={() => setToasts([])}
      />
    </div>
  );
}

function Charts({ size }) {
  const t = useText(words);
  const counts = [0, 0, 1, 2, 2];
  return (
    <>
      <ChartPicture
        title={t.histogram}
        size={size}
        chart={{
          kind: 'histogram',
          bins: counts.map((count, index) => ({
            label: String(index + 1),
            caption: t.agree5[index],
            count,
            countText: t.people(count),
            level: index + 1,
            highlighted: index > 1,
          })),
          summary: t.total5(5),
          alternative: t.histogram,
        }}
      />
      <ChartPicture
        title={t.bars}
        size={size}
        chart={{
          kind: 'bars',
          max: 5,
          isCounted: true,
          items: [5, 3, 0].map((value, index) => ({
            label: t.steps[index],
            value,
            solid: value,
            valueText: t.dots(value),
            highlighted: true,
          })),
          alternative: t.bars,
        }}
      />
    </>
  );
}

function BoardPage() {
  const t = useText(words);
  const language = useLanguage();
  const count = Number(query.get('notes') ?? 18);
  const [state, setState] = useState(() => sampleBoard(count, language));
  window.__board = { state, setState };
  const store = useBoardStore(state.notes, state.clusters);
  const options = [
    ...state.clusters.map((cluster) => ({
      label: cluster.name,
      target: { kind: 'cluster', clusterId: cluster.id },
    })),
    { label: boardLabels[language].newCluster, target: { kind: 'new-cluster', withNoteId: null } },
    { label: boardLabels[language].free, target: { kind: 'free' } },
  ];
  const put = (before, noteId, target) => {
    const clusterId =
      target.kind === 'cluster'
        ? target.clusterId
        : target.kind === 'free'
          ? null
          : `made-${before.clusters.length}`;
    return {
      clusters:
        target.kind === 'new-cluster'
          ? [...before.clusters, { id: clusterId, name: '…', isUnnamed: true }]
          : before.clusters,
      notes: before.notes.map((note) =>
        note.id === noteId || (target.kind === 'new-cluster' && note.id === target.withNoteId)
          ? { ...note, clusterId }
          : note,
      ),
    };
  };
  return (
    <main className="board-page">
      <h1>{t.title}</h1>
      <div className="board-room">
        <Board
          store={store}
          labels={boardLabels[language]}
          noteMax={60}
          lengthLabels={t}
          moveOptions={() => options}
          onMove={(noteId, target) => {
            record('move', { noteId, target });
            setState((before) => put(before, noteId, target));
          }}
          onEdit={(noteId, text) => {
            record('edit', { noteId, text });
            setState((before) => ({
              ...before,
              notes: before.notes.map((note) => (note.id === noteId ? { ...note, text } : note)),
            }));
          }}
          onRemove={(noteId) => {
            record('remove', noteId);
            setState((before) => ({
              ...before,
              notes: before.notes.filter((note) => note.id !== noteId),
            }));
          }}
          onOpenCluster={(id) => record('cluster', id)}
        />
      </div>
    </main>
  );
}

function Projector() {
  const t = useText(words);
  return (
    <main className="projector">
      <h1 className="statement">川の水が、だれの手でも確かめられる町になっている</h1>
      <div className="projector-row">
        <Charts size="projector" />
      </div>
      <TimerFace
        timer={{ kind: 'running', endsAtMs: Date.now() + 185_000 }}
        now={() => Date.now()}
        size="projector"
        labels={{
          name: t.timer,
          paused: t.paused,
          over: t.over,
          oneMinuteLeft: t.oneMinute,
          timeUp: t.timeUp,
        }}
      />
    </main>
  );
}

function BoardProjector() {
  const t = useText(words);
  const language = useLanguage();
  const { notes, clusters } = sampleBoard(Number(query.get('notes') ?? 18), language);
  return (
    <main className="projector">
      <h1 className="heading">{t.title}</h1>
      <div className="board-room">
        <ProjectorBoard notes={notes} clusters={clusters} labels={boardLabels[language]} />
      </div>
    </main>
  );
}

/** Every kind of chart on the console; in the room one at a time, which `chart` names. */
function EveryChart() {
  return (
    <main className="shell">
      <h1>Charts</h1>
      {Object.entries({ ...everyChart, crowded: crowdedPlane }).map(([name, chart]) => (
        <ChartPicture key={name} chart={chart} title={name} size="console" />
      ))}
    </main>
  );
}

function ProjectorChart() {
  const name = query.get('chart') ?? 'bars';
  return (
    <main className="projector">
      <h1 className="heading">Chart</h1>
      <ChartPicture
        chart={name === 'crowded' ? crowdedPlane : everyChart[name]}
        title={name}
        isTitleHidden
        size="projector"
      />
    </main>
  );
}

const views = {
  charts: EveryChart,
  'projector-charts': ProjectorChart,
  console: Console,
  board: BoardPage,
  projector: Projector,
  'projector-board': BoardProjector,
};

function Page() {
  const [language, setLanguage] = useState(query.get('lang') ?? 'ja');
  const name = query.get('view') ?? 'console';
  const View = views[name];
  const Provider = name.startsWith('projector') ? ProjectorProvider : ConsoleProvider;
  return (
    <Provider language={language} theme={theme}>
      <LanguageProvider language={language}>
        <View language={language} onLanguage={setLanguage} />
      </LanguageProvider>
    </Provider>
  );
}

createRoot(document.getElementById('root')).render(<Page />);
