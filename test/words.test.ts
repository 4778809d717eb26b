import { describe, expect, it } from "vitest";
import { vocabulary } from "../src/phrases.ts";
import { countWords, sentencesOf } from "../src/sentences.ts";
import { isSpecific } from "../src/specific.ts";
import { kindOf, misspelledKindOf } from "../src/names.ts";
import { formsOf } from "../src/verbs.ts";
import * as words from "../src/words.ts";

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

/** Sentences that say a thing, and sentences that only look so. */
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
    ["We failed over", "The CPU usage escalated quickly", "Logs were reviewed", "An alert pages the on-call engineer", "It was not escalated", "Privilege escalation was ruled out", "No escalation was needed"],
  ],
  [
    "changed",
    [
      "We rolled the release back", "The team cancelled the migration", "Ada corrected the policy", "Rolled back to 2.3", "The pool size was increased to 200", "Nginx restarted, cache flushed", "The team patched the kernel", "Fixed the typo in nginx.conf", "By raising the limit",
      "Old logs are deleted", "We switched to the standby", "Added an index to the orders table", "Adjusting the timeout brought it back", "The wizards added the key",
    ],
    ["The issue was resolved", "Service was fully restored", "Everything works again", "Started debugging", "The problem was fixed by the team", "Traffic increased", "The file is in sites-enabled"],
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
    ["Impact", "impact"], ["Duration", "duration"], ["Escalation", "escalation"], ["Misleading investigation paths", "misleading-path"], ["Conclusion", "other"], ["Postmortem", "title"],
  ])("%j is %s", (label, kind) => {
    expect(kindOf(label)).toBe(kind);
  });

  it.each(["Usage of the timeline component in React apps", "Installing", "10:42 UTC", "", "Monitoring", "Cake"])("%j is none", (label) => {
    expect(kindOf(label)).toBeUndefined();
  });

  it.each([["Timline", "timeline"], ["Issue Sumary", "summary"], ["Corective and preventative measures", "measures"], ["Root Casue and Resolution", "root-cause-and-resolution"]])("%j is a slip for %s", (label, kind) => {
    expect(misspelledKindOf(label)).toBe(kind);
  });

  it.each(["Timeline", "Time", "Mountain", "Treasures", "Resolutions"])("%j is no slip", (label) => {
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
