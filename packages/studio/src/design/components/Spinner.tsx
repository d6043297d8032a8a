import styles from './Spinner.module.css';

/** Something is on its way. With a label it says so to a screen reader too; without, what stands beside it does. */
export function Spinner({ label, size = 'm' }: { readonly label?: string; readonly size?: 's' | 'm' }) {
  const dots = (
    <span className={styles.spinner} data-size={size} aria-hidden="true">
      <span />
      <span />
      <span />
    </span>
  );
  if (label === undefined) return dots;
  return (
    <span role="status" className={styles.labelled}>
      {dots}
      <span>{label}</span>
    </span>
  );
}
