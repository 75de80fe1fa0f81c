import type {
  DepartmentsText,
  ProjectedGroupDepartments,
} from '../../../../src-shared/exercises/departments/index.ts';
import type { DepartmentsWords as ChartWords } from '../../../../src-shared/report/departments-words.ts';
import type { Language } from '../../../../src-shared/workshop/setting.ts';
import type { DepartmentsWords } from '../words.ja.ts';

/** What each of a group's pictures is made of. */
export type SceneProps = {
  readonly group: ProjectedGroupDepartments;
  readonly language: Language;
  readonly text: DepartmentsText;
  readonly words: DepartmentsWords;
  readonly chartWords: ChartWords;
};

type Content = ProjectedGroupDepartments['content'];

/** The content of one kind of step. */
export type ContentOf<Kind extends Content['kind']> = Extract<Content, { readonly kind: Kind }>;
