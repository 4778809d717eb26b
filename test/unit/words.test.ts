import { describe, expect, it } from "vitest";
import { vocabulary } from "../../src/language/phrases.ts";
import { countWords, sentencesOf } from "../../src/language/sentences.ts";
import { isSpecific } from "../../src/language/specific.ts";
import { namesOf } from "../../src/language/names.ts";
import { formsOf } from "../../src/language/verbs.ts";
import * as words from "../../src/language/words.ts";
import { brief } from "../../src/standards/brief.ts";

const { kindOf, misspelledKindOf } = namesOf(brief);

describe("the notation of phrases", () => {
  const table = vocabulary(["escalated [it] to", "(paged|called [in]) [the] team", "blamed ... on", "investigat*", "# users", "^ restarted", "cache flushed $"], { except: ["failed over"] });

  it.each([
    "It was escalated to ops", "we escalated it to ops", "Paged the team", "called in team", "they blamed the poor old network on him", "Investigating", "10,000 users", "80% users",
    "restarted nginx", "Then: restarted nginx", "the cache flushed.", "paged  the\nteam", "escalated‐to",
  ])("finds %j", (text) => {
    expect(table.in(text)).toBe(true);
  });

  it.each(["escalated", "was not escalated to ops", "it never got escalated to ops", "we restarted it", "cache flushed twice by hand", "de-escalated to"])("does not find %j", (text) => {
    expect(table.in(text)).toBe(false);
  });

  it("refuses a malformed phrase", () => {
    expect(() => vocabulary(["(paged|called team"]).in("anything")).toThrow('Malformed phrase "(paged|called team"');
    expect(() => vocabulary(["{crew} joined"]).in("anything")).toThrow('Unknown vocabulary {crew} in the phrase "{crew} joined"');
    for (const table of Object.values(words)) expect(() => table.rows()).not.toThrow();
  });
});

describe("verb forms", () => {
  it.each([
    ["restart", "restarts", "restarted", "restarting"],
    ["replace", "replaces", "replaced", "replacing"],
    ["swap", "swaps", "swapped", "swapping"],
    ["apply", "applies", "applied", "applying"],
    ["fix", "fixes", "fixed", "fixing"],
    ["deploy", "deploys", "deployed", "deploying"],
    ["roll_back", "rolls back", "rolled back", "rolling back"],
    ["reset reset", "resets", "reset", "resetting"],
    ["undo undid undone", "undoes", "undid undone", "undoing"],
  ])("of %s", (verb, third, past, gerund) => {
    const forms = formsOf(verb);
    expect([forms.third, forms.past.join(" "), forms.gerund]).toEqual([third, past, gerund]);
  });
});

