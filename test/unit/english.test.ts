/** What the reader of English makes of sentences: what tells a thing, what may, and what only looks as if it did. */
import { describe, expect, it } from "vitest";
import { english } from "../../src/language/en/english.ts";
import type { SentenceContext, TellingKind } from "../../src/language/language.ts";
import type { LabelKind } from "../../src/standards/standard.ts";

type Answer = "told" | "unclear" | "not told";

/** The answer for one kind, of a sentence that stands by itself: the first of five events, or a paragraph of its section. */
function answerOf(kind: TellingKind, section: SentenceContext["section"], sentence: string): Answer | "none" {
  const context: SentenceContext = { section, index: 0, listed: section === "timeline", passage: sentence, ...(section === "timeline" ? { event: { index: 0, count: 5, timed: true } } : {}) };
  const answers = english.tellingsOf(sentence, context, [kind]).filter(({ weight }) => weight >= 1).map(({ answer }) => answer);
  return answers.includes("told") ? "told" : answers.includes("none") ? "none" : answers.includes("unclear") ? "unclear" : "not told";
}

const cases: readonly (readonly [kind: TellingKind, section: SentenceContext["section"], Readonly<Record<Answer, readonly string[]>>])[] = [
  [
    "detection",
    "timeline",
    {
      told: [
        "PagerDuty woke the on-call engineer",
        "The login check fails three times and alerts the on-call",
        "A pupil called the service desk",
        "An alert on latency fired",
        "The health check of the API failed",
        "Several customers complained on Twitter",
        "An engineer noticed slow pages",
        "Our monitoring woke up and panicked about response times",
        "Complaints poured in",
        "Reports from users about blank pages",
        "The dashboard turned red",
        "Found by a smoke test after the deploy",
        "Alerted by a user",
        "The health check found it",
        "We noticed slow pages",
        "The outage was noticed at once",
        "Noticed a spike of errors",
        "Detection",
        "First signs of it",
        "It was spotted",
        "The team discovered a typo",
        "Mina saw it",
        "A shift leader calls the help line because labels are empty",
        "Our synthetic check from Leeds turns amber",
        "The help desk notices 45 calls in its queue",
        "Customers phone the front desk",
      ],
      unclear: [],
      "not told": [
        "The outage begins",
        "No alerts fired",
        "We rolled the release back",
        "An alert was not sent",
        "The API was restarted",
        "We restarted it",
        "Identified the release as the root cause",
        "A scarf is found",
        "The pool was resized",
      ],
    },
  ],
  [
    "actions",
    "timeline",
    {
      told: [
        "We dug through the access logs",
        "Mina checks the dashboards",
        "Suspected the network",
        "First theory: a full disk",
        "Ran strace on the worker",
        "Compared the two releases",
        "The DNS servers were ruled out",
        "Started debugging the queue",
        "Narrowed it down to one host",
        "We looked into the logs",
        "Marisol suspects the cable",
        "We dig into session cookies",
      ],
      unclear: [],
      "not told": [
        "The outage begins",
        "Handed over for further investigation",
        "Service restored",
        "The test environment",
        "The health check passed",
        "The test team",
        "A poor user experience",
        "The lamps are lit",
        "Pretzels were passed around",
        "A dog walked through the shop",
      ],
    },
  ],
  [
    "misleading-path",
    "timeline",
    {
      told: [
        "The CDN was a red herring",
        "We first blamed the network",
        "The rabbit hole cost us forty minutes",
        "Initially we thought of a DDoS attack",
        "The release was ruled out",
        "It turned out to be unrelated",
        "The switch was innocent",
        "Checked the firewall, but found nothing unusual",
        "A rollback did not help",
        "The ice theory was wrong, but it took us an hour",
        "The converter is cleared of blame",
        "Cookies are fine",
        "It had not.",
        "Restarted the router, but the errors persisted",
        "Nearly an hour had been spent in the wrong place",
      ],
      unclear: [
        "Suspected the database",
        "We suspected the CDN",
      ],
      "not told": [
        "Checked the web server: running",
        "She reads the logs and sees the deny rule",
        "Everything is normal again",
        "The service was restored",
      ],
    },
  ],
  [
    "escalation",
    "timeline",
    {
      told: [
        "Escalated to the database team",
        "The matter is raised to the head of data",
        "We flagged it to the payments squad",
        "We looped in the DBAs",
        "Paged the network on-call",
        "Handed over to the storage crew",
        "All hands from the database team joined",
        "Called in Jonas from the platform team",
        "Reached out to the hosting provider",
        "The security team was brought in",
        "Forwarded the ticket to the SRE team",
        "Opened a ticket with the vendor",
        "The database wizards to the rescue",
        "Asked the data team for help",
        "Priya rings Tomasz",
        "Looped in the network folks",
        "@dana joined",
        "Security team brought into the call",
        "The issue was sent to the IT support team",
        "The desktop team pulls the network engineers into the call",
        "I begged our electrician to come in",
      ],
      unclear: [],
      "not told": [
        "We failed over",
        "The CPU usage escalated quickly",
        "Logs were reviewed",
        "Privilege escalation was ruled out",
        "The call center heard of it before the network team",
        "We restarted it before escalating",
        "The restart took effect in five minutes",
        "A payroll clerk wrote to the help desk",
        "The heater in the office is turned up",
        "The team ate pizza",
      ],
    },
  ],
  [
    "resolution",
    "timeline",
    {
      told: [
        "We rolled the release back",
        "The team cancelled the migration",
        "Ada corrected the policy",
        "Rolled back to 2.3",
        "The pool size was increased to 200",
        "Nginx restarted, cache flushed",
        "The team patched the kernel",
        "Fixed the typo in nginx.conf",
        "By raising the limit",
        "Old logs are deleted",
        "We switched to the standby",
        "Added an index to the orders table",
        "Adjusting the timeout brought it back",
        "The wizards added the key",
        "We rebuilt the index",
        "We rewrote the query",
        "We undid the change",
        "We reran the migration",
        "The team spun up two servers",
        "We withdrew the rule",
        "We overwrote the policy",
        "We put back the old file",
        "She set the limit to 200",
        "We put the rule first",
        "They cut the cable",
        "We shut down the old nodes",
        "We took down the banner",
        "We brought back the old pool",
        "We decided to drain the node",
        "Then restarted nginx",
        "Draining the node",
        "We finally increased the limit",
        "The limit was then increased",
        "Restart the server",
        "Typo corrected",
        "Limits raised to 200",
        "Configuration quickly fixed by Ada",
        "Web server restarted",
        "And add the missing index",
        "After swapping the disk",
        "Fix the wrong path in the script",
        "The path in the script was fixed",
        "The failover was completed",
        "We moved all traffic back",
        "She turned the cache off",
        "A fix in the configuration",
        "With a quick restart",
        "A hotfix for the login was deployed",
        "We deployed the fix",
        "The typo was corrected",
        "Rollback initiated",
        "Limits were loosened and the daemon bounced",
        "The service was manually started",
        "The issue was resolved by correcting the load balancing algorithm",
        "Restart of both workers",
        "The renewed key was imported into module B",
        "Marisol flips the sensor's output setting to metres",
      ],
      unclear: [
        "Jonas reset the router",
        "We ran the migration",
        "We wrote a new rule",
        "Memory doubled",
        
        "The frobnicator was squidged",
      ],
      "not told": [
        "The issue was resolved",
        "Service was fully restored",
        "Everything works again",
        "Started debugging",
        "The problem was fixed by the team",
        "Access restored",
        "The service was opened",
        "We restored normal operations",
        "We used the following command",
        "That is the command to use",
        "Mina ran a test",
        "We started looking at the logs",
        "It was still running",
        "We found that the disk was replaced",
        "Began using strace",
        "We opened a ticket",
        "We updated the status page",
        "Raising the limit of the pool was discussed",
        "Stakeholders were updated",
        "The issue was raised",
        "The fix was not deployed",
        "Errors rose",
        "We wrote a long message to the manager",
        "We did not restart nginx",
        "Redirecting traffic was discussed",
        "Checked the logs to find the typo",
        "The Flask server had been changed",
      ],
    },
  ],
  [
    "users",
    "summary",
    {
      told: [
        "80% of users",
        "All users were affected",
        "10,000 customers",
        "Half of the users",
        "every customer",
        "about 4,300 people",
        "8 out of 10 users",
        "Everybody was logged out",
        "100 percent of requests",
        "12 unique visitors",
        "two thirds of our subscribers",
        "Two of the nine wards",
        "450 viewers stared at a shoe",
        "about 22,000 passengers",
      ],
      unclear: [],
      "not told": [
        "some users",
        "many users",
        "most users",
        "100% downtime",
        "25% less revenue",
        "users could not log in",
        "The print house is ninety years old",
        "It lasted for three hours and our users noticed",
      ],
    },
  ],
  [
    "experience",
    "summary",
    {
      told: [
        "Customers could not pay",
        "members were told that their card is not valid",
        "Applicants did not find the confirmation",
        "users saw error 503",
        "Pages took 30 seconds and timed out",
        "The site was slow",
        "leaving users staring at a spinner",
        "Uploads failed",
        "visitors got a blank page",
        "search results were stale",
        "meetings had no sound",
        "an error message",
        "failed to place orders",
        "Payments failed",
        "customers saw an old page",
        "leaving customers in the dark",
        "had no sound",
        "The shop was read-only",
        "12 seconds to load",
        "nobody in the shop could order",
        "The app froze",
        "charged twice",
        "a complete loss of service",
        "offline for all users",
        "The page showed nothing",
        "502 Bad Gateway",
        "customers did not get an answer",
        "customers had neither prices nor pictures",
        "Passengers do not know which platform to stand on",
        "Nobody in the company could send mail",
        "leaving customers staring at an hourglass",
      ],
      unclear: [
        "a browser warning",
      ],
      "not told": [
        "The web server was down",
        "a service disruption for our users",
        "It affected the main application and its user experience",
        "A dashboard showed it",
        "The team wore rubber boots",
      ],
    },
  ],
  [
    "service",
    "summary",
    {
      told: [
        "The checkout API was down",
        "The milking robots were down",
      ],
      unclear: [
        "our website",
        "the login service",
        "nginx",
        "the database",
        "s-ticky.online went dark",
        "the image service",
        "the customer service portal, nginx",
        "the reporting service",
        "The zamboni was down",
      ],
      "not told": [
        "an outage of 40 minutes",
        "the incident affected everybody",
        "a loss of service",
        "poor user experience",
        "Nobody was happy about the outage",
      ],
    },
  ],
  [
    "named-cause",
    "summary",
    {
      told: [
        "caused by a full disk",
        "A poisoned entry in the cache was to blame",
        "because the disk was full",
        "The root cause was a typo",
        "traced back to a typo",
        "due to high traffic",
        "It stemmed from a race",
        "due to a typo",
        "the cause was a typo",
        "triggered by a release",
        "the result of a typo",
        "It led to the outage",
        "A loop exhausted the pool",
        "It boiled down to a typo",
        "It caused an outage",
        "It was due to a frayed belt",
      ],
      unclear: [
        "The real problem was a typo",
        "The problem was a typo",
      ],
      "not told": [
        "The site was down",
        "The pool was small",
        "The site went down, resulting in errors for all users",
      ],
    },
  ],
  [
    "cause-explained",
    "cause",
    {
      told: [
        "The connection was not released, so the pool ran dry",
        "The parser throws on half a pair, the worker restarts and reads the same message again",
        "A request for the thirteenth floor crashed the controller of the lift",
      ],
      unclear: [],
      "not told": [
        "The root cause was a misconfiguration",
        "The outage was caused by high traffic",
        "It was a typo",
        "the likely cause",
        "the cause was a typo",
        "cause",
        "It was accidentally left",
        "It made us think",
        "left by the intern",
        "The issue was caused by an improper configuration",
        "We raised the pool to 200 and restarted the API",
      ],
    },
  ],
];

