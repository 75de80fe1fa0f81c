/*
 * The parts of the system around the windows: dialogs, menus, displays, the file manager, power.
 * Calls are recorded; a person's answers are queued by the test, and a dialog nobody answers fails.
 */
import { EventEmitter } from 'node:events';
import type { Display, Rectangle, Runtime } from './runtime.ts';

export function dialogOf(runtime: Runtime) {
  const ask = async (name: string, args: readonly unknown[]) => {
    runtime.mustBeReady(`dialog.${name}`);
    runtime.record(name, ...args);
    return runtime.takeAnswer(name);
  };
  return {
    showOpenDialog: (...args: readonly unknown[]) => ask('showOpenDialog', args),
    showSaveDialog: (...args: readonly unknown[]) => ask('showSaveDialog', args),
    showMessageBox: (...args: readonly unknown[]) => ask('showMessageBox', args),
    showErrorBox: (title: string, content: string) =>
      runtime.record('showErrorBox', title, content),
  };
}

export function shellOf(runtime: Runtime) {
  return {
    showItemInFolder: (path: string) => runtime.record('showItemInFolder', path),
    openPath: async (path: string) => {
      runtime.record('openPath', path);
      return '';
    },
  };
}

export function powerSaveBlockerOf(runtime: Runtime) {
  const active = new Map<number, string>();
  return {
    start(type: string): number {
      if (type !== 'prevent-app-suspension' && type !== 'prevent-display-sleep') {
        throw new TypeError(`no such blocker: ${type}`);
      }
      const id = runtime.nextId();
      active.set(id, type);
      return id;
    },
    stop: (id: number) => active.delete(id),
    isStarted: (id: number) => active.has(id),
    /** For tests: what is held back now. */
    activeTypes: (): readonly string[] => [...active.values()].sort(),
  };
}

const twoDisplays: readonly Display[] = [displayAt(1, 0), displayAt(2, 1920)];

/** A display of 1920 x 1080 whose left edge is at `x`. */
export function displayAt(id: number, x: number): Display {
  return {
    id,
    bounds: { x, y: 0, width: 1920, height: 1080 },
    workArea: { x, y: 0, width: 1920, height: 1040 },
  };
}

export class Screen extends EventEmitter {
  readonly #runtime: Runtime;
  #displays: readonly Display[];

  constructor(runtime: Runtime) {
    super();
    this.#runtime = runtime;
    this.#displays = runtime.options.displays ?? twoDisplays;
  }

  getAllDisplays(): readonly Display[] {
    this.#runtime.mustBeReady('screen');
    return this.#displays;
  }

  getPrimaryDisplay(): Display {
    const [first] = this.getAllDisplays();
    if (first === undefined) throw new Error('a machine has at least one display');
    return first;
  }

  /** The display that shares the largest area with the rectangle. */
  getDisplayMatching(rectangle: Rectangle): Display {
    const byArea = [...this.getAllDisplays()].sort(
      (a, b) => sharedArea(b.bounds, rectangle) - sharedArea(a.bounds, rectangle),
    );
    return byArea[0] ?? this.getPrimaryDisplay();
  }

  plug(display: Display): void {
    this.#displays = [...this.#displays, display];
    this.emit('display-added', {}, display);
  }

  unplug(id: number): void {
    const gone = this.#displays.find((display) => display.id === id);
    this.#displays = this.#displays.filter((display) => display.id !== id);
    this.emit('display-removed', {}, gone);
  }
}

function sharedArea(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

export type MenuItemOptions = {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: 'normal' | 'separator' | 'submenu' | 'checkbox' | 'radio';
  readonly accelerator?: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly checked?: boolean;
  readonly click?: (item: MenuItem, window: unknown, event: object) => void;
  readonly submenu?: readonly MenuItemOptions[];
};

export class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly role: string | undefined;
  readonly type: string;
  readonly accelerator: string | undefined;
  readonly enabled: boolean;
  readonly visible: boolean;
  readonly checked: boolean;
  readonly submenu: Menu | undefined;
  readonly #click: MenuItemOptions['click'];

  constructor(options: MenuItemOptions) {
    const isNamed = options.label !== undefined || options.role !== undefined;
    if (!isNamed && options.type !== 'separator') throw new Error('a menu item needs a label');
    if (options.role !== undefined && !roles.has(options.role)) {
      throw new Error(`no such menu role: ${options.role}`);
    }
    if (options.accelerator !== undefined && !accelerator.test(options.accelerator)) {
      throw new Error(`no such accelerator: ${options.accelerator}`);
    }
    this.id = options.id;
    this.label = options.label ?? '';
    this.role = options.role;
    this.type = options.type ?? (options.submenu === undefined ? 'normal' : 'submenu');
    this.accelerator = options.accelerator;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.submenu = options.submenu && Menu.buildFromTemplate(options.submenu);
    this.#click = options.click;
  }

  click(): void {
    this.#click?.(this, null, {});
  }
}

const accelerator =
  /^((CmdOrCtrl|CommandOrControl|Alt|Shift|Ctrl|Cmd)\+)*([A-Z0-9]|F\d{1,2}|Plus|Escape|Delete|[=,.\-/])$/;

const roles = new Set(
  `undo redo cut copy paste pasteAndMatchStyle delete selectAll reload forceReload toggleDevTools
  resetZoom zoomIn zoomOut togglefullscreen window minimize close help about services hide hideOthers
  unhide quit zoom front appMenu fileMenu editMenu viewMenu windowMenu`.split(/\s+/),
);

export class Menu {
  static buildFromTemplate(template: readonly MenuItemOptions[]): Menu {
    return new Menu(template.map((options) => new MenuItem(options)));
  }

  readonly items: readonly MenuItem[];

  constructor(items: readonly MenuItem[] = []) {
    this.items = items;
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found !== null) return found;
    }
    return null;
  }
}

/** `Menu` of one run, with the application menu that run has set. */
export function menuOf() {
  return class ApplicationMenu extends Menu {
    static #current: Menu | null = null;

    static setApplicationMenu(menu: Menu | null): void {
      ApplicationMenu.#current = menu;
    }

    static getApplicationMenu(): Menu | null {
      return ApplicationMenu.#current;
    }
  };
}
