import { IconX } from '@tabler/icons-react';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import { removesRow } from '../ui/plain/focus-keeper.tsx';
import { useAction } from './asking.tsx';
import layout from './layout.module.css';

/** The small cross at the end of a row; what it takes away comes back by undo. */
export function RemoveButton(props: {
  /** Names what is removed, since the sign alone does not. */
  readonly label: string;
  readonly onRemove: () => Promise<ContractFailure | null>;
}) {
  const remove = useAction(props.onRemove);
  return (
    <button
      type="button"
      className={layout.bareButton}
      aria-label={props.label}
      title={props.label}
      {...removesRow}
      onClick={() => {
        if (!remove.isBusy) void remove.run();
      }}
    >
      <IconX size={18} aria-hidden />
    </button>
  );
}
