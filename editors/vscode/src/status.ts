/** What the status bar and the checklist say about a file, in words. */
import { asSentence } from "../../../src/command/failure.ts";
import { metIn } from "../../../src/report/checklist.ts";
import type { OffReason, State } from "../../../src/command/editor/check.ts";

export interface StatusText {
  /** For the status bar: an icon of the editor, and a few words. */
  readonly text: string;
  /** One sentence or two. */
  readonly explanation: string;
}

const reasons: Readonly<Record<OffReason, string>> = {
  restricted: "The postmortem rules are off because this workspace is restricted; trust it to turn them on.",
  "no markdownlint": "The postmortem rules are off because the markdownlint extension is missing or disabled; install or enable it.",
  declared: "The postmortem rules are off because the front matter says `postmortem: false`.",
  ignored: "The postmortem rules are off because the configuration of markdownlint ignores this file.",
  configuration: "The postmortem rules are off in the configuration of markdownlint.",
  comment: "The postmortem rules are off because of a markdownlint comment in this file.",
};

/** What the status bar shows, and why. */
export function statusOf(state: State): StatusText {
  switch (state.kind) {
    case "postmortem": {
      const { requirements } = state.document;
      const count = `${String(metIn(state.document))} of ${String(requirements.length)}`;
      return { text: `$(checklist) ${count} met`, explanation: `This postmortem meets ${count} requirements.` };
    }
    case "no postmortem":
      return { text: "$(circle-slash) No postmortem", explanation: "This file was not recognized as a postmortem, so it gets no reports. If it is one, put `postmortem: true` in its front matter." };
    case "off":
      return { text: "$(circle-slash) Postmortem rules off", explanation: reasons[state.reason] };
    case "failed":
      return { text: "$(warning) Postmortem not checked", explanation: asSentence(state.message) };
  }
}
