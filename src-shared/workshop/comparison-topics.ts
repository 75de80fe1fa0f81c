/*
 * Comparing groups on the projector: what can be compared, how many groups stand side by side, and
 * which page comes next. What a page says of a group is comparison.ts's.
 */

/** In the order a room takes them. */
export const comparisonTopics = ['visions', 'coverage', 'doors', 'spread'] as const;
export type ComparisonTopic = (typeof comparisonTopics)[number];

/** One page of one topic; pages count from 1. */
export type ComparisonPage = { readonly topic: ComparisonTopic; readonly page: number };

/** More would not be readable from ten metres with texts at their limits. */
export const groupsSideBySideMost = 4;

/** How many pages a topic has, the same for every topic; 1 also for a room without groups. */
export function comparisonPages(groupCount: number): number {
  return Math.max(1, Math.ceil(groupCount / groupsSideBySideMost));
}

/** The page that is there: a group may have left the workshop while the last page was shown. */
export function existingPage({ topic, page }: ComparisonPage, groupCount: number): ComparisonPage {
  return { topic, page: Math.min(page, comparisonPages(groupCount)) };
}

/** The groups of one page, in their order, as evenly as they divide: ten groups stand as 4, 3 and 3. */
export function groupsOfPage<Group>(groups: readonly Group[], page: number): readonly Group[] {
  const pages = comparisonPages(groups.length);
  const least = Math.floor(groups.length / pages);
  const larger = groups.length % pages;
  const start = (page - 1) * least + Math.min(page - 1, larger);
  return groups.slice(start, start + least + (page <= larger ? 1 : 0));
}

/** What the same key shows next: the topic's next page, after its last the next topic, and round. */
export function nextComparison(shown: ComparisonPage, groupCount: number): ComparisonPage {
  const { topic, page } = existingPage(shown, groupCount);
  if (page < comparisonPages(groupCount)) return { topic, page: page + 1 };
  const next = (comparisonTopics.indexOf(topic) + 1) % comparisonTopics.length;
  return { topic: comparisonTopics[next] ?? topic, page: 1 };
}