describe.each(cases)("%s, in the %s", (kind, section, sentences) => {
  it.each((Object.entries(sentences) as [Answer, string[]][]).flatMap(([answer, texts]) => texts.map((text) => [answer, text] as const)))("is %s by %j", (answer, text) => {
    expect(answerOf(kind, section, text)).toBe(answer);
  });
});

describe("an author's own word that there was none", () => {
  it.each([
    ["escalation", "No escalation was needed; the author fixed it alone."],
    ["escalation", "Nobody else was called."],
    ["misleading-path", "There were no misleading paths."],
    ["misleading-path", "We took no wrong turns."],
  ] as const)("answers for the %s: %j", (kind, text) => {
    const context: SentenceContext = { section: "timeline", index: 0, listed: true, passage: text, event: { index: 2, count: 5, timed: true } };
    expect(english.tellingsOf(text, context, [kind])[0]?.answer).toBe("none");
  });

  it.each([
    ["none", ["none"]],
    ["None needed", ["none"]],
    ["N/A", []],
  ])("%j in the field for the escalation", (text, answers) => {
    const context: SentenceContext = { section: "timeline", index: 0, listed: true, passage: text, label: { kind: "escalation", name: "Escalation", beside: false }, event: { index: 2, count: 5, timed: false } };
    expect(english.tellingsOf(text, context, ["escalation"]).map(({ answer }) => answer)).toEqual(answers);
  });
});

describe("what the incident is about", () => {
  const things = english.thingsIn([
    "The ice hoist stopped, and the pilots' launch could not load bread.",
    "Its circuit breaker tripped because the winch seized.",
    "The harbour master wore his good hat.",
  ]);
  const isAbout = (text: string): boolean => english.isAbout(text, () => things);

  it.each(["Grease the winch every Monday", "The hoist's gear was freed", "Two hoists were swapped", "Restarted it", "Correct it if it is wrong", "Rolled back to v2.3", "Looked at the CPU", "Move the table and its index to db-2", "Move the table and its index", "Replaced them", "We sang. The winch was greased"])("%j is about it", (text) => {
    expect(isAbout(text)).toBe(true);
  });

  it.each(["Put sun cream in the drawer", "The register was signed", "Move the staff meeting to Wednesday", "Clean the good hat", "Put it in the drawer", "It was signed by the guests", "Waved to everybody", "Move the table", "Bread was bought", "They slept"])("%j is not", (text) => {
    expect(isAbout(text)).toBe(false);
  });
});

describe("tasks", () => {
  it.each([
    "Add an alert on disk usage above 80%", "Patch the Nginx server", "Give the job its own database user", "Monitoring: add an alert on memory",
    "Write a runbook for the failover", "Require a second approval for firewall changes", "Improve the p99 latency of /search to 200 ms",
  ])("%j is specific", (text) => {
    expect(english.specificTask(text)).toBe("told");
  });

  it.each(["Improve monitoring", "Be more careful", "Enhance documentation", "Testing", "Buy 2 cakes", "Keep a bag of salt by the toaster"])("%j is not", (text) => {
    expect(english.specificTask(text)).toBe("not told");
  });
});

