/* Step 7: what each candidate receives from us. Those who would only give come first. */

import { useState } from 'react';
import {
  type Candidate,
  type Offer,
  resourceLimits,
} from '../../../../src-shared/exercises/resources/index.ts';
import { supplyMark } from '../../../../src-shared/report/resources-charts.ts';
import { LevelMark, ReturnArrow } from '../../../charts/level-mark.tsx';
import { AddingEntry } from '../../../entry/adding-entry.tsx';
import layout from '../../../entry/layout.module.css';
import { RemoveButton } from '../../../entry/remove-button.tsx';
import { classNames } from '../../../ui/plain/class-names.ts';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import styles from './resources.module.css';
import { useAsk, useNewId, usePrioritised, useScene } from './scene.tsx';

export function OfferWork() {
  const { map, text, words } = useScene();
  // Who comes first is settled when the step comes up: a list that moves under a scribe's hands is worse.
  const [missingFirst] = useState(map.measures.oneSided);
  if (map.candidates.length === 0) {
    return <EmptyState title={text.empty.candidates} hint={words.supply.emptyHint} />;
  }
  const isFirst = (candidate: Candidate) => missingFirst.includes(candidate.id);
  const ordered = [
    ...map.candidates.filter(isFirst),
    ...map.candidates.filter((candidate) => !isFirst(candidate)),
  ];
  const missing = map.candidates.filter(({ id }) => map.measures.oneSided.includes(id));
  return (
    <div className={layout.stack}>
      <p className={missing.length > 0 ? layout.gentle : layout.quiet} role="status">
        {missing.length > 0
          ? words.offers.missing(missing.map((candidate) => candidate.name))
          : words.offers.everyone}
      </p>
      <ul className={styles.offerList}>
        {ordered.map((candidate) => (
          <li key={candidate.id}>
            <OffersTo candidate={candidate} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function OffersTo(props: { readonly candidate: Candidate }) {
  const { map, text, words } = useScene();
  const { id, name, kind } = props.candidate;
  const ask = useAsk();
  const newId = useNewId();
  const needs = usePrioritised();
  const offers = map.offers.filter((offer) => offer.to === id);
  const isMissing = map.measures.oneSided.includes(id);
  const isFull = map.offers.length >= resourceLimits.offersMost;
  const brought = needs
    .map((need) => ({ need, mark: supplyMark(map.supply[need.id]?.[id], text) }))
    .filter(({ mark }) => mark.cell !== 'empty');
  return (
    <section
      className={classNames(layout.panel, styles.offerCard)}
      aria-label={name}
      data-missing={(isMissing && offers.length === 0) || undefined}
    >
      <header className={layout.sectionHead}>
        <h2 className={layout.heading}>{name}</h2>
        <span className={layout.tag}>{text.kinds[kind]}</span>
        <span className={styles.returnSign}>
          {(isMissing || offers.length > 0) && (
            <ReturnArrow kind={isMissing ? 'missing' : 'given'} />
          )}
          {isMissing && words.offers.notYet}
        </span>
      </header>
      <ul className={styles.brings}>
        {brought.length === 0 && <li className={layout.quiet}>{words.offers.bringsNothing}</li>}
        {brought.map(({ need, mark }) => (
          <li key={need.id} title={mark.text}>
            <LevelMark cell={mark.cell} />
            {need.text}
          </li>
        ))}
      </ul>
      <div className={layout.stack}>
        {offers.length > 0 && (
          <ul className={styles.rows}>
            {offers.map((offer) => (
              <OfferRow key={offer.id} offer={offer} />
            ))}
          </ul>
        )}
        <AddingEntry
          field={`candidate/${id}/offers/new`}
          label={words.offers.entry(name)}
          placeholder={words.offers.placeholder}
          max={resourceLimits.offer.max}
          warnFrom={41}
          isDisabled={isFull}
          onAdd={(typed) =>
            ask('resources.addOffer', { offerId: newId.offer(), to: id, text: typed })
          }
          onAddLines="one-by-one"
        />
        {isFull && <p className={layout.quiet}>{words.offers.full(resourceLimits.offersMost)}</p>}
      </div>
    </section>
  );
}

function OfferRow(props: { readonly offer: Offer }) {
  const { id: offerId, text } = props.offer;
  const { words } = useScene();
  const ask = useAsk();
  return (
    <li className={styles.row}>
      <span className={styles.rowText}>{text}</span>
      <RemoveButton
        label={words.offers.remove(text)}
        onRemove={() => ask('resources.removeOffer', { offerId })}
      />
    </li>
  );
}
