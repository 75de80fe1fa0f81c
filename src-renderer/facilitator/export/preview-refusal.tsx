import type { ContractFailure } from '../../../src-shared/contract/failures.ts';
import { type Audience, type Sheet, sheets } from '../../../src-shared/contract/requests.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/plain/notice.tsx';
import { FailureNotice } from '../messages.tsx';
import styles from './preview.module.css';

/** Why there are no pages to show, in the place where they would be, and the way on. */
export function PreviewRefusal(props: {
  readonly refusal: ContractFailure;
  readonly audience: Audience;
  /** Whether other groups than these are chosen. */
  readonly hasOthers: (groupIds: readonly string[]) => boolean;
  readonly onLeaveOut: (groupIds: readonly string[]) => void;
  readonly onLeaveOutSheet: (sheet: Sheet) => void;
}) {
  const text = useText(appTexts).export;
  const { code, details } = props.refusal;
  const sheet = sheets.find((name): name is Sheet => name === details.sheet);
  const groupIds = Array.isArray(details.groupIds)
    ? details.groupIds.filter((id): id is string => typeof id === 'string')
    : [];
  if (code !== 'export-nothing-to-print' || sheet === undefined) {
    return (
      <div className={styles.refusal}>
        <FailureNotice failure={props.refusal} />
      </div>
    );
  }
  const name = text.sheetTitles[sheet];
  const isRoom = sheet === 'handout' || groupIds.length === 0;
  // Without these groups nothing would be left: then it is the sheet that is too early.
  const isSheetEarly = !isRoom && !props.hasOthers(groupIds);
  return (
    <div className={styles.refusal}>
      <Notice
        kind="info"
        title={
          isRoom
            ? text.preview.roomHasNothing(name)
            : text.preview.groupsHaveNothing(groupIds, name, text.audiences[props.audience])
        }
        todo={text.preview.needs[sheet]}
        actions={
          isRoom ? undefined : isSheetEarly ? (
            <Button kind="quiet" size="small" onPress={() => props.onLeaveOutSheet(sheet)}>
              {text.preview.leaveOutSheet(name)}
            </Button>
          ) : (
            <Button kind="quiet" size="small" onPress={() => props.onLeaveOut(groupIds)}>
              {text.preview.leaveOut(groupIds)}
            </Button>
          )
        }
      />
    </div>
  );
}
