/*
 * Joins each window's page to the core. Who a page is follows from the window it is in, not from
 * anything it says; a message counts only when the window's own top page sent it. A page that is
 * loaded anew, crashes or goes is disconnected, and connected afresh by its next message.
 */
import { type IpcMainEvent, ipcMain, type WebContents } from 'electron';
import type { Connection, Tsunagi } from '../../core/index.ts';
import type { LogEntry } from '../../core/ports.ts';
import { bundlePath, pageAddress, type WindowRole } from './app-address.ts';
import { messageChannel } from './channels.ts';

/** @param roleOf the role of the window a page is in; null for a page that is in none of ours */
export function serveBridge(
  tsunagi: Tsunagi,
  roleOf: (contents: WebContents) => WindowRole | null,
  log: (entry: LogEntry) => void,
): void {
  const connections = new Map<number, Connection>();

  const disconnect = (id: number): void => {
    connections.get(id)?.close();
    connections.delete(id);
  };

  const connect = (contents: WebContents, role: WindowRole): Connection => {
    const { id } = contents;
    const connection = tsunagi.connect({
      role,
      send(message) {
        if (!contents.isDestroyed()) contents.send(messageChannel, message);
      },
    });
    connections.set(id, connection);
    return connection;
  };

  const watched = new WeakSet<WebContents>();
  const watch = (contents: WebContents): void => {
    if (watched.has(contents)) return;
    watched.add(contents);
    const { id } = contents;
    contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) disconnect(id);
    });
    contents.on('render-process-gone', () => disconnect(id));
    contents.on('destroyed', () => disconnect(id));
  };

  ipcMain.on(messageChannel, (event, message: unknown) => {
    const role = roleOf(event.sender);
    if (role === null || !isFromPageOf(role, event)) {
      log({ level: 'warn', event: 'bridge-stranger-refused' });
      return;
    }
    watch(event.sender);
    const connection = connections.get(event.sender.id) ?? connect(event.sender, role);
    connection.receive(message);
  });
}

function isFromPageOf(role: WindowRole, { senderFrame }: IpcMainEvent): boolean {
  if (senderFrame === null || senderFrame.parent !== null) return false;
  const path = bundlePath(senderFrame.url);
  return path !== null && path === bundlePath(pageAddress(role));
}
