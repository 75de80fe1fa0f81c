/* An open workshop: the header around its two places, set-up and run, and what both share. */
import { useCallback, useMemo, useState } from 'react';
import { useSend } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { ExportDialog } from '../export/export-dialog.tsx';
import { useExportNews, useRepeat } from '../export/export-news.ts';
import { useAnnounce } from '../messages.tsx';
import { RunScreen } from '../run/run-screen.tsx';
import { StorageTrouble } from './saving.tsx';
import { SetupScreen } from './setup-screen.tsx';
import {
  keepLettersSetting,
  readLettersSetting,
  type ShortcutActions,
  useShortcuts,
} from './shortcuts.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { WorkshopHeader, type WorkshopPlace } from './workshop-header.tsx';
import { useWorkshop } from './workshop-part.ts';

export function WorkshopScreen() {
  const text = useText(appTexts);
  const send = useSend();
  const announce = useAnnounce();
  const wasEntered = useWorkshop((workshop) => workshop.stage.entered.length > 0);
  const isSample = useWorkshop((workshop) => workshop.isSample);
  const [place, setPlace] = useState<WorkshopPlace>(wasEntered || isSample ? 'run' : 'setup');
  const [dialog, setDialog] = useState<'export' | 'shortcuts' | null>(null);
  const [withLetters, setWithLetters] = useState(readLettersSetting);
  const [runActions, setRunActions] = useState<Partial<ShortcutActions>>({});

  const undo = useCallback(async () => {
    const done = await send('history.undo', {});
    if (done !== undefined) announce(text.run.undone);
  }, [send, announce, text]);
  const redo = useCallback(async () => {
    const done = await send('history.redo', {});
    if (done !== undefined) announce(text.run.redone);
  }, [send, announce, text]);
  const showExport = useCallback(() => setDialog('export'), []);
  const repeat = useRepeat(showExport);
  useExportNews(dialog === 'export', showExport);
  const actions = useMemo<Partial<ShortcutActions>>(
    () => ({
      ...runActions,
      undo: () => void undo(),
      redo: () => void redo(),
      export: showExport,
      repeat,
      help: () => setDialog('shortcuts'),
    }),
    [runActions, undo, redo, showExport, repeat],
  );
  useShortcuts(actions, withLetters);

  return (
    <>
      <WorkshopHeader
        place={place}
        onPlace={setPlace}
        onUndo={() => void undo()}
        onRedo={() => void redo()}
        onExport={showExport}
        onShortcuts={() => setDialog('shortcuts')}
      />
      <StorageTrouble />
      {place === 'setup' ? (
        <SetupScreen onRun={() => setPlace('run')} />
      ) : (
        <RunScreen
          onSetup={() => setPlace('setup')}
          onFinish={showExport}
          onActions={setRunActions}
        />
      )}
      <ExportDialog isOpen={dialog === 'export'} onClose={() => setDialog(null)} />
      <ShortcutsDialog
        isOpen={dialog === 'shortcuts'}
        withLetters={withLetters}
        onLetters={(isOn) => {
          keepLettersSetting(isOn);
          setWithLetters(isOn);
        }}
        onClose={() => setDialog(null)}
      />
    </>
  );
}
