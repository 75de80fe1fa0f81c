import type { ReactNode } from 'react';
import styles from './room.module.css';

/**
 * One group's picture: its name and what to do now on one line, then the content of the step.
 *
 * @param props.heading which of them heads the picture for a screen reader: the prompt, the group, or a
 *   question within the content
 */
export function GroupPicture(props: {
  readonly group: { readonly groupId: string; readonly groupName: string };
  readonly prompt: string;
  readonly heading: 'prompt' | 'group' | 'content';
  /** Of the step or its content; for the style sheet of the exercise. */
  readonly kind: string;
  readonly children: ReactNode;
}) {
  const { group, prompt, heading, kind } = props;
  const Name = heading === 'group' ? 'h1' : 'p';
  const Prompt = heading === 'prompt' ? 'h1' : 'p';
  return (
    <section className={styles.scene} data-kind={kind}>
      <header className={styles.head}>
        <Name className={styles.groupName}>
          <span className={styles.letter}>{group.groupId}</span>
          {group.groupName}
        </Name>
        <Prompt className={styles.prompt}>{prompt}</Prompt>
      </header>
      <div className={styles.content}>{props.children}</div>
    </section>
  );
}
