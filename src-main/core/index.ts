/* The core's public file: one workshop app, whatever window, socket or command line stands in front. */
export type { Client, Connection } from './connections.ts';
export { exportFile, importWorkshop, measureFile } from './offline.ts';
export type {
  CorePorts,
  Folders,
  HostPort,
  LogEntry,
  MissingCharacter,
  PdfPort,
  RenderControl,
  RenderedReport,
} from './ports.ts';
export { createTsunagi, type Tsunagi } from './tsunagi.ts';
