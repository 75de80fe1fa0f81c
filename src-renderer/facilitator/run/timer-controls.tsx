import {
  IconClockPlus,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
} from '@tabler/icons-react';
import { useNow, useSend, useWindowTimer } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { formatSeconds, TimerFace } from '../../ui/plain/timer-face.tsx';
import { useWorkshop } from '../workshop/workshop-part.ts';
import styles from './run.module.css';

export const extensionMs = 120_000;
const minuteMs = 60_000;

/** The clock of the step: start it with the planned minutes, pause, give two minutes more, stop. */
export function TimerControls(props: { readonly plannedMin: number }) {
  const text = useText(appTexts);
  const send = useSend();
  const now = useNow();
  const timer = useWindowTimer(useWorkshop((workshop) => workshop.timer));
  const durationMs = Math.round(props.plannedMin * minuteMs);
  if (timer === null) {
    return (
      <div className={styles.timer}>
        <Button
          kind="quiet"
          icon={<IconPlayerPlay size={18} aria-hidden />}
          onPress={() => void send('stage.startTimer', { durationMs })}
        >
          {text.timer.start(formatSeconds(Math.round(durationMs / 1000)))}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.timer}>
      <TimerFace timer={timer} now={now} size="console" labels={text.timer} />
      {timer.kind === 'running' ? (
        <IconButton
          icon={<IconPlayerPause size={18} aria-hidden />}
          label={text.timer.pause}
          onPress={() => void send('stage.pauseTimer', {})}
        />
      ) : (
        <IconButton
          icon={<IconPlayerPlay size={18} aria-hidden />}
          label={text.timer.resume}
          onPress={() => void send('stage.resumeTimer', {})}
        />
      )}
      <IconButton
        icon={<IconClockPlus size={18} aria-hidden />}
        label={text.timer.extend}
        onPress={() => void send('stage.extendTimer', { byMs: extensionMs })}
      />
      <IconButton
        icon={<IconPlayerStop size={18} aria-hidden />}
        label={text.timer.stop}
        onPress={() => void send('stage.stopTimer', {})}
      />
    </div>
  );
}
