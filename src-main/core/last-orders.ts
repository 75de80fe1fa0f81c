/*
 * What was printed last of each workshop, so that one key makes it again, after a restart too. A habit of
 * this computer, not a part of the workshop: it stands in the settings, and a copy of the file elsewhere
 * starts without it.
 */
import { join } from 'node:path';
import * as v from 'valibot';
import { type ExportOrder, exportOrderSchema } from '../../src-shared/contract/requests.ts';
import type { WorkshopId } from '../../src-shared/kernel/ids.ts';
import { findGroup } from '../../src-shared/workshop/setting.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { readJsonFile, writeJsonFile } from '../storage/index.ts';
import type { CorePorts } from './ports.ts';

const fileSchema = v.strictObject({
  orders: v.array(v.strictObject({ workshopId: v.string(), order: exportOrderSchema })),
});
type Kept = Readonly<v.InferOutput<typeof fileSchema>>['orders'];

/** The workshops of some years; the one printed longest ago gives way. */
const ordersKept = 50;

export type LastOrders = {
  /** The last order of a workshop as it can be made now: without groups that are gone; null for none. */
  of(workshop: Pick<Workshop, 'id' | 'groups'>): ExportOrder | null;
  keep(workshopId: WorkshopId, order: ExportOrder): void;
};

/** Reads what was kept; a file that is damaged or foreign counts as absent. */
export function keepLastOrders(ports: CorePorts): LastOrders {
  const path = join(ports.folders.settings, 'printing.json');
  const read = readJsonFile(path, (content) => {
    const parsed = v.safeParse(fileSchema, content);
    return parsed.success ? parsed.output.orders : null;
  });
  let kept: Kept = read.ok && read.value.kind === 'read' ? read.value.value : [];
  return {
    of({ id, groups }) {
      const order = kept.find(({ workshopId }) => workshopId === id)?.order;
      if (order === undefined) return null;
      const groupIds = order.groupIds.filter((groupId) => findGroup(groups, groupId));
      // Some groups were meant, and all of them are gone: an empty list would mean every group.
      const areGone = groupIds.length === 0 && order.groupIds.length > 0;
      return areGone ? null : { ...order, groupIds };
    },
    keep(workshopId, order) {
      kept = [
        ...kept.filter((entry) => entry.workshopId !== workshopId),
        { workshopId, order },
      ].slice(-ordersKept);
      const written = writeJsonFile(path, { orders: kept });
      if (!written.ok) ports.log({ level: 'warn', event: 'last-order-not-saved' });
    },
  };
}