/** Sentences that say something, and sentences that only look as if they did. */
const cases: readonly (readonly [keyof typeof words, readonly string[], readonly string[]])[] = [
  [
    "detectedBy",
    [
      "PagerDuty woke the on-call engineer", "The login check fails three times and alerts the on-call", "A pupil called the service desk", "Our product manager wonders why her phone is quiet", "An alert on latency fired", "The health check of the API failed", "Several customers complained on Twitter", "A teacher phones support", "An engineer noticed slow pages",
      "Our monitoring woke up and panicked about response times", "Complaints poured in", "Reports from users about blank pages", "The dashboard turned red", "Found by a smoke test after the deploy", "Alerted by a user",
    ],
    ["The outage begins", "No alerts fired", "We rolled the release back", "Engineers identified and corrected the typo"],
  ],
  [
    "investigated",
    [
      "We dug through the access logs", "Mina checks the dashboards", "Suspected the network", "First theory: a full disk", "Ran strace on the worker", "Compared the two releases", "The DNS servers were ruled out",
      "Started debugging the queue", "Narrowed it down to one host",
    ],
    ["The outage begins", "Handed over for further investigation", "An alert fired", "Service restored"],
  ],
  [
    "misleadingPath",
    [
      "The CDN was a red herring", "We first blamed the network", "The rabbit hole cost us forty minutes", "Initially we thought of a DDoS attack", "The release was ruled out", "It turned out to be unrelated",
      "Suspected the database", "The switch was innocent", "We chased the wrong process", "Checked the firewall, but found nothing unusual", "A rollback did not help",
    ],
    ["Checked the web server: running", "She reads the logs and sees the deny rule", "There were no misleading paths"],
  ],
  [
    "escalated",
    [
      "Escalated to the database team", "The matter is raised to the head of data", "We flagged it to the payments squad", "The duty team requests assistance from the administrators", "We looped in the DBAs", "Paged the network on-call", "Handed over to the storage crew", "All hands from the database team joined", "Called in Jonas from the platform team",
      "Reached out to the hosting provider", "The security team was brought in", "Forwarded the ticket to the SRE team", "Opened a ticket with the vendor", "The database wizards to the rescue", "Asked the data team for help",
    ],
    ["We failed over", "The CPU usage escalated quickly", "Logs were reviewed", "An alert pages the on-call engineer", "It was not escalated", "Privilege escalation was ruled out", "No escalation was needed",
      "Escalation was not needed", "The call center heard of it before the network team", "The monitoring team took over the night shift", "We restarted it before escalating", "An alert woke the database team", "We woke up the on-call engineer", "The on-call engineer was paged",
    ],
  ],
  ["denied", ["None", "n/a", "Nothing", "It was not escalated", "There were none", "They weren't told", "It wasn't"], ["Escalated to ops", "A note was sent"]],
  [
    "changed",
    [
      "We rolled the release back", "The team cancelled the migration", "Ada corrected the policy", "Rolled back to 2.3", "The pool size was increased to 200", "Nginx restarted, cache flushed", "The team patched the kernel", "Fixed the typo in nginx.conf", "By raising the limit",
      "Old logs are deleted", "We switched to the standby", "Added an index to the orders table", "Adjusting the timeout brought it back", "The wizards added the key",
      "Jonas reset the router", "We rebuilt the index", "We rewrote the query", "We undid the change", "We reran the migration", "The team spun up two servers", "We withdrew the rule", "We overwrote the policy", "We put back the old file", "She set the limit to 200", "We put the rule first",
      "They cut the cable", "We shut down the old nodes", "We took down the banner", "We ran the migration", "We wrote a new rule", "We brought back the old pool", "We decided to drain the node", "Then restarted nginx", "Draining the node", "We finally increased the limit", "The limit was then increased",
      "Restart the server", "Typo corrected", "Memory doubled", "Limits raised to 200", "Configuration quickly fixed by Ada", "Web server restarted", "And add the missing index", "After swapping the disk", "Fix the wrong path in the script", "The path in the script was fixed", "The failover was completed", "We moved all traffic back",
      "She turned the cache off", "A fix in the configuration", "With a quick restart", "Reinstallation of the agent",
    ],
    ["The issue was resolved", "Service was fully restored", "Everything works again", "Started debugging", "The problem was fixed by the team", "Traffic increased", "The file is in sites-enabled",
      "Restored after an hour", "Access restored", "The service was opened", "We restored normal operations", "We used the following command", "Nginx restarted the worker", "That is the command to use", "Mina ran a test", "Mina ran the query", "We started looking at the logs", "It was still running",
      "We found that the disk was replaced", "Began using strace", "We opened a ticket", "We updated the status page", "Raising the limit of the pool was discussed", "Stakeholders were updated", "We enabled debug logging", "By enabling debug logging", "The issue was raised",
    ],
  ],
  [
    "usersAffected",
    ["80% of users", "All users were affected", "10,000 customers", "Half of the users", "every customer", "about 4,300 people", "8 out of 10 users", "Everybody was logged out", "100 percent of requests", "12 unique visitors", "two thirds of our subscribers"],
    ["some users", "many users", "most users", "100% downtime", "25% less revenue", "users could not log in"],
  ],
  [
    "experience",
    ["Customers could not pay", "members were told that their card is not valid", "Applicants did not find the confirmation", "users saw error 503", "Pages took 30 seconds and timed out", "The site was slow", "leaving users staring at a spinner", "Uploads failed", "visitors got a blank page", "search results were stale", "meetings had no sound"],
    ["The web server was down", "a service disruption for our users", "It affected the main application and its user experience"],
  ],
  ["service", ["our website", "the login service", "The checkout API was down", "nginx", "the database", "s-ticky.online went dark", "the image service"], ["an outage of 40 minutes", "the incident affected everybody", "a loss of service"]],
  ["causal", ["caused by a full disk", "A poisoned entry in the cache was to blame", "because the disk was full", "The root cause was a typo", "traced back to a typo", "due to high traffic", "It stemmed from a race"], ["resulting in a 503 error", "causing slow pages for users", "The site was down"]],
  [
    "mechanism",
    ["so that new requests timed out", "which led to a full disk", "The pool ran out", "logs filled the disk", "making queries painfully slow", "the API rejected every upload", "it blocked all traffic", "the index was too small"],
    ["The root cause was a misconfiguration", "The outage was caused by high traffic", "It was a typo"],
  ],
  ["improvement", ["Improve monitoring", "better reviews", "regular backups", "We want consumers that survive", "Train the team", "stricter limits"], ["Add an alert at 80% disk usage", "Install HAProxy in front of the web servers"]],
  ["trouble", ["an outage", "several errors"], ["a quiet day"]],
  [
    "detectedBy",
    ["The health check found it", "We noticed slow pages"],
    ["An alert was not sent"],
  ],
  [
    "detected",
    ["The outage was noticed at once", "Noticed a spike of errors", "Detection", "First signs of it", "It was spotted"],
    ["The API was restarted"],
  ],
  ["noticed", ["Ada figured out the path", "The team discovered a typo", "Mina saw it"], ["We restarted it"]],
  [
    "detectionMethod",
    ["Detected in Grafana", "Spotted by the database team", "Reported from a customer", "We noticed", "Spotted upon 3 complaints", "Found through luck", "Noticed in the logs"],
    ["The outage was detected"],
  ],
  [
    "investigated",
    ["We looked into the logs"],
    ["The test environment", "The health check passed", "The test team", "It was thought to be resolved", "A poor user experience"],
  ],
  ["misleadingPath", ["We suspected the CDN"], ["As suspected", "No wrong paths", "There was no misleading path"]],
  ["noMisleadingPath", ["no misleading paths", "without any detours, no dead ends"], ["a misleading path"]],
  [
    "fixApplied",
    ["A hotfix for the login was deployed", "We deployed the fix", "The typo was corrected", "Rollback initiated"],
    ["The fix is planned", "The fix was not deployed", "Errors rose"],
  ],
  ["fixing", ["The solution", "This will prevent it"], ["A disk was full"]],
  ["before", ["Two weeks ago", "The night before", "Last Friday", "During a routine upgrade"], ["We rolled back"]],
  ["recovered", ["Everything back to normal", "The service is restored", "up and running"], ["It was not resolved", "The rollout stopped"]],
  ["service", ["the customer service portal, nginx", "the reporting service"], ["poor user experience", "an internal server error", "a server error"]],
  ["down", ["The site was down", "it went completely offline"], ["We scaled down"]],
  ["affected", ["a small outage", "The API crashed"], ["All is well"]],
  [
    "experience",
    [
      "an error message", "failed to place orders", "Payments failed", "customers saw an old page", "Users experienced issues", "leaving customers in the dark", "a browser warning", "had no sound", "The shop was read-only", "Pages reloaded", "got a strange message", "12 seconds to load", "nobody in the shop could order",
      "The app froze", "charged twice", "customers hit a wall", "a complete loss of service", "offline for all users", "The page showed nothing", "a bad experience", "502 Bad Gateway", "customers did not get an answer", "customers had neither prices nor pictures",
    ],
    ["There was an error in the script", "a syntax error", "the error log", "we lost revenue", "a missing semicolon"],
  ],
  [
    "causal",
    [
      "due to a typo", "the cause was a typo", "triggered by a release", "It stemmed from a race", "the result of a typo", "It led to the outage", "It brought the API down", "A loop exhausted the pool", "The real problem was a typo", "It boiled down to a typo", "It caused an outage", "It triggered a shutdown", "The problem was a typo",
      "after a routine upgrade",
    ],
    ["The pool was small"],
  ],
  ["happened", ["The disk had been full", "The rule was removed", "A process kept its files"], ["Users could not log in"]],
  ["namesCause", ["The cause: a typo", "The main problem of that night was a typo", "the root cause of it"], ["A typo"]],
  ["mechanism", ["The connection was not released, so the pool ran dry"], ["the likely cause", "the cause was a typo", "cause", "It was accidentally left", "It made us think", "left by the intern"]],
  ["improvement", ["We want better tests"], ["more than ten", "less than ten", "to prevent future outages", "the monitoring agent", "the incident response document", "a new hire"]],
  ["outlook", ["We look first", "This needs care"], ["The disk is full"]],
  ["introduces", ["We do the following"], ["We do it"]],
  [
    "instructs",
    [
      "It should include the times", "This section describes the cause", "when the outage began", "explain in detail", "What parts were affected", "your team", "duration of the outage with start and end times", "misleading investigation paths that were taken", "how the incident was resolved", "a list of tasks to do",
      "what are the things to fix", "keep it short", "between 400 to 600 words",
    ],
    ["The outage began at 14:05"],
  ],
  ["narrates", ["The API failed"], ["The API fails"]],
  ["incidentTitle", ["Postmortem of the checkout", "The API outage"], ["Parcel labels"]],
  ["explainsTerm", ["A postmortem is a document", "My first postmortem is about DNS"], ["Postmortem of the checkout"]],
  ["postmortemTitle", ["Incident report"], ["An outage"]],
  ["otherTitle", ["A guide to outages", "Incident response"], ["The API outage"]],
  ["instructs", ["Issue Summary must contain:", "when was the issue detected", "Describe how the problem was found", "explain in detail how it was fixed"], ["The site was down", "Add an alert", "We explained it to the customers"]],
];