/** What the reader makes of groups of sentences that show one thing: its specification, by examples. */
const shown: readonly (readonly [what: string, kind: TellingKind, section: SentenceContext["section"], answer: Answer | "none", sentences: readonly string[]])[] = [
  [
    "a cause is explained by how one thing made another fail", "cause-explained", "cause", "told",
    [
      "The migration locked the orders table, which caused every checkout to wait for its lock",
      "The certificate had expired, so the browsers refused to open the shop",
      "Nginx failed to start because the new template had a missing semicolon",
      "The log files filled the disk until the database could no longer write",
      "As a result of the wrong mount, the worker could not find its configuration",
      "Because the retry had no limit, each failed request caused ten more requests",
      "Since the health check only looked at the port, the balancer kept sending requests to a hung server",
      "A loop in the importer consumed all of the memory, leading to a crash of the node",
      "The pool was too small for the traffic of the evening, so new requests timed out",
      "Our cache key did not include the language, which led to French pages for German customers",
      "The frobnicator crashed whenever two orders arrived in the same second",
      "When the primary failed, the standby rejected every write because it was read-only",
      "An expired token prevented the gateway from reaching the payment provider",
      "Every night the backup job copies the table and blocks the writers",
      "The vacuum of the milking robot lost pressure because a hose had cracked",
      "PHP could not find the file since its extension was phpp instead of php",
      "The conveyor stopped, the scanner lost its position and every parcel was rejected",
      "The DNS record pointed to a server that no longer existed",
      "Apache could not read the file because the permissions were wrong",
      "The queue grew faster than the workers could drain it, and messages expired",
      "Memory on the node was exhausted by a worker that never released its buffers",
    ],
  ],
  ["a cause that is only named is not explained", "cause-explained", "cause", "not told", ["The resolution was simple: we restarted the search service and let it read its index again, which took nine minutes", "The root cause of this incident was a wrong configuration", "The outage was caused by a bug in the code", "It was traced back to a faulty network cable", "The issue was due to a misconfigured load balancer", "The problem stemmed from an outdated library version", "Human error", "The database was down", "It failed because of that"]],
  ["small talk explains no cause", "cause-explained", "cause", "not told", ["We had a great lunch in the canteen and the sun was shining", "Everybody in the team learned a lot from this long day", "The incident was a surprise for all of us in the office", "The team was tired and wanted to go home early that night", "The barista spilled coffee because the cup was full"]],
  ["what people did afterwards explains no cause", "cause-explained", "cause", "not told", ["We restarted nginx and raised the limit to 200 connections", "Ada rolled the release back and cleared the cache of the CDN", "She switched the entry to the standby, so that new sessions were received there", "Jonas corrected the path and restarted the workers of the queue"]],
  [
    "a fix is explained by what was changed", "fix-explained", "cause", "told",
    ["The failure was one of hardware, and the resolution was to switch to a backup database", "The dev team had to manually update the configuration of nginx", "The immediate resolution involved finding and removing the problematic log file", 
      "We rolled back the release", "The limit was raised to 200 and the workers were restarted", "The missing index was added", "Ada corrected the typo in nginx.conf and reloaded the server", "The problem was fixed by renewing the certificate",
      "We resolved it by moving the sessions to Redis", "The incident was resolved when the vendor replaced the faulty cable", "To fix it, we increased the memory of the pod to 2 GB", "By switching to the standby we restored the service", "Replacing the fuse brought the conveyor back",
      "A hotfix was deployed that restores the old path", "The rule was deleted by hand", "The permissions of the folder were changed to 755", "The fix was a rollback to version 2.3", "Marisol replaced the belt and reset the drive",
    ],
  ],
  ["that it was fixed does not explain how", "fix-explained", "cause", "not told", ["Fixed", "The issue was fixed", "The problem was quickly resolved by the team", "Service was restored at 10:05", "Everything went back to normal"]],
  ["a change that was before, denied or only looked for is no fix", "fix-explained", "cause", "not told", ["We did not change anything", "The configuration had been changed in an earlier release", "Last week the pool was reduced to five connections", "During a routine update, the rule was removed", "We checked the logs to find the typo"]],
  ["what is done against the next time is no fix", "fix-explained", "cause", "not told", ["Monitoring was adjusted to prevent recurrence", "An alert was added to avoid similar incidents"]],
  ["what is said or celebrated is no fix", "fix-explained", "cause", "not told", ["The team celebrated with pizza and cake", "Customers were informed by email", "The status page was updated", "We apologized to all customers", "The cause was a typo in the path"]],
  [
    "an alarm, a tool or a lamp detects", "detection", "timeline", "told",
    ["The conductor made a phone call to the depot about it", "The latency alert goes off", "All tiles went red", "The wall screen flashes red", "Grafana showed a spike in the error rate", "The pager buzzed", "Prometheus fired", "The watchdog reports a timeout", "The first hint was a slow dashboard"],
  ],
  [
    "people who meet the trouble and say so detect", "detection", "timeline", "told",
    [
      "A nurse phones the help desk because the ward list is empty", "A customer tells us that the cart is empty", "We become aware of the outage", "The failure came to light in the morning round", "Tickets came in", "The outage was reported by a shop in Porto", "Jonas sees the queue grow",
      "The issue was identified by the night shift", "We heard of it from the hotline", "A teacher wrote to the office that the grades are gone", "The night watchman notices that the gate stays shut", "An operator radios that the crane does not move",
    ],
  ],
  ["work, small talk and silent alarms detect nothing", "detection", "timeline", "not told", ["The culprit was found", "The release went out", "The batch begins", "The cake was delicious", "The bakery opened its doors", "The vendor replaced the cable", "Nobody was alerted", "The alarm did not ring"]],
  [
    "a look or a guess is an investigation", "actions", "timeline", "told",
    [
      "The engineers inspected the query plan", "We assumed that the network was at fault", "Traced the request through the gateway", "Tomasz believes it is the cache", "Tailed the syslog of the primary", "Reproduced it on staging", "Measured the voltage at the sensor", "Debugging the consumer",
      "A first analysis of the dump began", "Investigation of the switch started", "Lin compares both configuration files", "We interviewed the driver who saw the error", "Bisected the last ten commits", "They looked through the change log", "Ines reviews the firewall rules", "The standby was examined",
      "Checking the certificate", "The disk was eliminated as a suspect", "He digs into the traces of the gateway",
    ],
  ],
  ["an investigation that is planned or handed on was not made", "actions", "timeline", "not told", ["We will investigate it tomorrow", "Left for deeper analysis", "Sent for further review"]],
  ["what is no work is no investigation", "actions", "timeline", "not told", ["The vendor was thanked", "The data centre is in Leeds", "The lift is up again", "The report was sent", "A cold night", "We ate soup"]],
  [
    "a suspect that is cleared is a misleading path", "misleading-path", "timeline", "told",
    ["The cloths had been a waste of elbow grease", 
      "We blamed the release, but it was not the cause", "The spike was a mere coincidence", "The logs of the balancer were clean", "Both replicas looked healthy", "Nothing unusual was found in the database", "The database had nothing to do with it", "At first we suspected the network, later it proved to be the disk",
      "The firewall turned out to be innocent", "The load balancer was ruled out", "The vendor theory was disproved", "We mistook the backup for the cause", "The team wrongly assumed a hardware fault", "The first idea was a full disk",
    ],
  ],
  ["a way that led nowhere is a misleading path", "misleading-path", "timeline", "told", ["We barked up the wrong tree", "It sent us down a rabbit hole", "The CPU graph was misleading", "We wasted half an hour on the switch", "A wild goose chase through the proxy logs", "The misdiagnosis cost us twenty minutes"]],
  [
    "a try that did not help is a misleading path", "misleading-path", "timeline", "told",
    ["Restarting the pods did not fix it", "The restart made no difference", "The cache was flushed in vain", "The errors came back five minutes later", "The problem persisted", "The rollback didn't help", "The site was still down", "Cleared the cache, to no avail", "Raised the memory limit without success"],
  ],
  ["a suspicion may have been right", "misleading-path", "timeline", "unclear", ["Assumed a network problem", "Tomasz thinks that the disk is full", "Suspicion fell on the proxy"]],
  ["that all is well again clears no suspect", "misleading-path", "timeline", "not told", ["The site is fine again", "All services are healthy", "No errors since then", "Verified that no errors are left", "The service is stable now"]],
  ["what is done is no misleading path", "misleading-path", "timeline", "not told", ["The deployment starts", "We rolled the release back", "We paged the database team", "The alarm rang"]],
  [
    "a call for others is an escalation", "escalation", "timeline", "told",
    ["The matter was put to Deepika of the server section", "Gethin gets Dr. Farrukh Aziz out of bed", 
      "The incident was escalated to the storage team", "We escalate to the vendor", "Ines asked the network team for support", "Opened a case with the hosting provider", "The response team was activated", "The lead developer was called in", "We pulled Tomasz into the call", "Assigned the ticket to the platform team",
      "The case was passed on to the second level team", "The vendor's engineers joined the call", "The head of operations steps in", "Handed the problem to the database team", "We consulted with the network engineers", "The mechanic was summoned", "Called the electrician", "Dana from the SRE team came in to help",
      "Notified the security team", "The duty manager was woken up", "Got hold of the architect", "The captain radioed the shore engineers", "We turned to the manufacturer",
    ],
  ],
  ["who is called by an alert, or comes by themselves, may be an escalation", "escalation", "timeline", "unclear", ["We should escalate it to the vendor", "The on-call engineer received the alert", "The alert paged the on-call engineer", "The contractor opens the cabinet"]],
  ["what gets worse, goes to machines or is not said is no escalation", "escalation", "timeline", "not told", ["The latency escalated", "We did not call the vendor", "The traffic was sent to the standby", "The server joined the cluster", "The requests were forwarded to the new node", "The key was handed to the client library", "We informed nobody"]],
  ["those who are only at work were not called in", "escalation", "timeline", "not told", ["The team restarted the server", "We had cake with the network team"]],
  ["an author's word that nobody else was needed is an answer", "escalation", "timeline", "none", ["It was not escalated", "No escalation was needed", "Escalation was not needed", "No escalations were necessary", "There was no further escalation", "Outside help was not needed", "The other teams were not involved", "It wasn't escalated", "The incident was not formally escalated", "We did not need to escalate", "Solved it without any help", "Fixed without escalating", "Nobody else had to be called", "No one else was paged", "No other team was involved", "No additional engineer was required", "Help was never called", "Didn't have to escalate it"]],
  ["an author's word that no way was wrong is an answer", "misleading-path", "timeline", "none", ["No misleading paths", "There were no false leads", "We had no real red herrings", "No dead ends", "Without any wrong turns", "We did not take any wrong path", "No misleading investigation paths", "No wrong assumptions", "No false trails", "No misleading clues", "We had no wrong suspects", "There were zero dead ends", "No wrong hypotheses", "No false tracks"]],
  [
    "a change that was made is a fix", "resolution", "timeline", "told",
    [
      "The certificate was renewed", "The stale lock file was removed", "They replaced the fuse", "The traffic was routed to Frankfurt", "Failed over to the standby", "The broken feature was disabled", "A new index was created and the query rewritten", "We doubled the memory of the worker", "The permissions were set to 755",
      "The fix was deployed to all nodes", "Tomasz swaps the cable", "The belt was tightened and the sensor calibrated", "The node was drained and rebooted", "Reactivated the old gateway", "Force-restarted the agent", "The job was stopped and its lock cleared", "DNS was pointed back to the old address", "Reverted",
    ],
  ],
  ["that it was over counts with what was changed", "resolution", "timeline", "told", ["Resolved by a rollback", "It was fixed with a new belt", "The outage ended after we replaced the switch", "Thanks to a change of the timeout the queue drained", "With a small tweak to the template, the pages loaded"]],
  ["what may have changed something may be a fix", "resolution", "timeline", "unclear", ["Traffic decreased", "We may have to restart the node", "The firmware was zapped"]],
  ["that it was over is no fix", "resolution", "timeline", "not told", ["The problem was resolved", "All systems are operational", "Back to normal", "The incident was closed"]],
  ["what is planned, denied, looked at or asked is no fix", "resolution", "timeline", "not told", ["We plan to replace the switch", "The switch was not replaced", "We analyzed the restart", "Investigating the change", "Checked whether the disk was replaced", "We found a wrong path"]],
  ["a change of words is no fix", "resolution", "timeline", "not told", ["A ticket was created", "An update was posted to the status page", "The report was corrected", "The customers were sent a message", "The vendor was informed", "The team was tired"]],
  [
    "a number, a share, or all of those whom it reached", "users", "summary", "told",
    ["This hit 100% of website visitors", 
      "All of our customers", "Every visitor of the shop", "35 percent of all orders", "Around 60% of the requests failed", "One in three patients", "3 of our 12 wards", "126 of our 252 cows", "7 of 10 trains", "It hit 1,200 pupils", "Nobody could log in", "Everyone was locked out", "Half the fleet of drivers", "No customer could pay",
      "Only one customer", "Only the developer noticed, as a user", "The entire user base", "4 shops", "each of the 14 branches", "90% of sessions", "a third of the farmers", "Two hundred commuters waited", "5 per cent of payments", "About 30 dentists could not see their calendar",
    ],
  ],
  ["a share of nobody knows whom may be one of users", "users", "summary", "unclear", ["40% felt it"]],
  ["words for many are no number", "users", "summary", "not told", ["several customers", "a few of the users", "a large number of passengers"]],
  ["numbers of other things are none of users", "users", "summary", "not told", ["The error rate rose to 40%", "CPU usage was at 100%", "It lasted 45 minutes", "On 3 March customers called", "Revenue fell by 12%", "The shop has been open for 20 years", "Our two servers were down", "version 2.3 of the app", "users waited 30 seconds", "All lights were on", "The whole outage took an hour"]],
  [
    "what users could not do, saw or waited for", "experience", "summary", "told",
    ["Shoppers had a degraded shopping experience", "Users were redirected to incorrect pages", 
      "Users were unable to log in", "Shoppers got a 502", "The page took ages to load", "Buttons did nothing, and the app hung", "They were logged out every minute", "Mail was delayed by three hours", "Guests could not open their doors", "Prices were missing", "Orders were placed twice", "Callers heard silence", "We could not reach the gate",
      "Farmers were milking by hand", "The video was frozen", "Students lost their answers", "Requests timed out", "the app crashed with an error", "Drivers waited at the gate", "The service was unavailable for our users", "Some customers received the mail of others", "Parents found the calendar of another school",
    ],
  ],
  ["that users met an incident may say what they met", "experience", "summary", "unclear", ["Customers experienced the incident", "The service was degraded"]],
  ["what happened to machines is not what users met", "experience", "summary", "not told", ["The primary database of the shop was offline", "The web server crashed", "All users were affected", "It had an impact on 30% of customers", "The outage lasted 40 minutes", "The root cause was a full disk", "We had a good day", "The team had pizza"]],
  ["a part of the system in trouble is the service", "service", "summary", "told", ["Online ordering service experienced a complete outage", "The booking site was down", "Our mail server crashed", "The ticket machine stopped", "The login page was slow", "The label printers of the warehouse failed", "The service that failed is the scheduler", "The grading portal was unreachable"]],
  ["a part of the system, or an unknown thing in trouble, may be the service", "service", "summary", "unclear", ["the search index", "Matchmaking was down", "Zorbtron was unavailable", "the elevators of the north tower"]],
  ["what could be any service names none", "service", "summary", "not told", ["everything was down", "The service was down", "The system was slow", "It was down", "a blank page", "The incident lasted two hours", "Our team was happy", "We were sad", "Lunch was late", "Sunday morning", "the impact was high"]],
  [
    "a cause is named by what it was, before or after its effect", "named-cause", "summary", "told",
    ["The blame rests with a clock", 
      "because a certificate had expired", "The outage was triggered by a migration", "owing to a frozen valve", "a typo in the template was responsible for it", "The culprit was a loose cable", "It can be attributed to a bug in the parser", "A wrong path led to the crash", "The disk filled up, which caused the outage",
      "The source of the trouble was a stale cache", "It came down to a missing index", "thanks to an expired token", "Root cause: a bad deploy", "A faulty sensor brought the line down, resulting in delays", "A developer made a typo, causing the outage",
    ],
  ],
  ["a change or a defect beside the outage may be its cause", "named-cause", "summary", "unclear", ["It began after an update of the firmware", "A wrong setting in the proxy", "The configuration had been changed"]],
  ["effects, and words about causes, name none", "named-cause", "summary", "not told", ["Customers could not pay", "The outage lasted 40 minutes", "due to login failures and delays", "This postmortem describes the root cause of the outage", "It resulted in errors", "because everybody asks", "We fixed it", "The weather was to blame for the mood", "Users saw errors and called us", "This led to slow pages"]],
  [
    "what has to get better is an improvement", "improvement", "measures", "told",
    ["Reviews have to be stricter", "We need better monitoring of the queue", "Communication between the teams must improve", "Deployments should never happen on a Friday", "Our process for changes lacks a second pair of eyes", "Regular tests of the backups", "More training for the people on call", "Always test the failover before a release", "We want to reduce the time to detect", "Documentation of the network was out of date and has to be kept current"],
  ],
  ["how things should be may be an improvement", "improvement", "measures", "unclear", ["Configuration belongs in the repository", "The configuration deserves the tests that code gets"]],
  ["what was done, thanks and introductions are no improvement", "improvement", "measures", "not told", ["We rolled the release back", "The outage lasted two hours", "The cake was better than ever", "Thanks to everybody who helped", "The server was restarted", "Here is the list of tasks:"]],
  [
    "a cause is explained by what one thing did to another, or did not do", "cause-explained", "cause", "told",
    [
      "A scheduled scan of the disk blocked the database server", "The new release broke the login page for every customer", "The reason was that a script deleted the folder of the sessions",
      "A stale entry in the table sent half of the parcels to the wrong gate", "The import filled the queue and the workers crashed one after another", "The template was not loaded, because its name had a capital letter",
      "The cache was never cleared, so old prices stayed on the page", "Two jobs used the same lock, therefore neither of them finished", "The key of the API had been revoked, hence each call was denied",
      "The robot stopped because its sensor was covered with dust", "Workers hung because the zorbtron never answered", "The zorbtron flooded the gimbal until it stopped",
      "The path was misspelled, which is why PHP could not load the file",
    ],
  ],
  [
    "a state or a failure without its effect may explain the cause", "cause-explained", "cause", "unclear",
    [
      "The index of the orders table was not created on the replica", "The proxy had too many open connections during the sale", "The connections were not returned to the pool by the job",
      "The sensor in the west hall frobnicated all night long",
    ],
  ],
  [
    "moods, inventories and plans explain no cause", "cause-explained", "cause", "not told",
    [
      "We were all very surprised by what we saw that day", "It was a long day for everyone and nobody had expected it", "The server is in a rack on the third floor", "The database of the shop is a cluster with three nodes",
      "The outage was long and the whole team was tired afterwards", "Everybody agreed that the cake in the canteen had been good", "Nobody knew the reason for it until the next day",
      "The mood of the team crashed because nobody had had lunch",
    ],
  ],
  [
    "a name for the cause, however long, does not explain it", "cause-explained", "cause", "not told",
    [
      "A script was to blame", "The server failed", "It was a bug in the web server configuration", "The root cause was identified as a typo in the settings file", "The incident can be attributed to a wrong setting in nginx",
      "The outage was caused by an outdated version of OpenSSL",
    ],
  ],
  [
    "a repair explains no cause", "cause-explained", "cause", "not told",
    [
      "We replaced the disk of the server and restored the backup", "To fix the server we replaced its disk with a new one",
    ],
  ],
  [
    "a fix can be told in few words, or together with what was before", "fix-explained", "cause", "told",
    [
      "We replaced it", "The old cable was replaced by a new one", "We reverted the recent change and restarted the pods", "Last week the certificate was renewed, which fixed it", "Renewed the certificate",
      "The team resolved it with a rollback of the release", "We patched the parser so that it skips broken rows", "The service recovered after the pool had been raised to 100",
    ],
  ],
  [
    "a fix needs more than two words", "fix-explained", "cause", "not told",
    [
      "Rolled back",
    ],
  ],
  [
    "what was changed some time before is no fix", "fix-explained", "cause", "not told",
    [
      "A week before, the limit was lowered to 20", "Two days earlier the schema was changed", "In March the cron job was moved to another host", "Originally the timeout was set to 60 seconds",
      "The update deleted the index, which slowed down every query",
    ],
  ],
  [
    "looking and waiting fix nothing", "fix-explained", "cause", "not told",
    [
      "We looked at the logs and at the graphs", "Nobody restarted the server", "We waited", "It took two hours",
    ],
  ],
  [
    "complaints, checks and first signs detect", "detection", "timeline", "told",
    [
      "Users report a blank page", "Several farmers rang the hotline", "The smoke alarm of the server room rang", "The night shift spots a frozen screen", "Errors were seen in Kibana", "Somebody tweeted that the shop is down",
      "A bus driver tells us over the radio", "Our uptime check failed", "The team was alerted by Datadog", "First complaint from a customer", "I noticed that the site was down", "The trouble surfaced in the morning",
    ],
  ],
  [
    "later work, and trouble that nobody met, detects nothing", "detection", "timeline", "not told",
    [
      "We renewed the certificate", "The migration ran", "The cause was found by the vendor", "Nobody noticed", "No customer complained", "The team looks at the database", "We restarted the monitoring agent",
    ],
  ],
  [
    "tests, guesses and reading are an investigation", "actions", "timeline", "told",
    [
      "We first guessed a bad cable", "Ran a query against the replica", "The vendor examined the drive", "Two engineers tested the failover on the second node", "Read the log of the scheduler", "Priya looks for slow queries",
      "Checked DNS, then the proxy", "Reviewing the last deployment", "The dump was analyzed", "Suspecting the cache, she opened the console", "Diagnosis of the drive began", "We looked at CPU and memory",
    ],
  ],
  [
    "what happens by itself is no investigation", "actions", "timeline", "not told",
    [
      "The bell rang", "It rained", "The new release is out", "The ship is at sea", "The sensor checks the pressure every second",
    ],
  ],
  [
    "a change is a fix as a noun, with its means, or as a purpose", "resolution", "timeline", "told",
    [
      "Rollback of the release", "A patch", "Reactivation of the old gateway", "Reconfiguration of the proxy", "Ada patched it", "With an update to the rule, the server learned the new path",
      "By a change of the path, the pages came back", "The vendor fixed the firmware", "Tomasz repaired the drive", "Fixed by correcting the path", "Resolved with a new cable", "The issue was resolved when Ines raised the limit",
      "The issue was solved using a new key", "Solved it through a failover", "The fault was cured after a reboot", "A replica was added to share the load", "Used a script to reset the counters", "We were able to restart the line",
      "Used the console to restart the job", "They worked to replace the belt", "The valve was opened by hand", "The gate was closed and the pump started", "The query was killed", "The limit was set to 500",
    ],
  ],
  [
    "a change that is possible, vague or by itself may be a fix", "resolution", "timeline", "unclear",
    [
      "Might need a restart", "It was mitigated when we found the cause", "Ada fiddled with the server", "The vendor handled the firmware", "The team would revert the change", "Load dropped", "We would fix the path",
      "Discussing a rollback",
    ],
  ],
  [
    "who fixed it, or that it is filed, does not tell a fix", "resolution", "timeline", "not told",
    [
      "The issue was resolved by the support team", "Fixed it", "We restored access", "The issue was reported to the vendor", "A case was opened", "The problem was logged", "The problem was noted", "We updated the customers",
      "We sent a message to the customers", "The editor corrected the article",
    ],
  ],
  [
    "changes of other things, in reports and conditions, are no fix", "resolution", "timeline", "not told",
    [
      "The coat was replaced", "The team was changed", "Although we restarted it, nothing changed", "Unless we restart it, nothing happens", "The sensor had been replaced", "He explained how the disk was replaced",
      "He read that the disk was replaced", "Alerts were added to prevent similar failures", "By modifying the query, the engineer identified the table", "To find the cause, we compared the releases",
      "The bug was introduced by the release", "Ines planned the migration", "The cake was cut", "Without restarting it, we waited",
    ],
  ],
  [
    "one wrong way, too, can be ruled out by its author", "misleading-path", "timeline", "none",
    [
      "There was no false lead", "No wrong turn was taken", "There was no red herring", "There was no dead end", "No false trail", "No wrong suspect", "We were on no wrong track", "Solved without false leads",
      "No wrong assumption was made", "Without any misleading path",
    ],
  ],
  [
    "the author's word can be about help, others or escalation", "escalation", "timeline", "none",
    [
      "Help from outside was not really needed", "We did not have to formally escalate", "No other engineer really had to be called", "Nobody needed to be called", "No one was involved", "Nobody else was brought in",
      "Other teams were never called", "The incident was never escalated",
    ],
  ],
  [
    "help that is asked for, or joins, is an escalation", "escalation", "timeline", "told",
    [
      "Requested assistance from the vendor", "Sent for the electrician", "Asked the carrier for help", "The plumber was called", "Raised a case with the vendor", "The matter was referred to the lawyers",
      "Got the network team involved", "The standby engineer joined", "@priya was pinged", "Mobilized the response team", "Submitted a request to the hosting provider", "With no improvement, the incident was escalated to the infrastructure team",
    ],
  ],
  [
    "specialists at work, and calls that may come, may be an escalation", "escalation", "timeline", "unclear",
    [
      "The vendor replaced the board", "The response team will be activated", "Somebody could call the vendor",
    ],
  ],
  [
    "words of escalation about other things are none", "escalation", "timeline", "not told",
    [
      "The privilege escalation bug was patched", "Before escalating we restarted it", "The complaints escalated", "The vendor was not called", "A guest called the reception", "The pods joined the cluster",
      "We sent the logs to the archive", "The users were asked to wait",
    ],
  ],
  [
    "wishes, rules and duties about the system or the work are improvements", "improvement", "measures", "told",
    [
      "Alerting", "Backups are tested regularly", "We must watch the queue", "In future the disk should be watched", "Configuration changes need a second look", "We have to learn to ask earlier", "The failover procedure must be rehearsed", "Avoid manual changes of the firewall", "Better handling of long queues",
      "We plan to review the limits every quarter",
    ],
  ],
  ["how things are may be a lesson", "improvement", "measures", "unclear", ["The frobnicator wants oil", "The queue deserves its own server", "A server holds one role", "Somebody could look after the pump"]],
  ["what is over, and words about the report, improve nothing", "improvement", "measures", "not told", ["We ate", "It was a Sunday", "The list contains all points", "The report lists three points", "The team went home at noon", "The outage began on Monday and ended on Tuesday", "The release was rolled back by Ada"]],
  [
    "what ended it is a fix with any means: after, once, via, upon, by", "resolution", "timeline", "told",
    [
      "Resolved after a restart of the proxy", "It was solved once the limit was raised", "The fault was fixed via a failover", "Fixed following a reboot of the pump", "Solved upon replacing the fuse",
      "The outage was resolved by restarting the gateway", "We fixed the broken link", "Repaired the drive", "Ada fixed the parser", "Raising the limit to 200", "Restarting the gateway", "Restarting the pump stopped the errors",
      "We used a script to delete the old rows", "We sent the code and restarted the job", "We updated the API that customers use", "The team was able to switch the line to manual", "The team restarted its server",
      "Restarted the monitoring server to fix it", "The relay was replaced after we found the fault", "To free space, old logs were deleted", "In order to restore orders, we restarted the queue", "Reactivated it",
      "Recalibration of the sensor", "Readjusting the belt", "Opening the valve lowered the pressure",
    ],
  ],
  [
    "a look that ended it, or a cure that may come, may be a fix", "resolution", "timeline", "unclear",
    [
      "It was fixed after we found the typo", "A restart might help", "Traffic increased", "The proxy was massaged",
    ],
  ],
  [
    "changes of meals, meetings, messages and teams are no fix", "resolution", "timeline", "not told",
    [
      "The lunch order was changed", "The curtain was replaced", "We raised it", "They reported an outage", "They logged the incident", "A new manager was added", "The meeting was moved to Friday", "We wrote to the customers",
      "They edited the announcement", "By comparing the releases, Tomasz found the line", "We asked to restart it", "The failure was resolved by our team", "Everything was fixed", "They solved it", "The service was recovered",
      "The site improved", "We had changed the limit", "The dog barked", "We had planned the upgrade", "She thought that the disk was replaced", "If we restart it, the errors go away",
      "The vendor wondered whether the part was replaced", "The on-call engineer was replaced", "Monitoring was changed to prevent a recurrence", "The dashboard was updated to avoid this happening", "Nothing was changed",
      "The restart failed", "We looked for a patch",
    ],
  ],
  [
    "whoever meets the trouble, or is told of it, detects", "detection", "timeline", "told",
    [
      "Three shops reported empty labels", "An intern spots that the totals are wrong", "The bell of the oven rings and the screen shows an error", "A pilot told the tower about it", "Zabbix warned about the disk",
      "The customer flagged a wrong price", "The on-call engineer was paged by Opsgenie", "Somebody pinged us on Slack", "The first customers complained", "A guard woke the technician", "It was found by the night shift",
      "The operators saw that the belt stood still", "The probe failed",
    ],
  ],
  [
    "who comes by may have noticed it", "detection", "timeline", "unclear",
    [
      "The customer came by",
    ],
  ],
  [
    "a repair, a cause, or a way home detects nothing", "detection", "timeline", "not told",
    [
      "The disk was replaced", "The service was restored", "The cause was identified", "The reason for the crash was discovered", "The engineers looked at the monitor", "She is on holiday", "We did not see the errors",
    ],
  ],
  [
    "whoever asks, tells or hands over to others escalates", "escalation", "timeline", "told",
    [
      "Ines begged the carrier for help", "The network team got involved", "Opened a ticket with the carrier", "A request was submitted to the platform team", "Security was dispatched", "The team lead was told",
      "We phoned the manufacturer", "The problem was forwarded to the developers", "The incident was raised to the head of IT", "The task was given to the database team", "A second engineer joined in",
      "The director arrived and took over", "We brought Ines into the call", "Wrote to the vendor",
    ],
  ],
  [
    "an acknowledged alert, and a call that is only thought of, may be an escalation", "escalation", "timeline", "unclear",
    [
      "Could we ask the vendor for help", "The engineer acknowledged the alert", "The electrician checks the fuse", "We would page the DBA",
    ],
  ],
  [
    "calls by those who met the trouble, and messages to machines, are no escalation", "escalation", "timeline", "not told",
    [
      "A parent called the office", "The visitor told the porter", "The requests were sent to the backup server", "The vendor was never called", "The robot joined the line", "We talked about lunch",
      "The cable was connected to the switch", "They restarted it with a script", "An error was sent to the log", "The message was sent to the queue",
    ],
  ],
  [
    "theories, comparisons and tools are an investigation", "actions", "timeline", "told",
    [
      "Two theories were tested", "She compared the hashes", "The team suspected the cache", "Tested the backup", "Analyzing the core dump", "We reviewed the change", "A curl against the API timed out",
      "Troubleshooting of the modem began", "The driver looked at the gauge", "We ran the query by hand and compared the rows", "Excluded the proxy",
    ],
  ],
  [
    "unknown work may be an investigation", "actions", "timeline", "unclear",
    [
      "They frobbed the gimbal",
    ],
  ],
  [
    "reviews by name, doubts and machines are no investigation", "actions", "timeline", "not told",
    [
      "The review team", "A test environment is created", "For further investigation it was kept", "The customer looks sad", "He could check the logs", "The sensor detects a leak", "The train departs",
    ],
  ],
  [
    "a distraction, a vain try or a wrong guess is a misleading path", "misleading-path", "timeline", "told",
    [
      "The proxy was a distraction", "We chased a ghost for an hour, it turned out to be unrelated", "Restarted the proxy; no change", "The new cable didn't change anything", "The alarm continued", "The disk was fine",
      "Our guess was wrong", "The theory proved wrong", "Suspected the DNS, but it was fine", "We assumed a cyber attack, but later found a loose plug", "Believed it was the cache until the logs said otherwise",
      "Tried a restart, however the errors remained", "They incorrectly assumed a full disk", "The suspicion was unfounded", "We were misled by an old dashboard", "We took it for the usual Monday load",
    ],
  ],
  [
    "a first look may have been a misleading path", "misleading-path", "timeline", "unclear",
    [
      "First we looked at the proxy", "Initially we checked the network", "The theory is a full disk", "We suspect the router",
    ],
  ],
  [
    "looks, firsts and recoveries are no misleading path", "misleading-path", "timeline", "not told",
    [
      "We checked the proxy", "The database was slow", "It is fixed", "The first engineer arrived", "The initial fix was deployed", "We found the cause", "The pressure is normal again",
    ],
  ],
  [
    "shares, counts and words for all, of people or of what they send", "users", "summary", "told",
    [
      "1 in 5 customers", "12 of the 14 schools", "2,300 orders", "15 trains", "three quarters of the calls", "Up to 70 % of visitors", "nobody at the gate could enter", "affected 80%", "all devices in the ward", "only one shop",
      "Every second call was lost", "Some 250 pupils", "about 45 of the 60 robots",
    ],
  ],
  [
    "a number of things that nobody knows may be one of users", "users", "summary", "unclear",
    [
      "3 gimbals stood still",
    ],
  ],
  [
    "words for some, rates, prices, ordinals and helpers are no number of users", "users", "summary", "not told",
    [
      "some shops", "Most of the trains", "CPU load of 95%", "a drop of 20% in revenue", "Five minutes later customers could pay again", "The page was viewed twice", "One of the disks failed", "A third disk was added",
      "everybody's favourite outage", "100% uptime",
    ],
  ],
  [
    "what people met, in few words or many", "experience", "summary", "told",
    [
      "Customers were charged twice", "The lift doors stayed shut and people could not leave", "Visitors met a spinner", "A white page", "Logins were refused", "Calls dropped", "members saw old prices", "They waited for minutes",
      "Search was sluggish", "Nothing happened when they clicked", "Nobody got a receipt", "leaving players without their scores", "The app kept loading", "Users were greeted by an error", "Tickets were no longer printed",
      "Nobody was able to book", "loss of signal",
    ],
  ],
  [
    "that it came and went may be what users met", "experience", "summary", "unclear",
    [
      "The outage was intermittent", "Users faced the outage",
    ],
  ],
  [
    "days, costs, cats and machines are not what users met", "experience", "summary", "not told",
    [
      "It was a Monday", "30% of users were affected", "Users were affected for an hour", "The replica was behind", "The cost was 2,000 euros", "The cat sat on the keyboard", "Traffic was routed to Frankfurt",
    ],
  ],
  [
    "a named part in any kind of trouble is the service", "service", "summary", "told",
    [
      "The checkout was unavailable for an hour", "Our ticket system was slow", "The robots of hall 3 stopped", "The casualty is LabTrace", "The label service crashed", "The login was broken", "Our website was offline",
      "The phone line was dead",
    ],
  ],
  [
    "a part without its trouble may be the service", "service", "summary", "unclear",
    [
      "our login", "The parlour stood still", "the payments API", "Grumblefix went dark", "The cranes",
    ],
  ],
  [
    "outages, times and people are no service", "service", "summary", "not told",
    [
      "We had an outage", "the service", "an incident in the morning", "The system", "40 minutes", "Nobody could work", "Users were affected", "The error", "The cake was down", "In March", "Customers were angry",
    ],
  ],
  [
    "a cause is named with because, by, from, of or to", "named-cause", "summary", "told",
    [
      "caused by an expired key", "coz the disk was full", "This was the result of a bad cable", "It was brought down by a loop", "The reason was a missing index", "A bug in the parser caused it", "The trigger was a sale",
      "The outage originated from a faulty switch", "traced back to a loose plug", "An overloaded database caused the outage", "A wrong rule blocked the traffic", "A bad release led to errors in the checkout",
      "The villain: root cause: an old key", "which came from a typo", "The server ran out of memory because of a leak",
    ],
  ],
  [
    "a state, or a change before, may be the cause", "named-cause", "summary", "unclear",
    [
      "The disk was full", "after a deployment", "The new release had removed the header",
    ],
  ],
  [
    "effects and purposes name no cause", "named-cause", "summary", "not told",
    [
      "Users could not reach the site", "It affected all customers", "because somebody always asks", "The site was slow for an hour", "due to an outage", "This resulted in delays",
      "The purpose of this report is to explain the cause", "Lunch was late because of the rain", "The team is happy", "The outage ended at noon", "Customers noticed a change",
    ],
  ],
  [
    "a cause is explained by a lack, a clash or an overload with its effect", "cause-explained", "cause", "told",
    [
      "The wheel of the crane jammed because the bearing had no grease", "Two threads waited for each other, so neither of them released its lock", "The retry storm overloaded the gateway until it rejected every request",
      "A missing quote in the template broke the page of every product", "The sensor was not calibrated, so the gate closed too early", "Our script assumed that the file existed, which failed on a new server",
      "The load balancer sent all requests to one node, as the others were unhealthy", "The zone file had no entry for the new host, thus nobody could resolve its name",
    ],
  ],
  [
    "a lack without its effect may explain the cause", "cause-explained", "cause", "unclear",
    [
      "The table was without an index after the migration", "The timeout of the gateway was too short for large files",
    ],
  ],
  [
    "names, thanks, histories and repairs explain no cause", "cause-explained", "cause", "not told",
    [
      "We did not have a cause for the smile of the barista", "The team restarted the pods, flushed the cache and waited for the queue", "The vendor wrote a long report about the history of the drive",
      "Our customers were informed about the outage on the status page", "It was caused by a missing semicolon in the file", "The culprit is the old version of the library",
      "We thank everybody who worked late on the server that night", "The gateway will be replaced in spring with a newer one", "The pump is five years old and stands in the cellar",
    ],
  ],
  [
    "a fix is a change after the outage, even of something recent", "fix-explained", "cause", "told",
    [
      "The hose was replaced and the pump primed again", "Restarting the consumer cleared the lock", "We fixed the zone file and reloaded the name server", "The semicolon was added and the container rebuilt",
      "The queue drained after we had doubled the number of workers", "After the rollback of the release, payments worked again", "The recent release was rolled back", "The previous version was restored by a rollback",
    ],
  ],
  [
    "what was done before, or not at all, is no fix", "fix-explained", "cause", "not told",
    [
      "The server had been replaced in March", "Earlier that week the rule was changed", "The previous team removed the check", "A month ago the disk was replaced", "Prior to the outage, the cable was moved", "Nothing was done",
      "We were relieved", "The customers were happy again",
    ],
  ],
  [
    "searching, comparing and reading is an investigation, whoever is at it", "actions", "timeline", "told",
    [
      "Everybody searching for the leak", "All hands comparing the hashes", "Half an hour digging through the trace", "A diagnosis by Ines", "Review of the change", "The rain stopped, and the inspection of the valve began",
      "We identified a server", "We could only suspect a leak", "They spotted a crack in the disk",
    ],
  ],
  [
    "to become aware of something else may be an investigation", "actions", "timeline", "unclear",
    [
      "We observed it for a while", "They identified the owner of the crate", "They discovered a second crate",
    ],
  ],
  [
    "looks at everyday things, and tests to come, are no investigation", "actions", "timeline", "not told",
    [
      "We tasted the cake and looked at the candles", "Further tests of the pump", "More tests", "Ines identified the driver", "The probe checks the gate",
    ],
  ],
  [
    "that things are normal, healthy or restored says that it was over", "recovery", "timeline", "told",
    [
      "The errors stopped, and the site is reachable", "Latency went down to its normal values", "Access was restored", "Both nodes are healthy", "The shop answers with 200",
    ],
  ],
  [
    "a look at the recovery is none", "recovery", "timeline", "not told",
    [
      "Mina checked the recovery", "The pods might recover",
    ],
  ],
  [
    "what nobody dared, managed or came to do is no fix", "resolution", "timeline", "not told",
    [
      "The team was unable to restart the pump", "We were about to restart the gateway", "The vendor was reluctant to replace the board", "We tried to restart the pump but could not", "Nobody was able to restart the pump",
    ],
  ],
  [
    "finding, and then doing, is a fix where both belong together", "fix-explained", "cause", "told",
    [
      "The recovery process involved restarting the gateway and clearing its cache", "It took finding the file and removing it", "The solution was simply to unplug the second reader",
    ],
  ],
  [
    "a noun for a change tells it, with its thing", "resolution", "timeline", "told",
    [
      "Disconnection of the second reader", "Reallocation of two workers", "Disposal of the old boxes", "With a change to the rule, orders went through", "By removing jobs one at a time, the queue drained",
      "Once we had fixed the rule, orders were accepted again", "The sensor was connected", "Fixed with a hammer", "It was resolved when we changed the rule while looking at it", "The rule was repaired to prevent a recurrence",
      "The pump was replaced to avoid it happening again", "We deleted the message from the queue", "We changed the team's server", "We replaced the cup of the sensor", "We employed a script to delete the rows",
    ],
  ],
  [
    "a cure that is promised, or whose means nobody knows, may be a fix", "resolution", "timeline", "unclear",
    [
      "A patch might come", "They wanted a rollback", "The vendor promised a patch", "The conflict was resolved", "We recovered the database from last night's copy", "We could restore the table", "The valves opened",
      "Marisol polished the sensor", "It takes a key to restart the pump", "It was resolved once we had solved the other one",
    ],
  ],
  [
    "what serves a look, a plan or a message, or was not finished, is no fix", "resolution", "timeline", "not told",
    [
      "If the change of the rule works, we can go home", "With a small change to the rule, orders might go through", "Removing the lock was planned", "Restarting the gateway, we looked at the log",
      "We found the lock by removing jobs one at a time", "Before we had restarted the daemon, orders were lost", "After it had crashed, we waited", "Fixed by the vendor", "Fixed with", "The failover took a minute",
      "The patch caused new errors", "We checked the patch", "We deleted the message", "We replaced the cup", "We raised the matter", "We created a problem", "Marisol asked the server", "The sensor was held by Marisol",
      "We moved the chair", "Restoring the service took an hour",
    ],
  ],
  [
    "a cause is explained by a slip, or by a machine that stopped another", "cause-explained", "cause", "told",
    [
      "The pump stopped because of a leak", "Ada broke the checkout because her change removed the lock", "We forgot the lock, so two jobs wrote to the same table",
      "Jonas accidentally deleted the folder that the server reads at its start", "The outage was caused by a bad cable that lost every second packet on its way", "The pool was exhausted when a hundred workers started at once",
      "A request with an empty name stopped the importer", "The importer reads the file and the parser rejects its header", "The problem was that the parser crashed on dates", "The server did not know the zone of the new host",
      "We fixed it by raising the limit of the pool, since it was too small",
    ],
  ],
  [
    "what one machine did to another, or lacked, may explain the cause", "cause-explained", "cause", "unclear",
    [
      "The pods were killed by the kernel for want of memory", "Workers were blocked by one long query on the orders table", "A worker crashed at noon on every single day", "An error stopped the gateway of the bank at noon",
      "The disk was full and nobody could write to it", "No index was there for the column of the customer's number", "If the lock is held, the next job waits for it without an end",
    ],
  ],
  [
    "repairs with their reasons, losses of everyday things and mere places explain no cause", "cause-explained", "cause", "not told",
    [
      "We restarted the gateway, because it did not answer any more", "We rolled back the release that had removed the index", "By raising the limit we gave the workers time to finish their jobs",
      "They lost the key of the safe during the move to the new office", "The server in the cellar has a fan and two disks", "Should the pump stop, the tank would overflow at night",
      "The reason for the crash lies in the parser of the dates",
    ],
  ],
  [
    "a change of a recent change, or in an emergency, is a fix", "fix-explained", "cause", "told",
    [
      "We renewed it", "The recent change to the pool was reverted", "Last week's rule was reverted", "The pool that was lowered in June was restarted", "We replaced the disk because it was full",
      "The fix was deployed during maintenance", "During the emergency maintenance the disk was replaced",
    ],
  ],
  [
    "what a machine did may be a fix", "resolution", "timeline", "unclear",
    [
      "The pods were killed by the kernel", "The traffic was rerouted by the load balancer",
    ],
  ],
  [
    "changes of earlier days, and those that broke things, are no fix", "fix-explained", "cause", "not told",
    [
      "Recently the limit of the pool was lowered", "During maintenance the limit of the pool was lowered", "During a planned upgrade of the router, the rule was removed", "The rule was originally added by the vendor",
      "The rule was removed in June", "In the past, the rule was removed by hand", "Initially the pool was set to five", "Two days ago the pool was set to five", "The update removed the index, which made every search slow",
      "A new release was deployed, which broke the login for every guest", "Renewed it",
    ],
  ],
  [
    "of several things done together each counts", "fix-explained", "cause", "told",
    [
      "It involved checking each file, removing the bad one or restarting the importer", "The work consisted of checking each file, removing the bad ones and restarting the importer",
    ],
  ],
  [
    "what was done beside a look, a message or a wait is a fix all the same", "resolution", "timeline", "told",
    [
      "Checking and restarting the workers", "Restarted the gateway and checked the logs", "Restarting the gateway and informing the customers", "The cable of the service was repaired",
      "With a change to the rule, orders went through that should have failed", "When we had restarted the daemon, orders came in", "After we had fixed the rule, orders were accepted again", "Memory doubled to 4 GB",
    ],
  ],
  [
    "what only may have changed something, or was not yet done, may be a fix", "resolution", "timeline", "unclear",
    [
      "Finding and removing the bad log file", "We opened the valve of the service", "Traffic moved to Frankfurt", "The sensor might be connected",
    ],
  ],
  [
    "changes of cakes and menus, and those that only served a look, are no fix", "resolution", "timeline", "not told",
    [
      "The cake was cut while the server was down", "With a change to the menu, lunch was good", "The crew sat down and looked for the lock by removing jobs one at a time", "We looked for the lock by removing jobs and slept",
      "The sensor was not connected",
    ],
  ],
  [
    "who or what noticed, or by what means, is how it was detected", "detection-method", "timeline", "told",
    [
      "The engineers were informed by the hotline", "The engineers were informed via chat", "The engineers were informed through a form", "Word reached us from the north hall",
      "The night shift was told, and the trouble was spotted", "The team was alerted because the gate stayed shut", "The outage came to light during a demo", "The failure was spotted while loading a truck",
      "The failure was spotted in the logs", "She noticed slow pages", "He saw it first", "Tomasz noticed an outage", "The outage was seen by visitors", "The board was told and the engineers were informed", "The outage was noticed and the engineers were informed", "It was noticed from the quay", "The porter of the clinic noticed it", "The school noticed it", "Three shops reported empty labels", "An alert fired",
      "The first complaint came in", "Error reports poured in", "It was noticed when the shift began", "It was noticed using curl",
    ],
  ],
  [
    "an unknown thing may be what noticed", "detection-method", "timeline", "unclear",
    [
      "The zorbtron noticed the failure",
    ],
  ],
  [
    "that it was noticed, or somebody told, does not say how", "detection-method", "timeline", "not told",
    [
      "The engineers were informed", "The team was alerted", "The on-call was paged", "The outage was detected", "The outage came to light", "The outage was noticed at once", "Traffic was noticed to drop",
      "The failure at the zorbtron was noticed", "First signs of the issue", "They noticed it", "The issue was reported",
    ],
  ],
  [
    "those who tell us, fail or meet errors detect", "detection", "timeline", "told",
    [
      "There were no alerts, but a customer complained", "Guests were eating when the lights went red", "The graph was checked and errors were identified", "The queue was observed to grow", "Somebody wrote to us about the gate",
      "A neighbour wrote to support about the gate", "Our office calls the helpline of the bank", "The alarm texts us", "Customers failed to pay", "We ran into a wall of errors",
    ],
  ],
  [
    "what people notice at a meal, or will notice, may be the trouble", "detection", "timeline", "unclear",
    [
      "A guest noticed that the soup was cold", "Over breakfast it came to light", "Guests enjoyed the soup", "We will notice the errors",
    ],
  ],
  [
    "looks for errors, calls by us and unanswered tickets detect nothing", "detection", "timeline", "not told",
    [
      "We looked at the graph to spot the errors", "We phoned support", "Users could not log in", "Students wait in the hall", "No tickets, no complaints", "Tickets were not answered, and the queue grew",
      "It never noticed the drop", "The cake fell on the floor",
    ],
  ],
  [
    "a call that reaches those who can help, or a case at theirs, is an escalation", "escalation", "timeline", "told",
    [
      "The plumber received a page", "The DBA got a ping on chat", "The architect received a phone call at night", "The network team got a call", "The vendor team to the rescue", "Both network teams involved",
      "The database experts joined", "The traffic problem was escalated to the carrier", "We asked for help from the network team", "We called the network team for backup", "Filed a request with the carrier",
      "Submitted a case to the hosting provider", "We engaged Zorbtron", "We took the problem to the carrier", "We showed the crash to Ines", "We discussed the outage with the database team", "Assigned Ines",
      "The lunch was over, and we rang Vikram to get him out of bed",
    ],
  ],
  [
    "an answer, an arrival or a duty may be one", "escalation", "timeline", "unclear",
    [
      "The network team answered the alert", "The vendor acknowledged the case", "The DBA got the report", "The on-call was informed", "Our oncall was rung twice", "The engineer on call was informed",
      "The alert rang the reception", "The script paged them", "We involved everyone", "We woke him", "We would involve Zorbtron", "We might ask the carrier for help", "The case is handled by the network team",
      "The vendor responded", "The electrician came", "The mechanic arrived", "The architect appeared", "The network team supported us", "The architect would jump in", "We frobbed the vendor",
      "Over coffee we wrote to the carrier",
    ],
  ],
  [
    "what rises, is compared, or goes to a hotline, is none", "escalation", "timeline", "not told",
    [
      "The latency escalated to ten seconds", "The traffic escalated quickly", "A privileges escalation was reported", "We asked the users for help", "A ticket with the vendor", "Complaints reached the help desk",
      "Ada phoned the help desk", "The robot called the hotline", "We compared the errors with the vendor", "We would take the problem to the carrier", "Customers brought the problem to the shop staff",
      "We connected the pump to the network", "To the carrier it was a small fault", "The server got a call from the client", "The DBA got coffee", "The pod jumped in", "Rescue of the cat",
      "Nobody from the vendor replaced the board",
    ],
  ],
  [
    "what one thing came to, after another had failed or changed, explains the cause", "cause-explained", "cause", "told",
    [
      "The gateway crashed, the queue grew, and all of it was due to a leak", "The team changed the limit, which overloaded the gateway until it crashed",
      "The gateway had no spare disk, so the team moved the table to the standby", "We moved the table to the standby and the importer crashed on its first row",
      "The lift stopped and the controller froze in the middle of the night", "Ada moved the table too early, so reads came from an empty copy",
    ],
  ],
  [
    "what came of a change, or a long name, may explain the cause", "cause-explained", "cause", "unclear",
    [
      "It crashed the controller of the north lift at noon", "The outage was due to an update of the firmware of the old switch in the cellar of the north building",
    ],
  ],
  [
    "what a thing did by doing something else, and the harm that followed, explain the cause", "cause-explained", "cause", "told",
    [
      "The migration added an index that locked the orders table, blocking every checkout", "The form had no validation, allowing letters to reach the price column", "The table was moved to the new host, so reads came from an empty copy",
      "Its key was rotated by the vendor, so our calls were denied", "The A record was deleted in a cleanup, so resolvers answered NXDOMAIN from then on", "When the disk filled up, the broker could no longer accept messages",
      "The cache was flushed by the release, meaning the database got every read and stopped responding",
    ],
  ],
  [
    "what made it work again is the fix, and explains no cause", "fix-explained", "cause", "told",
    [
      "The memory limit of the pods was raised to 2 GiB, after which they became ready", "The search index was rebuilt from the primary, which made the results complete again",
    ],
  ],
  ["a value that was set is a change", "resolution", "timeline", "told", ["Pool size 20 -> 200", "Flag new_checkout=off"]],
  ["what a thing did by doing something else is no fix", "fix-explained", "cause", "not told", ["The migration added an index that locked the orders table, blocking every checkout", "The new proxy lacked the header, leaving each session without a user"]],
  [
    "a call for help is one in other words too", "escalation", "timeline", "told",
    [
      "The ticket was reassigned to the backend squad", "The case has been forwarded to the hosting company", "Vendor ticket opened, severity 1", "We opened a priority-one ticket with our cloud provider", "The problem was raised with AWS as a severity-one case",
      "Got the integration partner on the line to look at the failed messages", "Paged network", "The problem was transfer to the backend team", "Since no one on shift had access to the firewall, the security engineer was woken up",
      "The database team (Ana, Luis) was paged", "The release manager looped in the author of the change", "Informing the front end and back end handlers",
      "The inspector notices that no releases come in and informs the shift chief",
    ],
  ],
  [
    "a try that changed nothing, and a suspect that was not it, are misleading paths", "misleading-path", "timeline", "told",
    [
      "Swapping the network cable changed nothing", "Scaling from four to twelve pods failed to reduce the latency", "Tried a bigger instance, same timeouts", "Rollback ineffective", "What looked like packet loss was in fact an artefact of the probe",
      "The engineer reinstalled nginx for nothing, the port was still closed", "It was not DNS, though we spent an hour on it", "An expired key looked like the culprit, but a fresh one gave the same error", "The logs were in order and the replica was innocent",
    ],
  ],
  ["what goes on is no try", "misleading-path", "timeline", "not told", ["The dog barked, and it kept time"]],
  [
    "who came to know, and how, is a detection", "detection", "timeline", "told",
    [
      "The inspector on gate 3 notices that no releases come in and informs the shift chief", "Dashboards revealed a sharp fall in logins", "We got an email from a partner saying that the seat maps were empty", "QA hits 500 on staging",
    ],
  ],
  [
    "a share may be written in many ways", "users", "summary", "told",
    ["Users affected: 11,340", "None of our users could send messages", "All of the website's visitors saw the error page", "Est. 55-60% of visitors saw errors", "900+ merchants were without card payments", "This meant a 100% user impact"],
  ],
  ["a time is not a number of users", "users", "summary", "not told", ["Users affected: 10:42 to 11:15"]],
  [
    "what was done to users, and what they were kept from, is what they experienced", "experience", "summary", "told",
    ["Account holders were shown a balance of zero", "Passengers were prevented from checking in online", "Loyal readers were welcomed by raw code on the front page", "Logins ended in an invalid token", "It resulted in users being enable to access their sessions"],
  ],
  ["a thing that did not work is the service", "service", "summary", "told", ["Service affected was the wiki, which answered slowly"]],
  ["an outage of the power names the cause", "named-cause", "summary", "told", ["The installation broke off due to a sudden electricity outage", "At the heart of the incident lay a bad default of the flag", "What brought the site down was a surge from a newsletter", "The issue centered around a variable that the shell did not export"]],
  ["an outage of the service names no cause", "named-cause", "summary", "not told", ["The shop was closed due to a long outage"]],
  ["what is clearer, or fewer, is an improvement", "improvement", "measures", "told", ["Escalation paths between the ward and the vendor could be clearer"]],
  ["a cause that nobody knows, or that comes later, is not named", "named-cause", "summary", "not told", ["Root cause: unknown", "Root cause: TBD", "Root cause: see below", "The root cause is still under investigation", "The root cause and the resolution are explained below", "We are sorry for the trouble that this has caused"]],
  ["what was not harmed is no experience", "experience", "summary", "not told", ["No customer data was lost or exposed", "Customers in the north were not affected", "We apologize to our customers for the trouble"]],
  ["what was not harmed is not the service that failed", "service", "summary", "not told", ["The payment service was not affected", "No customer data was lost or exposed at any time"]],
  ["what this did to users is what they experienced", "experience", "summary", "told", ["This prevented users from adding pictures to their posts", "The guests who came late were shown a red light"]],
  ["machines and the people who repair them are no share of users", "users", "summary", "not told", ["Two of the five web servers stopped responding", "3 of 8 nodes down", "Four engineers worked on the incident"]],
  ["a plan, a try in vain and the work on a fix are no fix", "fix-explained", "cause", "not told", ["Restarting the web servers did not help", "We have plans to increase the RAM of the server next month", "The engineers started to work on a fix", "Fix pending, vendor ticket open"]],
  ["that the alerts cleared is no detection", "detection", "timeline", "not told", ["All alerts cleared and the incident was closed"]],
  ["to be the best is no improvement", "improvement", "measures", "not told", ["Our listeners are the best in the north"]],
  [
    "nights, dogs, songs, short names and recoveries explain no cause", "cause-explained", "cause", "not told",
    [
      "We had a long night because the barista forgot the beans again", "Nobody slept because the dog of the neighbour barked all night", "The dog slept on the zorbtron because it was warm there",
      "The choir broke down in tears because the song was so sad", "After two long hours on the phone with the vendor, the outage was traced to a loose cable",
      "The team switched the entry to the standby, so that new sessions were received there", "The gateway was restarted by hand, so our site was up again", "The gateway was restarted by hand, so orders were accepted again",
      "The limit was raised by hand, so latency went back to normal", "No key for the zone of the new host", "Failed at noon, crashed again at one and hung until two",
      "The queue could overflow and the workers could crash any day",
    ],
  ],
  [
    "rules for what should be, rarely, never or always, are improvements", "improvement", "measures", "told",
    [
      "Restarts should be rare", "The error has to be visible from now on", "Never a release on Friday", "We must keep the keys of the zorbtron",
    ],
  ],
  [
    "how things go better, or a plan, may be a lesson", "improvement", "measures", "unclear",
    [
      "Engineers own what they run", "A queue deserves an owner", "We plan the following:",
    ],
  ],
  [
    "wishes for people, introductions and what was missing improve nothing", "improvement", "measures", "not told",
    [
      "We must sleep more", "The list names each point", "The points matter to all", "These are our tasks:", "The runbook was not there when we wanted it",
    ],
  ],
  [
    "what users met counts, too, where the cause is said first", "experience", "summary", "told",
    [
      "Due to a bug in the parser, customers saw an empty cart", "Due to a bug in the parser, 400 customers saw an empty cart", "Because the disk was full, customers saw an empty cart",
      "Owing to a typo, the site was slow for an hour",
    ],
  ],
  [
    "the service counts, too, where the cause is said first", "service", "summary", "told",
    [
      "Due to a bug, the checkout was down", "Because of a full disk, our mail server crashed",
    ],
  ],
  [
    "a cause in front, and work after it, are not what users met", "experience", "summary", "not told",
    [
      "Because of a slow disk, the team stayed late",
    ],
  ],
  [
    "a try that ended otherwise, and a suspect that was ruled out on the way, are misleading paths", "misleading-path", "timeline", "told",
    [
      "Tried to restart the proxy, but it hung", "We attempted to reach the node, however the port was closed", "We ruled out the DNS and went on with the disk",
    ],
  ],
  [
    "what might be suspected, or was looked at first, may be one", "misleading-path", "timeline", "unclear",
    [
      "They might suspect the DNS", "First we looked at the proxy and then the disk filled",
    ],
  ],
  [
    "a try by itself, a plan and a recovery are none", "misleading-path", "timeline", "not told",
    [
      "We tried to restart the proxy", "But we restarted the proxy", "Began to restart the gateway, but the logs grew", "We should rule out the DNS", "The proxy is healthy now", "The disk is fine again",
    ],
  ],
  [
    "ranges, groups and their heads are numbers of users", "users", "summary", "told",
    [
      "10-15 customers", "10-15% of users", "10-15 % of users", "between 10 and 15 customers", "2-3 shops", "Everybody was affected", "Everyone met an error", "30 percent of customers", "It hit 30%", "8 of our 10", "8 out of 10",
      "three out of the five wards", "30% of website visitors", "30% of the user base", "450 customer accounts", "40 welders could not clock in", "only the night guard noticed", "1,200 high-value customers",
      "5 per cent of customers", "50 nurses and doctors",
    ],
  ],
  [
    "a share of nodes, or of a rate, may be one of users", "users", "summary", "unclear",
    [
      "30 percent of the nodes", "40% error rate for requests",
    ],
  ],
  [
    "times, machines, favourites and shares of what follows are none", "users", "summary", "not told",
    [
      "everybody's favourite lunch", "Everybody liked the soup", "Nobody could eat soup", "Users with a 30% degraded experience", "customers had 20% fewer results", "40% failure rate of the base", "30% of the website",
      "12 hours in which customers waited", "2-3 hours for customers", "on 3 March, customers called", "14 May - customers called", "20 servers should serve customers", "20 servers are for customers", "450 client data records",
      "3 pumps stood still", "one of them", "Two of us", "only a few", "Only one disk", "A quarter of an hour",
    ],
  ],
  [
    "what was done to users, or kept from them, is what they experienced", "experience", "summary", "told",
    [
      "Two visitors were kept at the gate", "Customers were kicked out of their sessions", "Players were thrown back to the lobby", "Visitors were greeted by a maintenance page", "The gate kept visitors outside",
      "The shop sent visitors home", "Visitors did not see a bus", "Visitors, finding a shut gate, left", "The kiosk showed a warning to visitors", "Visitors met interruptions", "Welders heard a bell",
      "The team ate cake while the site was slow",
    ],
  ],
  [
    "a fault that comes and goes may be", "experience", "summary", "unclear",
    [
      "An intermittent fault", "The service degraded",
    ],
  ],
  [
    "gifts, messages, repairs and meals are not", "experience", "summary", "not told",
    [
      "Users were informed by mail", "Users were given a voucher", "Stakeholders were kept in the loop", "Customers were kept informed", "Visitors were affected by it", "Visitors ate cake", "Engineers restarted the server", "The cake was late",
    ],
  ],
  [
    "a named service, or a general one with its kind, in trouble", "service", "summary", "told",
    [
      "The casualty is Zorbtron", "The service in question was Zorbtron", "The printing service failed", "The broken system", "Lifts and cranes were offline",
    ],
  ],
  [
    "a page, a kind of service or an unknown thing in trouble may be", "service", "summary", "unclear",
    [
      "The login page", "Our page", "Our systems", "The quick service", "The parlour was dead", "The Zorbtron froze", "The server was fine",
    ],
  ],
  [
    "times, screens, people and services in general name none", "service", "summary", "not told",
    [
      "The service was back", "an outage of services", "A blank screen was shown", "Zorbtron ran well", "Total time in March", "Welders failed",
    ],
  ],
  [
    "what led to it, blocked it or stood behind \"why\" is its cause", "named-cause", "summary", "told",
    [
      "Why: a frayed belt", "because the belt was frayed", "due to slow pages", "A release led to chaos", "This led to the outage", "It caused the crash of the shop", "It blocked the gateway",
    ],
  ],
  [
    "a question, a defect or an earlier change may be", "named-cause", "summary", "unclear",
    [
      "The root cause?", "The shop was down, a developer removed the index, causing slow searches", "A sale overloaded the gateway, and users met errors", "An error blocked the gateway", "A loose cable",
      "The vendor had changed the format of the file", "The vendor changed the format of the file",
    ],
  ],
  [
    "effects of the outage, and what nothing is known of, are no cause", "named-cause", "summary", "not told",
    [
      "due to errors", "owing to downtime and delays", "The outage led to delays", "The outage, following an update, took an hour", "The shop was down, users met errors, causing delays", "The frayed belt of the drive",
      "Something was frayed", "Visitors saw the index", "It changed the format", "The gateway recovered", "The gateway was changed during the outage", "A cook changed the soup",
    ],
  ],
  [
    "a fix is a fix in the middle, at the end and in any tense of a sentence", "resolution", "timeline", "told",
    [
      "The pump was found, drained and replaced", "The proxy configured by hand has been replaced", "The limit set in March was raised", "We were replacing the pump", "We removed the lock held by the job",
      "We began replacing the pump", "We managed to replace the pump", "The pump got replaced", "Pump replaced by the vendor", "The guests left, the pump was replaced", "Ada stopped the music but replaced the pump",
      "Ada looked and then replaced the pump", "Ada looked, replaced the pump and left", "Instead of the pump we replaced the belt", "With no time to lose, Ada replaced the belt", "As the lights came on, we replaced the belt",
      "Dinner - we replaced the belt", "(we replaced the belt)", "The cook, who knew the trick, replaced the belt", "The team had to replace the belt", "It was Ines who replaced the belt", "The belt that broke was replaced",
    ],
  ],
  [
    "a duty or a possibility may have become a fix", "resolution", "timeline", "unclear",
    [
      "The valve opened at noon could be closed", "We should drain and replace the pump",
    ],
  ],
  [
    "denied, asked or told for all that is joined, it is none", "resolution", "timeline", "not told",
    [
      "We are not replacing the pump", "Not replacing the pump was wise", "The pump was not found or replaced", "The pump was not drained and replaced", "Nobody replaced the pump", "Neither the pump nor the belt was replaced",
      "We ask whether they replaced the belt", "She said they replaced the belt", "Ines was told to replace the belt",
    ],
  ],
];

