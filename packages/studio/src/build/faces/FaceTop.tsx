import styles from './Face.module.css';
import type { Looks } from './looks.ts';

/** What grows on a head, from the name. Drawn behind the body. */
export function FaceTop({ top }: Pick<Looks, 'top'>) {
  switch (top) {
    case 'tuft':
      return (
        <path
          className={styles.body}
          d="M48 20c-8-2-12-9-9-15 3 4 6 5 8 5-1-4 1-8 5-9-1 5 3 7 6 10 3 4 0 9-4 10z"
        />
      );
    case 'curls':
      return (
        <g className={styles.body}>
          <circle cx="34" cy="17" r="8" />
          <circle cx="48" cy="12" r="9" />
          <circle cx="62" cy="17" r="8" />
        </g>
      );
    case 'spikes':
      return <path className={styles.body} d="M28 26 30 8l10 9 8-14 8 14 10-9 2 18z" />;
    case 'antenna':
      return (
        <>
          <path className={styles.propLine} d="M48 20V8" />
          <circle className={styles.gold} cx="48" cy="6" r="5.5" />
        </>
      );
    case 'leaf':
      return (
        <path
          className={styles.body}
          d="M47 20C44 8 32 6 27 9c2 9 11 13 20 11zm2 0c2-9 11-13 19-10 0 8-9 13-19 10z"
        />
      );
  }
}

/** What somebody of that role carries, so that a role is seen by shape and not by colour alone. */
export function RoleProp({ role }: Pick<Looks, 'role'>) {
  switch (role) {
    case 'builder':
      return (
        <>
          <path className={styles.gold} d="M23 32a25 21 0 0 1 50 0z" />
          <path className={styles.gold} d="M17 31h62a4 4 0 0 1 0 8H17a4 4 0 0 1 0-8z" />
          <path className={styles.shade} d="M43 11h10v21H43zM17 35h62v4H17z" />
        </>
      );
    case 'tester':
      return (
        <>
          <circle className={styles.propLine} cx="78" cy="70" r="10" />
          <circle className={styles.white} cx="78" cy="70" r="8" opacity="0.55" />
          <path className={styles.propLine} d="m85 78 8 9" />
        </>
      );
    case 'reviewer':
      return (
        <>
          <circle className={styles.propLine} cx="35" cy="50" r="12.5" />
          <circle className={styles.propLine} cx="61" cy="50" r="12.5" />
          <path className={styles.propLine} d="M47.500 49h1" />
        </>
      );
    case 'custom':
      return (
        <path
          className={styles.gold}
          d="m48 74 3.500 6.500 7.300 1.200-5.200 5.200 1.100 7.300-6.700-3.300-6.700 3.300 1.100-7.300-5.200-5.200 7.300-1.200z"
        />
      );
  }
}
