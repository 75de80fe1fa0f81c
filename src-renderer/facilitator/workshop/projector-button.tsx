import { IconPresentation } from '@tabler/icons-react';
import { useState } from 'react';
import { useSend, useView } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/plain/notice.tsx';

/**
 * Opens the projector. In a browser the window is opened within the press itself, empty, and sent to
 * its address once that is known; a window opened later would count as a pop-up.
 */
export function ProjectorButton() {
  const text = useText(appTexts);
  const send = useSend();
  const hostKind = useView((view) => view.host.kind);
  const [blockedUrl, setBlockedUrl] = useState<string | null>(null);

  async function open() {
    const opened = hostKind === 'browser' ? window.open('about:blank', 'tsunagi-projector') : null;
    const answer = await send('projector.open', {});
    if (answer === undefined || answer.url === null) opened?.close();
    else if (opened === null) setBlockedUrl(answer.url);
    else opened.location.replace(answer.url);
  }

  return (
    <>
      <Button
        kind="quiet"
        size="small"
        icon={<IconPresentation size={18} aria-hidden />}
        onPress={() => void open()}
      >
        {text.run.openProjector}
      </Button>
      <Dialog
        isOpen={blockedUrl !== null}
        title={text.run.openProjector}
        closeLabel={text.close}
        onClose={() => setBlockedUrl(null)}
      >
        <Notice
          kind="warn"
          title={text.run.projectorBlocked}
          safe={text.run.projectorBlockedSafe}
          todo={text.run.projectorBlockedNext}
          actions={
            <a href={blockedUrl ?? ''} target="tsunagi-projector">
              {text.run.projectorLink}
            </a>
          }
        />
      </Dialog>
    </>
  );
}
