/*
 * Identifiers. Groups and seats carry the codes the room speaks aloud ("group B, seat B3"), so their
 * ids are those codes; everything else gets an id from the host's `newId`, prefixed by its kind, or
 * brings one from an imported file.
 */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** 'A' to 'J': one letter, as printed on the table sign. */
export type GroupId = Branded<'GroupId'>;
/** Group letter and seat number, 'A1' to 'J8'. Never a person's name. */
export type SeatCode = Branded<'SeatCode'>;
export type NoteId = Branded<'NoteId'>;
export type ClusterId = Branded<'ClusterId'>;
export type DraftId = Branded<'DraftId'>;
export type RoundId = Branded<'RoundId'>;
export type ConcernId = Branded<'ConcernId'>;
export type NeedId = Branded<'NeedId'>;
export type CandidateId = Branded<'CandidateId'>;
export type OfferId = Branded<'OfferId'>;
export type OptionId = Branded<'OptionId'>;
export type CriterionId = Branded<'CriterionId'>;
export type ReasonId = Branded<'ReasonId'>;
export type WorkshopId = Branded<'WorkshopId'>;

/** The most groups a workshop has; their letters in order. */
export const groupLetters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] as const;

/**
 * What a free identifier may look like: safe in a path, a URL and a log line, and as the key of a
 * plain object, so none of the names every object inherits.
 */
export const freeIdPattern =
  /^(?!(?:constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
export const groupIdPattern = /^[A-J]$/;
export const seatCodePattern = /^[A-J][1-8]$/;

/** The code of a group's nth seat (1-based). */
export function seatCode(groupId: GroupId, position: number): SeatCode {
  // A code is made here and nowhere else, so the cast is the definition of the brand.
  return `${groupId}${position}` as SeatCode;
}
