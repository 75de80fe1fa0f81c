import { useEffect, useRef, useState } from 'react';

/**
 * A value that changes with every frame, as a picture follows it that costs much to lay out: the first
 * change at once, then no more often than every `paceMs` milliseconds, and always where it came to rest.
 */
export function usePaced<Value>(value: Value, paceMs: number): Value {
  const [followed, setFollowed] = useState(value);
  const latest = useRef(value);
  const resting = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    latest.current = value;
    if (resting.current !== null) return;
    setFollowed(() => value);
    const rest = (shown: Value) => {
      resting.current = setTimeout(() => {
        resting.current = null;
        if (latest.current === shown) return;
        setFollowed(() => latest.current);
        rest(latest.current);
      }, paceMs);
    };
    rest(value);
  }, [value, paceMs]);
  useEffect(
    () => () => {
      if (resting.current !== null) clearTimeout(resting.current);
      resting.current = null;
    },
    [],
  );
  return followed;
}
