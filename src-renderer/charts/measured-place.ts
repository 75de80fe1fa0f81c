/* The size of the place a drawing has, so that it can be drawn at one to one with real type. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** In CSS pixels; `em` is the size of the letters there. */
export type MeasuredPlace = {
  readonly width: number;
  readonly height: number;
  readonly em: number;
};

/** The place of an element, measured before it is first painted and again when it changes; null before. */
export function useMeasuredPlace(): readonly [
  RefObject<HTMLDivElement | null>,
  MeasuredPlace | null,
] {
  const ref = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<MeasuredPlace | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      const em = Number.parseFloat(getComputedStyle(element).fontSize);
      setPlace((before) =>
        before?.width === width && before.height === height && before.em === em
          ? before
          : { width, height, em },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, place];
}
