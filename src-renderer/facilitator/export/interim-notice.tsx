import { IconHourglass } from '@tabler/icons-react';
import type { SheetPreview } from '../../../src-shared/contract/requests.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import styles from './export.module.css';

/** What is not settled in the order, before it is printed: how many files, and which votes stay out. */
export function InterimNotice(props: {
  readonly interim: SheetPreview['interim'];
  readonly fileCount: number;
}) {
  const { interim: text } = useText(appTexts).export;
  const { files, hiddenVotes } = props.interim;
  if (files === 0 && hiddenVotes.length === 0) return null;
  return (
    <div className={styles.interim} role="status">
      <IconHourglass size={18} aria-hidden />
      <div>
        {files > 0 && <p>{text.some(files, props.fileCount)}</p>}
        {hiddenVotes.length > 0 && (
          <>
            <p>{text.hidden}</p>
            <ul className={styles.votes}>
              {hiddenVotes.map(({ groupId, kinds }) => (
                <li key={groupId}>
                  {text.ofGroup(
                    groupId,
                    kinds.map((kind) => text.votes[kind]),
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
