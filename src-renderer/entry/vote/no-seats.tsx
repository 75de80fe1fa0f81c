import { Notice } from '../../ui/plain/notice.tsx';
import { useEntryWords } from '../words.ts';

/** Stands where votes are entered in a group without seats. */
export function NoSeats() {
  return <Notice kind="info" title={useEntryWords().vote.noSeats} />;
}
