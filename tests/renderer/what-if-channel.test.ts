/* What is tried with the sliders, on its way to the room: paced, the last always there, taken back at once. */
import { afterEach, expect, it } from 'vitest';
import {
  openWhatIfReceiver,
  openWhatIfSender,
  readWhatIf,
  type WhatIf,
} from '../../src-renderer/exercises/departments/what-if-channel.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

function aRoom(): { readonly heard: WhatIf[] } {
  const heard: WhatIf[] = [];
  closers.push(openWhatIfReceiver((whatIf) => heard.push(whatIf)));
  return { heard };
}

function aSender() {
  const sender = openWhatIfSender();
  closers.push(sender.close);
  return sender;
}

const trying = (weight: number): WhatIf => ({ groupId: 'A', weights: { k1: weight } });
const over: WhatIf = { groupId: 'A', weights: null };

it('shows a drag as motion with fewer steps, and always where it came to rest', async () => {
  const { heard } = aRoom();
  const sender = aSender();
  for (let step = 1; step <= 100; step += 1) sender.send(trying(step / 100));

  await expect.poll(() => heard.at(-1)).toEqual(trying(1));
  expect(heard[0]).toEqual(trying(0.01));
  expect(heard.length).toBeLessThan(10);
});

it('says at once that it is over, and nothing tried comes after it', async () => {
  const { heard } = aRoom();
  const sender = aSender();
  sender.send(trying(0.1));
  sender.send(trying(0.2));
  sender.send(over);
  sender.close();

  await expect.poll(() => heard.at(-1)).toEqual(over);
  // Longer than the pace: whatever was held back would have come by now.
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(heard).toEqual([trying(0.1), over]);
});

it('tells a room that opens later what is being tried', async () => {
  const sender = aSender();
  sender.send(trying(0.4));
  const { heard } = aRoom();

  await expect.poll(() => heard).toEqual([trying(0.4)]);
});

it.each([
  null,
  'what is being tried?',
  { weights: {} },
  { groupId: 'A' },
  { groupId: 'A', weights: 'all' },
  { groupId: 'A', weights: { k1: 1.2 } },
  { groupId: 'A', weights: { k1: Number.NaN } },
  { groupId: 'A', weights: { k1: '0.5' } },
])('takes %j for no message', (data) => {
  expect(readWhatIf(data)).toBeNull();
});
