import type {
  ProjectedGroupResources,
  ResourcesText,
} from '../../../../src-shared/exercises/resources/index.ts';
import type { ResourcesWords as ChartWords } from '../../../../src-shared/report/resources-words.ts';
import type { ResourcesWords } from '../words.ja.ts';

/** What each of a group's pictures is made of. */
export type SceneProps = {
  readonly group: ProjectedGroupResources;
  readonly text: ResourcesText;
  readonly words: ResourcesWords;
  readonly chartWords: ChartWords;
};
