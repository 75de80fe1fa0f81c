import styles from './departments.module.css';

/** What the digits of a row stand for, numbered as on the slip. */
export function Numbered(props: { readonly labels: readonly string[] }) {
  return (
    <ol className={styles.numbered}>
      {props.labels.map((label) => (
        <li key={label}>{label}</li>
      ))}
    </ol>
  );
}
