/**
 * A process of its own that works on a session file, driven by the storage tests:
 * `hold PATH` opens and waits; `open PATH [UID]` opens, prints the outcome and ends;
 * `write PATH FIRST` appends op_FIRST, op_FIRST+1 ... until killed, printing each acknowledged number.
 */
import { writeSync } from 'node:fs';
import { openSessionFile } from '../../../src-main/storage/index.ts';
import { operation } from './workspace.ts';

const [action, path = '', argument = ''] = process.argv.slice(2);

/** Straight to the descriptor: a line is out before the next write to the session file begins. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

if (action === 'open' && argument !== '') {
  process.setgid?.(Number(argument));
  process.setuid?.(Number(argument));
}
const opened = openSessionFile(path);
if (!opened.ok) {
  say(opened.failure.code);
} else if (action === 'open') {
  opened.value.close();
  say('ok');
} else if (action === 'hold') {
  say('ok');
  // Kept open until the test ends this process.
  setInterval(() => opened.value.headSeq, 60_000);
} else {
  for (let n = Number(argument); ; n += 1) {
    const stored = opened.value.append(operation(n, (n % 3) + 1));
    if (!stored.ok) {
      say(stored.failure.code);
      break;
    }
    say(String(n));
    if (n % 40 === 0) opened.value.checkpoint();
    if (n % 25 === 0) opened.value.saveSnapshot(stored.value.lastSeq, { n });
  }
}
