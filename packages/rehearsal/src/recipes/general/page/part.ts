import type { NuggetSpec, Requirement } from '@nugget/contract';
import type { RecipeFile } from '../../recipe.ts';
import type { Answering } from '../../shared/requirements.ts';
import type { Setting } from '../../shared/settings.ts';
import type { Subject } from '../reading/subject.ts';

/** Something that a page can do: the fact cards, a counter, a quiz. A new one is one file and one entry in a parts list. */
export interface Part extends Answering {
  /** Also the name of its module, src/<id>.js, and of its place on the page. */
  readonly id: string;
  /** Do these words of the goal or the description ask for it? */
  isNamedIn(words: string): boolean;
  /** Can this nugget have it at all? Said only by parts whose requirements use everyday words, such as "questions". */
  belongsTo?(spec: NuggetSpec): boolean;
  /** Can it do what pages otherwise cannot? A music pad makes sounds. Asked of wishes that are out of reach. */
  reaches?(requirement: Requirement): boolean;
  build(order: PartOrder): BuiltPart;
}

/** What a part is told when it is built. */
export interface PartOrder {
  readonly spec: NuggetSpec;
  readonly subject: Subject;
  /** The requirements that the part makes true. */
  readonly requirements: readonly Requirement[];
  /** Ids of all the parts on the page. */
  readonly partIds: ReadonlySet<string>;
  /** Titles for the test that shows what was asked: the requirements and behaviours in the child's words. */
  readonly titles: readonly string[];
}

/** What is written for something the nugget can do. */
export interface Built {
  /** One job for one agent each; the pieces can be made side by side. */
  readonly pieces: readonly Piece[];
  readonly tests: readonly RecipeFile[];
  /** Files that need all the pieces; written when everything is put together. */
  readonly assembly?: readonly RecipeFile[];
  /** Its numbers, which stand in the nugget's settings file. */
  readonly settings?: readonly Setting[];
}

export interface Made extends Built {
  /** The requirements that it makes true. */
  readonly requirements: readonly Requirement[];
}

export interface BuiltPart extends Built {
  /** The function of src/<id>.js that puts the part into its place. */
  readonly show: string;
  /** What stands in its place from the start: HTML that is safe already. */
  readonly html?: string;
}

/** Everything that is written, the tests aside. */
export const filesOf = ({ pieces, assembly = [] }: Built): readonly RecipeFile[] => [
  ...pieces.flatMap(({ files }) => files),
  ...assembly,
];

export interface Piece {
  readonly name: string;
  readonly description: string;
  readonly files: readonly RecipeFile[];
  readonly acceptance: readonly string[];
  readonly summary: string;
  /** Which of the part's requirements this piece is for; all of them where it does not say. */
  readonly isFor?: (requirement: Requirement) => boolean;
}