describe.each(shown)("%s", (_, kind, section, answer, sentences) => {
  it.each(sentences)(`(${kind}, ${answer}) %j`, (sentence) => {
    expect(answerOf(kind, section, sentence)).toBe(answer);
  });
});

describe("a task is specific if it names an action and a thing", () => {
  it.each([
    "Add a health check for the message queue", "Raise the memory limit of the worker to 2 GB", "Write a test for the import of empty files", "Replace the fuse of conveyor 3", "Move the cron job to the second server", "Renew certificates 30 days before they expire", "Install smartmontools on the database host",
    "Document the restart of the scheduler in the wiki", "Rotate the logs of nginx every day", "Ensure that `nginx.conf` is tested before each deployment", "We will add a retry limit to the payment client", "TODO: delete the old DNS records of the shop", "Set up Prometheus alerts for the queue length", "Update the runbook of the vacuum pump",
    "Enable slow query logs on the primary database", "Limit the size of uploads to 10 MB", "Move the `orders` table to its own disk", "Add memory alerts to the nodes", "Let the importer skip empty rows", "Create a dashboard for the pump pressure", "Give each job its own lock", "Upgrade PostgreSQL to 16",
    "Check the certificates of api.example.com every week", "Train the night shift in the use of the failover script of Hall 4", "Improve the timeout of the payment client from 30 to 5 seconds", "Fix the typo in nginx.conf", "Automate the renewal of the certificate", "Delete unused firewall rules", "Replace the hose of the vacuum pump",
    "Stop the cron job before each migration of the orders table at 02:00", "Please add a lock to the importer", "Also raise the limit of open files to 4096", "- [ ] Add a timeout to the gateway", "Calibrate the gimbal of the crane", "Lubricate the chain of the lift", "Teach the importer to skip empty rows", "1. Add a timeout to the gateway",
    "We will raise the limit of the pool to 200", "the team should add a lock to the importer", "Fix UI bug", "Move to S3", "Replace hose clamps", "Pump hose replacement", "Migration of the wheel house", "Watch the queue length", "Get a spare wheel and a second brake for hall 3",
  ])("%j", (text) => {
    expect(english.specificTask(text)).toBe("told");
  });

  it.each(["Add a lock!!", "Buy a new zorbtron", "Improve the alarm of the vacuum pump of hall three for night shifts", "Improve the slow search and its cold index", "Optimise the search index of the portal", "Replace the hose", "Zorb the gimbal wheel", "Keep a spare wheel and a second brake", "Sharpen blades weekly", "Zorb the frobnicator", "The backups must be tested by the owners every month", "Improve the monitoring of the payment gateway and the mail queue", "Improve the alerts on the vacuum pump and the milk tank", "Alerts must be sent to the shift by the new gateway", "Every change should be reviewed by two people of the team", "Fix it for the parser", "Test the backup procedure and the review process", "Document the deployment process", "Patch the kernel", "Rotate keys", "Ensure that the valve of the pump closes", "Improve how we hand over between the shifts at noon and at night", "Strengthen the seal of the pump and the valve"])("may be: %j", (text) => {
    expect(english.specificTask(text)).toBe("unclear");
  });

  it.each(["Train 12 people", "Ensure 99", "Check the mail", "Update the thing", "Delete everything", "Buy milk", "Todo:", "Replace the", "Improve things", "Improve communication", "More testing", "Better documentation", "Train the team", "Review processes", "Monitor the system", "Think before you act", "Be kind", "This was a long day", "It will not happen again", "Learn from mistakes", "Keep calm and carry on", "Have lunch together", "Ensure quality", "Add tests", "Add monitoring", "Improve the code", "Update documentation", "Fix the issue", "Deploy regularly", "Continue to monitor the servers", "Consider better tools", "Make it more robust", "Communicate better with the team", "Optimize performance", "Have regular backups", "We should be more careful", "There were no tests", "Which server is it", "If it happens again, call us", "In the future, think twice", "Encourage everyone to ask", "Eat more fruit", "Celebrate with cake", "Look at the bright side", "Patience", "...", "Replace the server", "Ensure stability", "Improve quality", "Check the system", "Raise awareness", "Be better", "Work on it", "Test more", "Deploy better software", "Prevent issues", "Try to be faster", "Keep the system up and running", "To be discussed", "Should be discussed", "Ask for help early"])("is not: %j", (text) => {
    expect(english.specificTask(text)).toBe("not told");
  });
});

