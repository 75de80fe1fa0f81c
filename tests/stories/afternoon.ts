/* The whole afternoon of one group, from an empty folder to the last PDF. */
import { deskOf } from './desk.ts';
import { newcomerRunsAWorkshop } from './newcomer.ts';
import { newcomerChoosesADepartment } from './newcomer-doors.ts';
import { newcomerMapsResources } from './newcomer-map.ts';
import { newcomerPrintsBothSheets } from './printing.ts';
import { newcomerPrintsEverything } from './printing-everything.ts';
import type { Stage } from './stage.ts';

/** Plays all three exercises through every detail and reads back what is printed. */
export async function newcomerSpendsTheAfternoon(stage: Stage): Promise<void> {
  const projector = await newcomerRunsAWorkshop(stage);
  await newcomerPrintsBothSheets(stage);
  await deskOf(stage).closeDialog(stage.words.app.export.title);
  await newcomerMapsResources(stage, projector);
  await newcomerChoosesADepartment(stage, projector);
  await newcomerPrintsEverything(stage);
}