describe.each(cases)("%s", (name, yes, no) => {
  const table = words[name];
  it.each(yes)("is said by %j", (text) => {
    expect(table.in(text)).toBe(true);
  });
  it.each(no)("is not said by %j", (text) => {
    expect(table.in(text)).toBe(false);
  });
});

describe("tasks", () => {
  it.each([
    "Add an alert on disk usage above 80%", "Patch the Nginx server", "Give the job its own database user", "Monitoring: add an alert on memory", "Move the policy to the `infra` repository", "Rotate logs on web-02 daily",
    "Write a runbook for the failover", "Require a second approval for firewall changes", "Improve the p99 latency of /search to 200 ms",
  ])("%j is specific", (text) => {
    expect(isSpecific(text)).toBe(true);
  });

  it.each(["Improve monitoring", "Be more careful", "Enhance documentation", "Conduct regular training sessions", "Ensure that everything is tested", "Testing", "Implement better monitoring", "Consider redundancy", "Monitor the system"])("%j is a wish", (text) => {
    expect(isSpecific(text)).toBe(false);
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
    ["Actions taken", "actions"], ["What we did", "actions"], ["How we responded", "actions"], ["Assumptions", "actions"], ["Misleading", "misleading-path"], ["Dead ends", "misleading-path"], ["Red herrings", "misleading-path"], ["Misdirections", "misleading-path"],
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

  it.each(["Usage of the timeline component in React apps", "Installing", "10:42 UTC", "", "Monitoring", "Cake"])("%j is none", (label) => {
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
