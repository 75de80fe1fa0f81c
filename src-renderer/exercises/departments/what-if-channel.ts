/*
 * What the facilitator tries with the sliders, shown live in the room: from the console's window straight
 * to the projector's of the same app, past the core, because it must never become a record. Where the two
 * windows can't reach each other (another machine) the room simply keeps the real result.
 *
 * Invariants: only weights cross, no vote; nothing is kept; a message that isn't one is ignored. The room
 * follows at a slower pace, which leaves the hand at the slider its frames; the last of what was tried
 * always arrives, and that it is over arrives at once.
 */

/** Weights being tried for a group, by criterion; null when the real ones are back. */
export type WhatIf = {
  readonly groupId: string;
  readonly weights: Readonly<Record<string, number>> | null;
};

const channelName = 'tsunagi-departments-what-if';
const asking = 'what is being tried?';
/** Between two messages while a slider is dragged: a tenth of a second still reads as at once. */
const paceMs = 100;

/** The console's end: says what is tried now, also to a projector that opens later. */
export function openWhatIfSender(): {
  readonly send: (whatIf: WhatIf) => void;
  readonly close: () => void;
} {
  const channel = new BroadcastChannel(channelName);
  let last: WhatIf | null = null;
  let resting: ReturnType<typeof setTimeout> | null = null;
  let isBehind = false;
  channel.onmessage = ({ data }) => {
    if (data === asking && last !== null) channel.postMessage(last);
  };
  function post(): void {
    isBehind = false;
    channel.postMessage(last);
  }
  function rest(): void {
    resting = setTimeout(() => {
      resting = null;
      if (!isBehind) return;
      post();
      rest();
    }, paceMs);
  }
  return {
    send(whatIf) {
      last = whatIf;
      if (whatIf.weights !== null && resting !== null) {
        isBehind = true;
        return;
      }
      post();
      if (resting === null) rest();
    },
    close() {
      if (resting !== null) clearTimeout(resting);
      channel.close();
    },
  };
}

/** The projector's end: hears what is tried until closed. */
export function openWhatIfReceiver(onWhatIf: (whatIf: WhatIf) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }) => {
    const whatIf = readWhatIf(data);
    if (whatIf !== null) onWhatIf(whatIf);
  };
  channel.postMessage(asking);
  return () => channel.close();
}

/** The message as a WhatIf; null for anything else. */
export function readWhatIf(data: unknown): WhatIf | null {
  if (typeof data !== 'object' || data === null) return null;
  const { groupId, weights } = data as Partial<Record<keyof WhatIf, unknown>>;
  if (typeof groupId !== 'string') return null;
  if (weights === null) return { groupId, weights };
  if (typeof weights !== 'object') return null;
  const entries: [string, number][] = [];
  for (const [id, weight] of Object.entries(weights)) {
    if (typeof weight !== 'number' || !(weight >= 0 && weight <= 1)) return null;
    entries.push([id, weight]);
  }
  return { groupId, weights: Object.fromEntries(entries) };
}
