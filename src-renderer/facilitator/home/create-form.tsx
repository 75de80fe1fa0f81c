import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ContractFailure } from '../../../src-shared/contract/failures.ts';
import { groupLetters } from '../../../src-shared/kernel/ids.ts';
import { type WorkshopDetails, workshopLimits } from '../../../src-shared/workshop/details.ts';
import { useClient } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { wordFailure } from '../../text/failures.ts';
import { useLanguage, useText } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField, NumberField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/plain/notice.tsx';
import styles from './home.module.css';

/** The sheet of a new workshop; only the title is needed, everything else can wait. */
export function CreateForm(props: { readonly onCancel: () => void }) {
  const text = useText(appTexts);
  const language = useLanguage();
  const client = useClient();
  const [details, setDetails] = useState<WorkshopDetails>({
    title: '',
    host: '',
    place: '',
    heldOn: null,
    startsAt: null,
    endsAt: null,
    language,
    programme: '',
    facilitators: 1,
  });
  const [groups, setGroups] = useState(4);
  const [seats, setSeats] = useState(5);
  const [names, setNames] = useState<readonly string[]>(groupLetters.map(() => ''));
  const [failure, setFailure] = useState<ContractFailure | null>(null);
  const [isTitleMissing, setTitleMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);

  function change(changes: Partial<WorkshopDetails>) {
    setDetails((now) => ({ ...now, ...changes }));
    if (changes.title !== undefined) setTitleMissing(false);
  }

  async function submit() {
    if (details.title.trim() === '') {
      setTitleMissing(true);
      document.getElementById('create-title')?.focus();
      return;
    }
    setBusy(true);
    const answer = await client.request('library.create', {
      details,
      groups,
      seatsPerGroup: seats,
      groupNames: names.slice(0, groups),
    });
    setBusy(false);
    if (!answer.ok) setFailure(answer.failure);
  }

  const said = failure === null ? null : wordFailure(failure, language);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextInput
        id="create-title"
        className={styles.whole}
        size="md"
        label={text.details.title}
        required
        data-autofocus
        maxLength={workshopLimits.title.max}
        autoComplete="off"
        error={isTitleMissing ? text.create.titleMissing : undefined}
        value={details.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextInput
        className={styles.half}
        size="md"
        label={text.details.host}
        maxLength={workshopLimits.host.max}
        autoComplete="off"
        value={details.host}
        onChange={(event) => change({ host: event.currentTarget.value })}
      />
      <TextInput
        className={styles.half}
        size="md"
        label={text.details.place}
        maxLength={workshopLimits.place.max}
        autoComplete="off"
        value={details.place}
        onChange={(event) => change({ place: event.currentTarget.value })}
      />
      <TextInput
        className={styles.third}
        size="md"
        type="date"
        label={text.details.heldOn}
        value={details.heldOn ?? ''}
        onChange={(event) => change({ heldOn: event.currentTarget.value || null })}
      />
      <TextInput
        className={styles.third}
        size="md"
        type="time"
        label={text.details.startsAt}
        value={details.startsAt ?? ''}
        onChange={(event) => change({ startsAt: event.currentTarget.value || null })}
      />
      <TextInput
        className={styles.third}
        size="md"
        type="time"
        label={text.details.endsAt}
        value={details.endsAt ?? ''}
        onChange={(event) => change({ endsAt: event.currentTarget.value || null })}
      />
      <div className={styles.third}>
        <NumberField
          label={text.create.groups}
          value={groups}
          min={1}
          max={workshopLimits.groupsMost}
          onChange={setGroups}
        />
      </div>
      <div className={styles.third}>
        <NumberField
          label={text.create.seats}
          value={seats}
          min={workshopLimits.seatsFewest}
          max={workshopLimits.seatsMost}
          onChange={setSeats}
        />
      </div>
      <div className={styles.third}>
        <ChoiceField
          label={text.details.language}
          options={(['ja', 'en'] as const).map((value) => ({
            value,
            label: text.details.languages[value],
          }))}
          value={details.language}
          onChange={(value) => change({ language: value })}
        />
      </div>
      <fieldset className={styles.names}>
        <legend>{text.create.groupNames}</legend>
        {groupLetters.slice(0, groups).map((letter, index) => (
          <TextInput
            key={letter}
            size="sm"
            aria-label={text.create.groupName(letter)}
            placeholder={text.create.groupName(letter)}
            maxLength={workshopLimits.groupName.max}
            autoComplete="off"
            value={names[index] ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setNames((now) => now.with(index, value));
            }}
          />
        ))}
      </fieldset>
      {said !== null && (
        <div className={styles.whole}>
          <Notice kind="warn" title={said.what} safe={said.safe} todo={said.next} />
        </div>
      )}
      <div className={styles.actions}>
        <Button kind="quiet" onPress={props.onCancel}>
          {text.cancel}
        </Button>
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {text.create.submit}
        </Button>
      </div>
    </form>
  );
}
