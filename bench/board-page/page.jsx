/*
 * The board with many notes, all of them in sight, and a stream of remote changes that the bench can
 * switch on. ?notes=1000&clusters=20
 */

import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Board } from '../../src-renderer/boards/board.tsx';
import { createBoardStore } from '../../src-renderer/boards/board-store.ts';
import { ProjectorProvider } from '../../src-renderer/ui/projector-theme.tsx';
import './page.css';

const query = new URLSearchParams(location.search);
const noteCount = Number(query.get('notes') ?? 1000);
const clusterCount = Number(query.get('clusters') ?? 20);

const clusters = Array.from({ length: clusterCount }, (_, index) => ({
  id: `c${index}`,
  name: `束 ${index + 1}`,
}));
const notes = Array.from({ length: noteCount }, (_, index) => ({
  id: `n${index}`,
  text: `付箋 ${index} 川の水を町のみんなで確かめる`,
  clusterId: index % 3 === 0 ? null : `c${index % clusterCount}`,
}));

const labels = {
  board: '付箋のボード',
  note: (text) => text,
  free: 'まだ束にしていない付箋',
  moveTo: '移す先',
  edit: '直す',
  remove: '削除',
  moved: (text) => text,
  newCluster: '新しい束',
  showAsList: '一覧',
  showAsBoard: 'ボード',
  zoomIn: '大きく',
  zoomOut: '小さく',
  fit: '全体',
  keys: '',
  marked: '',
};
const lengthLabels = { remaining: String, excess: String };

const store = createBoardStore({
  cardHeight: 112,
  leastScale: null,
  mostScale: 1.2,
  keepsFreeArea: true,
});
const moves = [];

function show() {
  store.show(notes, clusters);
  flushSync(() => {
    createRoot(document.getElementById('root')).render(
      <ProjectorProvider language="ja" theme="light">
        <Board
          store={store}
          labels={labels}
          noteMax={60}
          lengthLabels={lengthLabels}
          moveOptions={() => []}
          onMove={(noteId, target) => moves.push({ noteId, target })}
        />
      </ProjectorProvider>,
    );
  });
}

let changes = 0;
/** One change from another screen: in turn a reworded note and a note moved to another cluster. */
function changeOne() {
  const index = (changes * 37 + 5) % noteCount;
  const note = store.note(`n${index}`);
  changes += 1;
  store.showNote(
    changes % 2 === 0
      ? { ...note, text: `付箋 ${index} 変更 ${changes}` }
      : { ...note, clusterId: `c${(changes * 7) % clusterCount}` },
  );
}

/** Frames of `durationMs`, as gaps between animation frames in milliseconds. */
function frames(durationMs, changesPerSecond) {
  return new Promise((resolve) => {
    const gaps = [];
    const timer =
      changesPerSecond > 0 ? setInterval(changeOne, 1000 / changesPerSecond) : undefined;
    let last = performance.now();
    const end = last + durationMs;
    function frame() {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      if (now < end) requestAnimationFrame(frame);
      else {
        clearInterval(timer);
        resolve(gaps);
      }
    }
    requestAnimationFrame(frame);
  });
}

window.__bench = { show, frames, moves, changeCount: () => changes };