/** The answer for one kind where a sentence is in a place of its own: beside a label, in a list, late in the timeline. */
function answerAt(kind: TellingKind, sentence: string, context: Pick<SentenceContext, "section"> & Partial<SentenceContext>): { answer: Answer | "none"; weight: number } {
  const [found] = english.tellingsOf(sentence, { index: 0, listed: false, passage: sentence, ...context }, [kind]);
  return { answer: found?.answer ?? "not told", weight: found?.weight ?? 0 };
}

describe("beside a label", () => {
  const label = (kind: LabelKind, name: string): Pick<SentenceContext, "label"> => ({ label: { kind, name, beside: true } });

  it.each([
    ["service", "summary", label("service", "Service"), "Service: Zorbtron for everybody"],
    ["experience", "summary", label("experience", "Experience"), "Experience: hourglasses all over"],
    ["named-cause", "summary", label("root-cause", "Root cause"), "Root cause: a full disk"],
    ["named-cause", "summary", label("root-cause", "Root cause"), "Root cause: Zorbtron"],
    ["detection", "timeline", label("detection", "Detection"), "Detection: Zorbtron at dawn"],
    ["detection-method", "timeline", label("detection", "Detection method"), "Detection method: the morning round"],
    ["detection-method", "timeline", label("detection", "How detected"), "How detected: the morning round"],
    ["actions", "timeline", label("actions", "Actions"), "Actions: coffee and a torch"],
    ["misleading-path", "timeline", label("misleading-path", "Misleading"), "Misleading: the proxy"],
    ["escalation", "timeline", label("escalation", "Escalation"), "Escalation: Priya"],
    ["misleading-path", "timeline", label("misleading-path", "Misleading"), "The proxy on the second node"],
    ["escalation", "timeline", label("escalation", "Escalation"), "Zorbtron at noon"],
    ["named-cause", "summary", label("root-cause-and-resolution", "Root cause and resolution"), "Root cause and resolution: Zorbtron"],
    ["detection-method", "timeline", label("detection", "Detected by"), "The morning round"],
  ] as const)("the %s of the %s is what is written", (kind, section, context, sentence) => {
    expect(answerAt(kind, sentence, { section, ...context }).answer).toBe("told");
  });

  it.each([
    ["service", "summary", label("service", "Service"), "Service: unknown"],
    ["experience", "summary", label("experience", "Experience"), "Experience: see above"],
    ["named-cause", "summary", label("root-cause", "Root cause"), "Root cause: TBD"],
    ["actions", "timeline", label("actions", "Actions"), "n/a"],
    ["escalation", "timeline", label("escalation", "Escalation"), "yes"],
    ["misleading-path", "timeline", label("misleading-path", "Misleading"), "TBD"],
    ["named-cause", "summary", label("root-cause", "Root cause"), "There is a long story behind all that, and nobody tells it"],
  ] as const)("the %s of the %s is missing where a field only looks filled in", (kind, section, context, sentence) => {
    expect(answerAt(kind, sentence, { section, ...context }).answer).toBe("not told");
  });

  it.each([
    ["misleading-path", label("misleading-path", "Misleading paths"), "None"],
    ["misleading-path", label("misleading-path", "Misleading paths"), "Misleading paths: none"],
    ["escalation", label("escalation", "Escalation"), "Escalation: not required"],
    ["escalation", label("escalation", "Escalation"), "It was not escalated"],
    ["escalation", label("escalation", "Escalation"), "Nobody"],
  ] as const)("the %s can be that there was none", (kind, context, sentence) => {
    expect(answerAt(kind, sentence, { section: "timeline", ...context }).answer).toBe("none");
  });

  it("a repair explains no cause, and a cause no repair", () => {
    const cause = "The disk filled up because the old logs were never deleted, so that the database stopped";
    const fix = "We deleted the old logs and restarted the database";
    expect(answerAt("cause-explained", cause, { section: "cause", ...label("root-cause", "Root cause") }).answer).toBe("told");
    expect(answerAt("cause-explained", cause, { section: "cause", ...label("resolution", "Resolution") }).answer).toBe("not told");
    expect(answerAt("fix-explained", fix, { section: "cause", ...label("resolution", "Resolution") }).answer).toBe("told");
    expect(answerAt("fix-explained", fix, { section: "cause", ...label("root-cause", "Root cause") }).answer).toBe("not told");
  });

  it("a leak in a named service says by the way what failed", () => {
    expect(answerAt("service", "A leak in our authentication service", { section: "summary", ...label("root-cause", "Root cause") }).answer).toBe("unclear");
    expect(answerAt("service", "A leak", { section: "summary", ...label("root-cause", "Root cause") }).answer).toBe("not told");
  });
});

