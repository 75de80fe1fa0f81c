/* Candidates, what they could bring, and what they get back (steps 5 to 7). */
import * as v from 'valibot';
import type { CandidateId } from '../../kernel/ids.ts';
import { isSameText } from '../../kernel/plain-text.ts';
import { ok } from '../../kernel/result.ts';
import {
  candidateIdSchema,
  needIdSchema,
  offerIdSchema,
  rawText,
  tidyText,
} from '../../workshop/setting.ts';
import { kindSchema, levelSchema } from './events.ts';
import { type GroupResources, resourceLimits as limits } from './model.ts';
import {
  hasCandidate,
  hasNeed,
  isIdTaken,
  type Outcome,
  onOpenGroup,
  record,
  refuse,
} from './rule-kit.ts';

/** A candidate's name as it will be kept; measures name candidates, so no two may share one. */
function freeName(group: GroupResources, id: CandidateId, name: string): Outcome<string> {
  const tidy = tidyText('name', name, limits.candidate);
  if (!tidy.ok) return tidy;
  const isTaken = group.candidates.some(
    (candidate) => candidate.id !== id && isSameText(candidate.name, tidy.value),
  );
  return isTaken ? refuse('candidate-name-taken') : ok(tidy.value);
}

export const supplyCommands = {
  'resources.addCandidate': onOpenGroup(
    { candidateId: candidateIdSchema, name: rawText, candidateKind: kindSchema },
    ({ part }, { name, ...body }) => {
      if (isIdTaken(part, body.candidateId)) return refuse('id-in-use', { id: body.candidateId });
      if (part.candidates.length >= limits.candidatesMost) {
        return refuse('candidates-too-many', { most: limits.candidatesMost });
      }
      const free = freeName(part, body.candidateId, name);
      if (!free.ok) return free;
      return record({ type: 'resources.candidateAdded.v1', body: { ...body, name: free.value } });
    },
  ),
  'resources.changeCandidate': onOpenGroup(
    { candidateId: candidateIdSchema, name: rawText, candidateKind: kindSchema },
    ({ part }, { name, ...body }) => {
      const { candidateId } = body;
      if (!hasCandidate(part, candidateId)) return refuse('candidate-unknown', { candidateId });
      const free = freeName(part, candidateId, name);
      if (!free.ok) return free;
      return record({ type: 'resources.candidateChanged.v1', body: { ...body, name: free.value } });
    },
  ),
  'resources.removeCandidate': onOpenGroup({ candidateId: candidateIdSchema }, ({ part }, body) =>
    hasCandidate(part, body.candidateId)
      ? record({ type: 'resources.candidateRemoved.v1', body })
      : refuse('candidate-unknown', { candidateId: body.candidateId }),
  ),
  'resources.setSupply': onOpenGroup(
    {
      needId: needIdSchema,
      candidateId: candidateIdSchema,
      level: levelSchema,
      isConfirmed: v.boolean(),
    },
    ({ part }, body) => {
      const { needId, candidateId } = body;
      if (!hasNeed(part, needId)) return refuse('need-unknown', { needId });
      if (!hasCandidate(part, candidateId)) return refuse('candidate-unknown', { candidateId });
      return record({ type: 'resources.supplySet.v1', body });
    },
  ),
  'resources.addOffer': onOpenGroup(
    { offerId: offerIdSchema, to: candidateIdSchema, text: rawText },
    ({ part }, { text, ...body }) => {
      if (isIdTaken(part, body.offerId)) return refuse('id-in-use', { id: body.offerId });
      if (!hasCandidate(part, body.to))
        return refuse('candidate-unknown', { candidateId: body.to });
      if (part.offers.length >= limits.offersMost) {
        return refuse('offers-too-many', { most: limits.offersMost });
      }
      const tidy = tidyText('text', text, limits.offer);
      if (!tidy.ok) return tidy;
      return record({ type: 'resources.offerAdded.v1', body: { ...body, text: tidy.value } });
    },
  ),
  'resources.removeOffer': onOpenGroup({ offerId: offerIdSchema }, ({ part }, body) =>
    part.offers.some((offer) => offer.id === body.offerId)
      ? record({ type: 'resources.offerRemoved.v1', body })
      : refuse('offer-unknown', { offerId: body.offerId }),
  ),
} as const;
