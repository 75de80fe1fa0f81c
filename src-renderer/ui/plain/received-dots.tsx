/** How many of a vote are in, as dots; who is in is never shown. The number stands beside it in words. */
export function ReceivedDots(props: {
  readonly className: string | undefined;
  readonly received: number;
  readonly expected: number;
}) {
  return (
    <span className={props.className} aria-hidden>
      {Array.from({ length: props.expected }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the dots are alike; only how many are filled counts.
        <span key={index} data-in={index < props.received || undefined} />
      ))}
    </span>
  );
}