describe("the place in the timeline", () => {
  const event = (index: number, count = 8): Pick<SentenceContext, "section" | "event"> => ({ section: "timeline", event: { index, count, timed: true } });

  it.each([
    ["An alert fired", 0, "told"],
    ["An alert fired", 3, "told"],
    ["An alert fired", 4, "not told"],
    ["The issue was detected by an engineer", 7, "told"],
    ["The failure was finally spotted by a guard", 7, "told"],
    ["Jonas sees an empty page", 1, "told"],
    ["We discovered a crack in the quay", 0, "told"],
    ["We discovered a crack in the quay", 2, "not told"],
    ["We caught the error", 2, "told"],
    ["Users would see an error", 2, "told"],
  ] as const)("%j is a detection, as event %d of 8: %s", (sentence, index, answer) => {
    expect(answerAt("detection", sentence, event(index)).answer).toBe(answer);
  });

  it("a detection that says how is preferred", () => {
    expect(answerAt("detection", "A customer reported errors", event(0)).weight).toBeGreaterThan(answerAt("detection", "The outage was noticed", event(0)).weight);
  });

  it("the sentences of an event say together how it was detected", () => {
    const passage = "The outage was noticed. Grafana had sent an alert.";
    expect(answerAt("detection-method", "The outage was noticed.", { ...event(0), passage }).answer).toBe("told");
    expect(answerAt("detection-method", "The outage was noticed.", event(0)).answer).toBe("not told");
    expect(answerAt("detection-method", "The outage was noticed", { ...event(0), passage: "The outage was noticed\nGrafana had sent an alert" }).answer).toBe("told");
  });

  it.each([
    ["actions", "We checked the gate", true],
    ["resolution", "The pool was swapped", true],
    ["resolution", "The firmware was zapped", true],
    ["detection", "An alert fired", false],
    ["escalation", "We escalate to the vendor", false],
    ["misleading-path", "The proxy was a red herring", false],
  ] as const)("%s: %j could be said of a chair: %s", (kind, sentence, needsThing) => {
    expect(english.tellingsOf(sentence, { index: 0, listed: true, passage: sentence, ...event(1) }, [kind]).map((telling) => telling.needsThing)).toEqual([needsThing]);
  });

  it("what was tried in vain is no fix, unless things got better", () => {
    expect(answerAt("resolution", "We restarted nginx.", { ...event(5), passage: "We restarted nginx. It did not help." }).answer).toBe("not told");
    expect(answerAt("resolution", "We restarted nginx.", { ...event(5), passage: "The reload did not help. We restarted nginx. The site recovered." }).answer).toBe("told");
  });

  it("one change is not yet a story of what was tried", () => {
    expect(answerAt("actions", "We restarted nginx", event(3))).toEqual({ answer: "told", weight: 0.5 });
    expect(answerAt("actions", "We checked nginx", event(3))).toEqual({ answer: "told", weight: 1 });
    expect(answerAt("actions", "There were no false leads", event(3)).answer).toBe("told");
  });

  it.each([
    "Rollback of the release", "Restart of both workers", "The rain stopped and the patch was installed", "Ada replaced the zorbtron", "The shift had ended, and we greased the winch", "The update was installed by the night shift",
  ])("%j is half of such a story", (sentence) => {
    expect(answerAt("actions", sentence, event(3))).toEqual({ answer: "told", weight: 0.5 });
  });

  it.each([
    "We calibrated it by hand", "We did not calibrate the gimbal", "We would have to calibrate the gimbal", "The robot lubricated the gimbal", "Ada likes the gimbal", "We replaced the milk", "The server was slow",
  ])("%j is nothing of it", (sentence) => {
    expect(answerAt("actions", sentence, event(3)).answer).toBe("not told");
  });

  it.each([["Service restored", "told"], ["Checkout is back", "told"], ["All lights are green", "told"], ["The site is still down", "not told"], ["It will recover soon", "not told"]] as const)("%j says that it was over: %s", (sentence, answer) => {
    expect(answerAt("recovery", sentence, event(7)).answer).toBe(answer);
  });
});

