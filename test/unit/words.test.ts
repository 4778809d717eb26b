import { describe, expect, it } from "vitest";
import { english } from "../../src/language/en/english.ts";
import { countWords, sentencesOf } from "../../src/language/sentences.ts";
import { namesOf } from "../../src/language/names.ts";
import { brief } from "../../src/standards/brief.ts";

const { kindOf, misspelledKindOf } = namesOf(brief);

describe("sentences that tell an account from other documents", () => {
  it.each([
    ["instructs", "It should include the times"],
    ["instructs", "This section describes the cause"],
    ["instructs", "Describe how the problem was found"],
    ["instructs", "what are the things to fix"],
    ["narrates", "The API failed"],
    ["explainsPostmortems", "A postmortem is a document"],
    ["tellsTrouble", "several errors"],
  ] as const)("%s: %j", (what, text) => {
    expect(english.recognition[what](text)).toBe(true);
  });

  it.each([
    ["instructs", "The outage began at 14:05"],
    ["narrates", "The API fails"],
    ["explainsPostmortems", "Postmortem of the checkout"],
    ["tellsTrouble", "a quiet day"],
  ] as const)("not %s: %j", (what, text) => {
    expect(english.recognition[what](text)).toBe(false);
  });
});

describe("section names", () => {
  it.each([
    ["Issue Summary", "summary"], ["🚨 Incident Summary:", "summary"], ["1. Executive summary", "summary"], ["What happened?", "summary"], ["TL;DR", "summary"], ["Incident overview", "summary"],
    ["Timeline", "timeline"], ["Timeline (all times in UTC)", "timeline"], ["Timeline of events", "timeline"], ["Incident Timeline", "timeline"], ["Chronology", "timeline"], ["Sequence of events", "timeline"],
    ["Root Cause", "root-cause"], ["Root cause analysis", "root-cause"], ["RCA", "root-cause"], ["Why did it happen?", "root-cause"], ["Five whys", "root-cause"],
    ["Resolution", "resolution"], ["Resolution and recovery", "resolution"], ["How we fixed it", "resolution"],
    ["Root Cause & Resolution", "root-cause-and-resolution"], ["Root cause and resolution must contain", "root-cause-and-resolution"],
    ["Corrective and Preventative Measures", "measures"], ["Corrective/preventive measures", "measures"], ["Preventive actions", "measures"], ["Corrective measures and prevention", "measures"], ["What we're doing about it", "measures"], ["Next steps", "measures"],
    ["Action items", "tasks"], ["TODO", "tasks"], ["Tasks to address the issue", "tasks"], ["Improvements/Fixes", "improvements"], ["Lessons learned", "lessons"],
    ["Resolution and root cause", "root-cause-and-resolution"], ["The cause and how it was fixed", "root-cause-and-resolution"],
    ["Lessons learned and prevention", "measures"], ["Preventing recurrence", "measures"], ["Mitigation and future work", "measures"], ["Remediation and prevention", "measures"], ["Lessons learned and future improvements", "measures"],
    ["Lessons learned and corrective actions", "measures"], ["What we will do to prevent it", "measures"], ["Keeping it from happening again", "measures"], ["Fixing the future", "measures"], ["How will we prevent it from happening again?", "measures"],
    ["How it can be prevented", "measures"], ["What are we doing about this?", "measures"], ["Future preventive measures", "measures"],
    ["Action plan", "tasks"], ["Action items and follow-ups", "tasks"], ["List of tasks", "tasks"], ["Tasks to be done", "tasks"], ["Task list", "tasks"], ["Follow-up", "tasks"], ["Follow-up actions", "tasks"], ["Followup tasks", "tasks"], ["Next actions", "tasks"],
    ["Jira tickets", "tasks"], ["Remediation items", "tasks"],
    ["Suggested improvements", "improvements"], ["Areas to improve", "improvements"], ["What can be improved", "improvements"], ["What things can be improved?", "improvements"], ["Improved/fixed", "improvements"], ["Fixes and improvements", "improvements"],
    ["What could have gone better", "improvements"], ["What can we do better next time?", "improvements"], ["Broad improvements", "improvements"],
    ["Learnings", "lessons"], ["Key takeaways", "lessons"], ["Takeaways", "lessons"], ["What did we learn?", "lessons"], ["Reflections", "lessons"], ["What went well", "lessons"], ["Where we got lucky", "lessons"],
    ["Summary overview", "summary"], ["Summary of what happened", "summary"], ["Description of the incident", "summary"], ["Background and summary", "summary"],
    ["Timeline summary", "timeline"], ["Summary timeline", "timeline"], ["Our recovery timeline", "timeline"], ["Timeline on Tuesday", "timeline"], ["Key events", "timeline"], ["Leadup", "timeline"], ["Time frame", "timeline"], ["Events", "timeline"],
    ["Root issue", "root-cause"], ["What caused it?", "root-cause"], ["Why it happened", "root-cause"], ["Why the incident happened", "root-cause"], ["Why it happens", "root-cause"], ["What allowed it to happen", "root-cause"], ["What allowed this to happen", "root-cause"],
    ["What went wrong and why", "root-cause"], ["Contributing factors", "root-cause"], ["Trigger", "root-cause"], ["Technical analysis", "root-cause"],
    ["Mitigation and resolution", "resolution"], ["Actions taken for the resolution", "resolution"], ["Solving the problem", "resolution"], ["What was done", "resolution"],
    ["Start time", "start"], ["End time", "end"], ["Ended", "end"], ["Total duration", "duration"], ["Start and end time", "duration"], ["When", "duration"], ["When it happened", "duration"], ["Time of occurrence", "duration"],
    ["What was affected", "impact"], ["Scope of the impact", "impact"], ["Affected service", "service"], ["Affected users", "users"], ["Percentage of users", "users"],
    ["User experience", "experience"], ["What users experienced", "experience"], ["What users saw", "experience"], ["Symptoms", "experience"], ["Users experienced", "experience"],
    ["Detection", "detection"], ["How we noticed it", "detection"], ["Alerting", "detection"], ["Time of detection", "detection"],
    ["Actions taken", "actions"], ["Debugging processes", "actions"], ["A short, confusing timeline", "timeline"], ["Checkout outage timeline", "timeline"], ["Timeline of the checkout outage", "timeline"], ["What we did", "actions"], ["How we responded", "actions"], ["Assumptions", "actions"], ["Misleading", "misleading-path"], ["Dead ends", "misleading-path"], ["Red herrings", "misleading-path"], ["Misdirections", "misleading-path"],
    ["Misleading debugging and investigation paths", "misleading-path"], ["Escalated to whom", "escalation"], ["Who was involved", "escalation"], ["My postmortem", "title"], ["Stack postmortem report", "title"], ["Web server report", "title"], ["Report", "title"],
    ["Background", "other"], ["Authors", "other"], ["References", "other"], ["Files", "other"], ["Participants", "other"], ["Follow-up meeting", "other"],
    ["Impact", "impact"], ["Duration", "duration"], ["Escalation", "escalation"], ["Misleading investigation paths", "misleading-path"], ["Conclusion", "other"], ["Postmortem", "title"],
  ])("%j is %s", (label, kind) => {
    expect(kindOf(label)).toBe(kind);
  });

  it.each([
    "Timeline (all times in UTC", "Timeline (UTC) (draft)", "[Draft] Timeline", ":rotating_light: Timeline", "Part 3. Timeline", "Section IV: Timeline", "b) Timeline", "2.1 Timeline", "2.1. Timeline", "12. Timeline", "3 Timeline", "## Timeline", "Today's timeline", "TIMELINE", "The timeline of events — 3 November", "ｔｉｍｅｌｉｎｅ",
  ])("%j is the timeline", (label) => {
    expect(kindOf(label)).toBe("timeline");
  });

  it.each(Object.entries(brief.titles))("%s is what its own title names", (kind, title) => {
    expect(kindOf(title)).toBe(kind);
  });

  it("takes a team's own names, however they are set, and no others for them", () => {
    const own = { timeline: ["Our Story", "What we lived through"], summary: ["In short"] };
    expect(["our story:", "**What we lived through**", "In short", "Timeline", "Our"].map((label) => namesOf(brief, own).kindOf(label))).toEqual(["timeline", "timeline", "summary", "timeline", undefined]);
    expect(kindOf("Our Story")).toBeUndefined();
  });

  it.each(["Usage of the timeline component in React apps", "Timeline library", "Product roadmap timeline", "Installing", "10:42 UTC", "", "Monitoring", "Cake"])("%j is none", (label) => {
    expect(kindOf(label)).toBeUndefined();
  });

  it.each([["Timline", "timeline"], ["Issue Sumary", "summary"], ["Corective and preventative measures", "measures"], ["Root Casue and Resolution", "root-cause-and-resolution"], ["Root cuase", "root-cause"], ["Corrrective and preventtative measures", "measures"], ["Issue sumamry", "summary"]])("%j is a slip for %s", (label, kind) => {
    expect(misspelledKindOf(label)).toBe(kind);
  });

  it.each(["Timeline", "Time", "Mountain", "Treasures", "Resolutions", "Root clause of the contract", "Pause", "Overviews", "Sumry", "Rummary", "Incidence"])("%j is no slip", (label) => {
    expect(misspelledKindOf(label)).toBeUndefined();
  });
});

describe("sentences", () => {
  it.each([
    ["It broke. We fixed it.", 2],
    ["It broke at 8 a.m. sharp.", 1],
    ["Version 1.2.3 of nginx.conf broke.", 1],
    ["And... we are back!", 1],
    ["Really? Yes! It broke.", 3],
    ["e.g. the disk, i.e. all of it", 1],
    ["No full stop", 1],
    ["It ended at 10 p.m. We slept.", 2],
    ["...", 0],
    ["", 0],
  ])("%j has %d", (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  it.each([["It broke at 10:42 UTC", 5], ["see https://example.com/a/b for more", 3], ["  ", 0], ["nginx.conf isn't well-formed", 3], ["🔥 fire | 🔥", 1]])("%j has %d words", (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});
