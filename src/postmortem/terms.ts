/** What a document is read with. */
import type { Language } from "../language/language.ts";
import type { Names } from "../language/names.ts";
import type { Standard } from "../standards/standard.ts";

export interface Terms {
  readonly standard: Standard;
  readonly language: Language;
  /** The names of the standard's sections, and the team's own. */
  readonly names: Names;
}
