import type { WorkshopDetails } from '../../../src-shared/workshop/details.ts';
import { useClient, useSend } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { ChoiceField } from '../../ui/fields.tsx';
import { KeptField } from '../kept-field.tsx';
import styles from './setup.module.css';
import { useWorkshop } from './workshop-part.ts';

/** The sheet of an open workshop; each field is kept when it is left. */
export function DetailsForm() {
  const text = useText(appTexts);
  const client = useClient();
  const send = useSend();
  const details = useWorkshop((workshop) => workshop.details);

  async function keep(changes: Partial<WorkshopDetails>) {
    const answer = await client.request('workshop.changeDetails', { changes });
    return answer.ok ? null : answer.failure;
  }

  return (
    <div className={styles.details}>
      <div>
        <KeptField
          label={text.details.title}
          value={details.title}
          onKeep={(title) => keep({ title })}
        />
      </div>
      <KeptField label={text.details.host} value={details.host} onKeep={(host) => keep({ host })} />
      <KeptField
        label={text.details.place}
        value={details.place}
        onKeep={(place) => keep({ place })}
      />
      <KeptField
        label={text.details.heldOn}
        type="date"
        value={details.heldOn ?? ''}
        onKeep={(heldOn) => keep({ heldOn: heldOn || null })}
      />
      <div className={styles.times}>
        <KeptField
          label={text.details.startsAt}
          type="time"
          value={details.startsAt ?? ''}
          onKeep={(startsAt) => keep({ startsAt: startsAt || null })}
        />
        <KeptField
          label={text.details.endsAt}
          type="time"
          value={details.endsAt ?? ''}
          onKeep={(endsAt) => keep({ endsAt: endsAt || null })}
        />
      </div>
      <ChoiceField
        label={text.details.language}
        options={(['ja', 'en'] as const).map((value) => ({
          value,
          label: text.details.languages[value],
        }))}
        value={details.language}
        onChange={(language) => void send('workshop.changeDetails', { changes: { language } })}
      />
    </div>
  );
}
