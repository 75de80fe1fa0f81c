/* Preparing an open workshop. Everything is kept as it is written; nothing waits for a button. */
import { IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { groupLetters } from '../../../src-shared/kernel/ids.ts';
import { workshopLimits } from '../../../src-shared/workshop/details.ts';
import { useSend } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { DetailsForm } from './details-form.tsx';
import { GroupCard } from './group-card.tsx';
import styles from './setup.module.css';
import { useWorkshop } from './workshop-part.ts';

const usualSeats = 5;

export function SetupScreen(props: { readonly onRun: () => void }) {
  const text = useText(appTexts);
  const send = useSend();
  const groups = useWorkshop((workshop) => workshop.groups);

  function addGroup() {
    const letter = groupLetters.find((one) => !groups.some((group) => group.id === one));
    void send('workshop.addGroup', {
      groupId: null,
      name: text.create.groupName(letter ?? ''),
      organisation: '',
      theme: '',
      companyInMind: '',
      seats: groups.at(-1)?.seats.length ?? usualSeats,
    });
  }

  return (
    <main className={styles.setup}>
      <div className={styles.column}>
        <section className={styles.panel} aria-labelledby="setup-details">
          <div>
            <h2 id="setup-details" className={styles.heading}>
              {text.setup.details}
            </h2>
            <p className={styles.hint}>{text.setup.detailsHint}</p>
          </div>
          <DetailsForm />
          <Button
            kind="primary"
            icon={<IconPlayerPlay size={18} aria-hidden />}
            onPress={props.onRun}
          >
            {text.setup.toRun}
          </Button>
        </section>
        <section className={styles.groups} aria-labelledby="setup-groups">
          <div className={styles.groupsHead}>
            <div>
              <h2 id="setup-groups" className={styles.heading}>
                {text.setup.groups}
              </h2>
              <p className={styles.hint}>{text.setup.groupsHint}</p>
            </div>
            <Button
              kind="quiet"
              icon={<IconPlus size={18} aria-hidden />}
              isDisabled={groups.length >= workshopLimits.groupsMost}
              onPress={addGroup}
            >
              {text.setup.addGroup}
            </Button>
          </div>
          <div className={styles.cards}>
            {groups.map((group) => (
              <GroupCard key={group.id} group={group} />
            ))}
          </div>
        </section>
      </div>
    </main>
  );
}
