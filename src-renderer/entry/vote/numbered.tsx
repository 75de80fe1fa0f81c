import styles from './vote.module.css';

/** What the digits of a slip stand for, each with its number there and in the room. */
export function Numbered(props: { readonly labels: readonly string[] }) {
  return (
    <ol className={styles.numbered}>
      {props.labels.map((label, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the number is what a slip names it by.
        <li key={index}>{label}</li>
      ))}
    </ol>
  );
}
