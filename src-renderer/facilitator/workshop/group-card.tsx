import { NativeSelect } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { seatCode } from '../../../src-shared/kernel/ids.ts';
import { workshopLimits } from '../../../src-shared/workshop/details.ts';
import type { Group, Seat, Side } from '../../../src-shared/workshop/setting.ts';
import { useClient, useSend } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/fields.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { KeptField } from '../kept-field.tsx';
import { useAnnounce } from '../messages.tsx';
import styles from './setup.module.css';

const sides: readonly Side[] = ['ngo', 'company', 'other'];

/** One group on the set-up screen: what it is called, whom it has in mind, and its seats. */
export function GroupCard(props: { readonly group: Group }) {
  const { group } = props;
  const text = useText(appTexts);
  const client = useClient();
  const send = useSend();
  const announce = useAnnounce();
  const [isAsking, setAsking] = useState(false);

  async function keep(
    changes: Partial<Pick<Group, 'name' | 'organisation' | 'theme' | 'companyInMind'>>,
  ) {
    const answer = await client.request('workshop.changeGroup', { groupId: group.id, changes });
    return answer.ok ? null : answer.failure;
  }

  async function remove() {
    setAsking(false);
    const done = await send('workshop.removeGroup', { groupId: group.id });
    if (done === undefined) return;
    announce(text.setup.removed(group.name), {
      label: text.run.undo,
      onPress: () => void send('history.undo', {}),
    });
  }

  return (
    <section className={styles.group} aria-labelledby={`group-${group.id}`}>
      <header className={styles.groupHead}>
        <h3 id={`group-${group.id}`} className={styles.groupTitle}>
          {text.setup.groupTitle(group.id)}
        </h3>
        <IconButton
          icon={<IconTrash size={18} aria-hidden />}
          label={text.setup.removeGroup(group.id)}
          onPress={() => setAsking(true)}
        />
      </header>
      <div className={styles.groupFields}>
        <KeptField label={text.setup.name} value={group.name} onKeep={(name) => keep({ name })} />
        <KeptField
          label={text.setup.organisation}
          value={group.organisation}
          onKeep={(organisation) => keep({ organisation })}
        />
        <KeptField
          label={text.setup.theme}
          value={group.theme}
          onKeep={(theme) => keep({ theme })}
        />
        <KeptField
          label={text.setup.companyInMind}
          value={group.companyInMind}
          onKeep={(companyInMind) => keep({ companyInMind })}
        />
      </div>
      <Seats group={group} />
      <ConfirmDialog
        isOpen={isAsking}
        title={text.setup.removeTitle(group.name)}
        text={
          <>
            <p>{text.setup.removeText}</p>
            <p>{text.setup.removeSafe}</p>
          </>
        }
        confirmLabel={text.setup.remove}
        cancelLabel={text.cancel}
        onConfirm={() => void remove()}
        onCancel={() => setAsking(false)}
      />
    </section>
  );
}

function Seats({ group }: { readonly group: Group }) {
  const text = useText(appTexts);
  const client = useClient();
  const send = useSend();

  /** The first free codes are added; the last seats go first. */
  function withCount(count: number): Seat[] {
    const seats = group.seats.slice(0, count);
    for (let position = 1; seats.length < count; position += 1) {
      const code = seatCode(group.id, position);
      if (!seats.some((seat) => seat.code === code)) seats.push({ code, side: 'ngo', role: '' });
    }
    return seats;
  }

  function changed(code: string, changes: Partial<Seat>): Seat[] {
    return group.seats.map((seat) => (seat.code === code ? { ...seat, ...changes } : seat));
  }

  async function keepRole(code: string, role: string) {
    const seats = changed(code, { role });
    const answer = await client.request('workshop.setSeats', { groupId: group.id, seats });
    return answer.ok ? null : answer.failure;
  }

  return (
    <div className={styles.seats}>
      <div className={styles.seatCount}>
        <NumberField
          label={text.setup.seatCount}
          value={group.seats.length}
          min={workshopLimits.seatsFewest}
          max={workshopLimits.seatsMost}
          onChange={(count) => {
            if (count === group.seats.length) return;
            void send('workshop.setSeats', { groupId: group.id, seats: withCount(count) });
          }}
        />
      </div>
      <ul className={styles.seatList} aria-label={text.setup.seatsOf(group.id)}>
        {group.seats.map((seat) => (
          <li key={seat.code} className={styles.seat}>
            <span className={styles.seatCode}>{seat.code}</span>
            <NativeSelect
              size="sm"
              aria-label={text.setup.side(seat.code)}
              data={sides.map((side) => ({ value: side, label: text.setup.sides[side] }))}
              value={seat.side}
              onChange={(event) => {
                const side = sides.find((one) => one === event.currentTarget.value);
                if (side === undefined) return;
                const seats = changed(seat.code, { side });
                void send('workshop.setSeats', { groupId: group.id, seats });
              }}
            />
            <div className={styles.seatRole}>
              <KeptField
                label={text.setup.role(seat.code)}
                isLabelHidden
                placeholder={text.setup.rolePlaceholder}
                value={seat.role}
                onKeep={(role) => keepRole(seat.code, role)}
              />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
