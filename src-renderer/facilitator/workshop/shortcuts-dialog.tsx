import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField } from '../../ui/fields.tsx';
import { Kbd } from '../../ui/plain/kbd.tsx';
import { type ShortcutActions, shortcutKeys } from './shortcuts.ts';
import styles from './workshop.module.css';

const order: readonly (keyof ShortcutActions)[] = [
  'next',
  'previous',
  'timer',
  'extend',
  'overview',
  'showGroup',
  'compare',
  'blank',
  'group',
  'undo',
  'redo',
  'export',
  'repeat',
  'help',
];

/** All keys of an open workshop, and the switch for single letters. */
export function ShortcutsDialog(props: {
  readonly isOpen: boolean;
  readonly withLetters: boolean;
  readonly onLetters: (isOn: boolean) => void;
  readonly onClose: () => void;
}) {
  const text = useText(appTexts);
  return (
    <Dialog
      isOpen={props.isOpen}
      title={text.shortcuts.title}
      closeLabel={text.close}
      onClose={props.onClose}
    >
      <p>{text.shortcuts.intro}</p>
      <dl className={styles.shortcuts}>
        {order.map((name) => (
          <div key={name} className={styles.shortcut}>
            <dt>{name === 'group' ? text.shortcuts.groups : text.shortcuts[name]}</dt>
            <dd>
              {shortcutKeys[name].map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <CheckField
        label={text.shortcuts.letters}
        hint={text.shortcuts.lettersHint}
        isChecked={props.withLetters}
        onChange={props.onLetters}
      />
    </Dialog>
  );
}
