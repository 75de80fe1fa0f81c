import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

/** A button shown as an icon; `label` is its accessible name and its tooltip (hover and keyboard focus). */
export function IconButton(props: {
  readonly icon: ReactNode;
  readonly label: string;
  readonly isDisabled?: boolean;
  /** Nothing to press for now, as at the end of a row; unlike a disabled button it keeps the focus. */
  readonly isResting?: boolean;
  /** For a button that switches something on and off: whether it is on. */
  readonly isPressed?: boolean;
  readonly onPress: () => void;
}) {
  return (
    <Tooltip label={props.label} events={{ hover: true, focus: true, touch: false }} withArrow>
      <ActionIcon
        variant={props.isPressed ? 'quiet' : 'subtle'}
        size="lg"
        aria-label={props.label}
        aria-pressed={props.isPressed}
        disabled={props.isDisabled ?? false}
        data-disabled={props.isResting ?? false}
        aria-disabled={props.isResting || undefined}
        onClick={() => {
          if (!props.isResting) props.onPress();
        }}
      >
        {props.icon}
      </ActionIcon>
    </Tooltip>
  );
}
