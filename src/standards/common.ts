/** Headings and fields that several standards ask for. */
import type { ExtraKind, OutlineSection } from "./standard.ts";

export const date = { title: "Date", kinds: ["extra:date"], isField: true, hint: "date of the incident, such as 2026-11-03" } satisfies OutlineSection;
export const authors = { title: "Authors", kinds: ["extra:authors"], isField: true, hint: "who wrote this" } satisfies OutlineSection;
export const status = { title: "Status", kinds: ["extra:status"], isField: true, hint: "such as draft, or complete with action items in progress" } satisfies OutlineSection;
export const timeline = { title: "Timeline", kinds: ["timeline"], hint: "what happened when, with the timezone" } satisfies OutlineSection;
export const severity = { title: "Severity", kinds: ["extra:severity"], isField: true, hint: "such as SEV-2" } satisfies OutlineSection;
export const wentWell = { title: "What went well", kinds: ["extra:went-well"], hint: "what limited the damage or helped to find the cause" } satisfies OutlineSection;
export const wentWrong = { title: "What went wrong", kinds: ["extra:went-wrong"], hint: "what made it worse or took too long" } satisfies OutlineSection;
export const whereLucky = { title: "Where we got lucky", kinds: ["extra:lucky"], hint: "what could have made it worse, and did not by chance" } satisfies OutlineSection;

/** In the notation of `language/word-pattern.ts`. */
export const extraNames: Readonly<Record<ExtraKind, readonly string[]>> = {
  "extra:date": ["[incident] date [incident]"],
  "extra:authors": ["(author|owner|lead|writer|reporter) [postmortem|report]", "(postmortem|report) (author|owner|lead)", "(written|created|prepared) by", "reviewer (author|owner)"],
  "extra:status": ["[current|report|postmortem|document|review] status [report|postmortem|document]"],
  "extra:severity": ["[incident] (severity|sev|priority) [level]"],
  "extra:trigger": ["[trigger] (trigger|triggering|proximate) [event|cause]"],
  "extra:went-well": ["what (went|worked|going|did) (well|right|good)", "what worked [well]", "thing [that] (went|worked) (well|right|good)", "(went|worked) well", "what we did well", "what went well [where] [did] [we] [got|get|were] lucky", "what did go well"],
  "extra:went-wrong": [
    "what (went|did|go) (wrong|badly|poorly|bad)", "thing [that] went (wrong|badly|poorly|bad)", "went (wrong|badly|poorly)", "what [did|didn|don] [not|t] (work|go) [so|as] [well|right|planned]",
    "what (could|should) (have|be) [gone|been|done] [better]", "what could [have] gone better", "what we did (badly|wrong|poorly)",
  ],
  "extra:lucky": ["where [did] [we] (got|get|were|was) lucky", "[where|what] lucky", "got lucky", "(luck|lucky)"],
  "extra:responders": ["(responder|attendee|participant) [attendee]", "(people|who) [was|were] involved", "incident (response )team"],
  "extra:messaging": ["(messaging|communication)", "(internal|external|customer|public) (email|message|communication|messaging)"],
  // The number is taken for that of the heading.
  "extra:five-whys": ["why", "[root] [cause] [identification|analysis] (five|5) why", "root cause identification"],
  "extra:leadup": ["(leadup|lead up|background)"],
  "extra:fault": ["(fault|failure)", "what broke"],
  "extra:response": ["(response|responder)", "how [did] we (respond|responded)"],
  "extra:backlog": ["[backlog] backlog [check]"],
  "extra:recurrence": ["recurrence", "[has] happened before", "related incident"],
  "extra:mitigators": ["(mitigator|mitigating factor)", "what helped"],
  "extra:metrics": ["(metric|graph|dashboard) [graph]"],
  "extra:questions": ["[incident|analysis|post] [incident] (question|analysis) [answer]", "(incident response|post incident|response) analysis"],
  "extra:supporting": ["(supporting|additional) (information|document|data|evidence|material)", "(appendix|reference|link|graph|evidence|further reading)", "(related|relevant) (link|document|item|material)"],
};
