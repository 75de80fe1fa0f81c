/*
 * The menu as one more client of the core: it hears the facilitator's view like a window does, keeps
 * the little of it that a menu shows, and asks by the same requests. So a menu can do nothing that a
 * screen may not, and never shows anything else than the screens.
 */
import type {
  ExportOrder,
  RequestInput,
  RequestName,
  Theme,
} from '../../../src-shared/contract/requests.ts';
import type { FacilitatorRootView } from '../../../src-shared/contract/views.ts';
import { protocolNumber, type ServerMessage } from '../../../src-shared/contract/wire.ts';
import type { Json } from '../../../src-shared/kernel/json.ts';
import { applyPatches } from '../../../src-shared/kernel/structural-patch.ts';
import type { Tsunagi } from '../../core/index.ts';
import type { Language } from './text-shape.ts';

export type MenuState = {
  readonly language: Language;
  readonly theme: Theme;
  readonly isWorkshopOpen: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What was printed last of the open workshop; null for nothing. */
  readonly lastOrder: ExportOrder | null;
};

export type Ask = <Name extends RequestName>(name: Name, input: RequestInput<Name>) => void;

export type MenuClient = { readonly state: () => MenuState; readonly ask: Ask };

/**
 * @param onChange called with each state that differs from the one before, the first included
 * @param onRefusal called with the failure's code when something asked for did not happen
 */
export function followAsMenu(
  tsunagi: Tsunagi,
  newId: (prefix: string) => string,
  onChange: (state: MenuState) => void,
  onRefusal: (code: string) => void,
): MenuClient {
  let view: Json = null;
  let state: MenuState | null = null;
  let nextRequest = 0;

  const take = (next: Json): void => {
    view = next;
    // The core sends a facilitator's view to a facilitator; it is in this very process.
    const found = menuStateOf(next as unknown as FacilitatorRootView);
    if (state !== null && isSame(state, found)) return;
    state = found;
    onChange(found);
  };

  const connection = tsunagi.connect({
    role: 'facilitator',
    send(message: ServerMessage) {
      if (message.kind === 'view') take(message.view);
      else if (message.kind === 'patch') take(applyPatches(view, message.patches));
      else if (message.kind === 'response' && !message.result.ok) {
        onRefusal(message.result.failure.code);
      }
    },
  });
  connection.receive({ kind: 'hello', protocol: protocolNumber });

  return {
    state() {
      if (state === null) throw new Error('the core answers a greeting at once');
      return state;
    },
    ask(name, input) {
      nextRequest += 1;
      connection.receive({ kind: 'request', id: nextRequest, opId: newId('op'), name, input });
    },
  };
}

function menuStateOf({ preferences, workshop, lastOrder }: FacilitatorRootView): MenuState {
  return {
    language: preferences.language,
    theme: preferences.theme,
    isWorkshopOpen: workshop !== null,
    canUndo: workshop !== null && workshop.history.undo !== null,
    canRedo: workshop !== null && workshop.history.redo !== null,
    lastOrder,
  };
}

function isSame(a: MenuState, b: MenuState): boolean {
  return (
    a.language === b.language &&
    a.theme === b.theme &&
    a.isWorkshopOpen === b.isWorkshopOpen &&
    a.canUndo === b.canUndo &&
    a.canRedo === b.canRedo &&
    // Patches keep the reference of what they don't touch.
    a.lastOrder === b.lastOrder
  );
}
