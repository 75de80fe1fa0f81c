import styles from './resources.module.css';

/** The needs in the order of the slip, each with the number it has there and in the room. */
export function NumberedNeeds(props: { readonly labels: readonly string[] }) {
  return (
    <ol className={styles.numbered}>
      {props.labels.map((label, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the number is what a slip names the need by.
        <li key={index}>{label}</li>
      ))}
    </ol>
  );
}
