import { createContext, useContext, useEffect, useState } from 'react';

/** The wall clock in Unix milliseconds, given by the wiring; for times of day, never for order. */
export const WallClock = createContext<() => number>(() => 0);

/** The time of day, read again every `everyMs` milliseconds. */
export function useWallNow(everyMs: number): number {
  const read = useContext(WallClock);
  const [nowMs, setNowMs] = useState(read);
  useEffect(() => {
    const handle = setInterval(() => setNowMs(read()), everyMs);
    return () => clearInterval(handle);
  }, [read, everyMs]);
  return nowMs;
}
