import { SegmentedControl } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconHome,
  IconKeyboard,
  IconPrinter,
} from '@tabler/icons-react';
import { useSend } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { SampleMark } from '../sample-mark.tsx';
import { LanguageSetting } from '../settings-controls.tsx';
import { ProjectorButton } from './projector-button.tsx';
import { Saving } from './saving.tsx';
import styles from './workshop.module.css';
import { useWorkshop } from './workshop-part.ts';

export type WorkshopPlace = 'setup' | 'run';

/**
 * Title, whether it is saved, and what can be done from anywhere in an open workshop. A region, not a
 * header: the library's dialogs bring a header of their own, and a page has one banner.
 */
export function WorkshopHeader(props: {
  readonly place: WorkshopPlace;
  readonly onPlace: (place: WorkshopPlace) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onExport: () => void;
  readonly onShortcuts: () => void;
}) {
  const text = useText(appTexts);
  const send = useSend();
  const title = useWorkshop((workshop) => workshop.details.title);
  const isSample = useWorkshop((workshop) => workshop.isSample);
  const history = useWorkshop((workshop) => workshop.history);
  return (
    <section className={styles.header} aria-label={text.run.toolbar}>
      <IconButton
        icon={<IconHome size={20} aria-hidden />}
        label={text.run.home}
        onPress={() => void send('library.close', {})}
      />
      <h1 className={styles.title} title={title}>
        {title}
      </h1>
      {isSample && <SampleMark />}
      <SegmentedControl
        className={styles.place}
        size="xs"
        aria-label={text.run.view}
        transitionDuration={0}
        data={[
          { value: 'setup', label: text.run.setup },
          { value: 'run', label: text.run.run },
        ]}
        value={props.place}
        onChange={(place) => props.onPlace(place === 'setup' ? 'setup' : 'run')}
      />
      <span className={styles.gap} />
      <Saving />
      <IconButton
        icon={<IconArrowBackUp size={20} aria-hidden />}
        label={`${text.run.undo} (Ctrl+Z)`}
        isDisabled={history.undo === null}
        onPress={props.onUndo}
      />
      <IconButton
        icon={<IconArrowForwardUp size={20} aria-hidden />}
        label={`${text.run.redo} (Ctrl+Shift+Z)`}
        isDisabled={history.redo === null}
        onPress={props.onRedo}
      />
      <ProjectorButton />
      <Button
        kind="quiet"
        size="small"
        icon={<IconPrinter size={18} aria-hidden />}
        onPress={props.onExport}
      >
        {text.run.export}
      </Button>
      <LanguageSetting />
      <IconButton
        icon={<IconKeyboard size={20} aria-hidden />}
        label={`${text.run.shortcuts} (?)`}
        onPress={props.onShortcuts}
      />
    </section>
  );
}
