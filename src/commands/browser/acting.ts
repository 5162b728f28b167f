import { adoptStyles } from '../../styles/adopt.ts';
import styles from '../styles/acting.css?inline';
import { startFields } from './fields.ts';
import { letOutValues } from './in-force.ts';
import { startSwitches } from './switches.ts';
import { startTokenHelp } from './tokens.ts';

/**
 * Everything that answers to a reader who does more than copy.
 * @param clicked what was clicked before this was there.
 */
export function startActing(clicked: EventTarget | null): void {
  adoptStyles(styles);
  startFields();
  letOutValues();
  startSwitches(clicked);
  startTokenHelp(clicked);
}
