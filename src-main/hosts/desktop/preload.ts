/*
 * All that a page gets from the shell: send a message, hear messages. What they mean is the contract's
 * business, and the core examines each as if a stranger had sent it. Built into one CommonJS file,
 * since that is what a sandboxed preload may be.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { messageChannel } from './channels.ts';

contextBridge.exposeInMainWorld('bridge', {
  host: 'desktop',
  send(message: unknown): void {
    ipcRenderer.send(messageChannel, message);
  },
  /** Returns what ends the listening. */
  onMessage(listener: (message: unknown) => void): () => void {
    const pass = (_event: unknown, message: unknown) => listener(message);
    ipcRenderer.on(messageChannel, pass);
    return () => {
      ipcRenderer.off(messageChannel, pass);
    };
  },
});
