import { adoptStyles } from '../../styles/adopt.ts';
import styles from '../styles/acting.css?inline';
import { startFields } from './fields.ts';
import { startSwitches } from './switches.ts';
import { startTokenHelp } from './tokens.ts';

/** Everything that answers to a reader who does more than copy. */
export function startActing(): void {
  adoptStyles(styles);
  startFields();
  startSwitches();
  startTokenHelp();
}