describe("in a list of measures", () => {
  it.each([
    ["Improve the alerts", "told"],
    ["Better reviews of changes to the firewall", "told"],
    ["Add an alert on the length of the payment queue", "not told"],
    ["Regular audits of the 40 firewall rules by the network team", "told"],
    ["We plan a second pump", "told"],
    ["Pretzels for everybody", "not told"],
    ["A new cable", "not told"],
    ["Ensure that `nginx.conf` is tested before each deployment", "told"],
    ["Prevent jobs on db-1 from running at 02:00 twice", "told"],
    ["Require a second approval for every change to `firewall.tf`", "not told"],
    ["They frobnicated the gimbal", "unclear"],
    ["The pump could be looked after", "unclear"],
    ["Ada intends to buy a spare wheel", "unclear"],
    ["More sleep for Ada", "not told"],
    ["We need a nap", "not told"],
  ] as const)("%j is an improvement: %s", (sentence, answer) => {
    expect(answerAt("improvement", sentence, { section: "measures", listed: true }).answer).toBe(answer);
  });
});

it("keeps apart what users met and what was behind it", () => {
  expect(answerAt("experience", "The site was down due to slow queries", { section: "summary" }).answer).toBe("not told");
  expect(answerAt("experience", "The site was down and customers saw errors due to slow queries", { section: "summary" }).answer).toBe("told");
  expect(answerAt("experience", "The root cause was a slow disk", { section: "summary" }).answer).toBe("not told");
  expect(answerAt("experience", "All customers met a site that was slow because of a broken index", { section: "summary" }).answer).toBe("told");
});

describe("an example for a vague task is about the same thing", () => {
  it.each([
    ["Improve monitoring", /error rate/u],
    ["More tests", /load test/u],
    ["Better documentation", /runbook/u],
    ["Train the team", /[Rr]ehearse/u],
    ["Review code", /approval/u],
    ["Have backups", /backup/u],
    ["Plan the capacity", /autoscaling/u],
    ["Careful deployments", /one server first/u],
    ["Communicate more", /status page/u],
    ["Be careful", /disk usage/u],
  ])("%j", (task, example) => {
    expect(english.exampleTask(task)).toMatch(example);
    expect(english.specificTask(english.exampleTask(task))).toBe("told");
  });
});
