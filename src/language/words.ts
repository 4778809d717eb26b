/** The words of incidents: what people write when they tell how trouble was noticed, looked into, handed on and mended. */
import { vocabulary } from "./phrases.ts";
import { choice } from "./verbs.ts";

/** Those who may be called in. */
export const team = vocabulary([
  "(team|teams|crew|squad|department|dept|group|guys|folks|office)",
  "(engineer|engineers|engineering|developer|developers|dev|devs|programmer|programmers)",
  "(dba|dbas|sre|sres|devops|sysadmin|sysadmins|ops|operations|secops|netops|infra|infrastructure)",
  "(administrator|administrators|admin|admins|specialist|specialists|expert|experts|architect|architects)",
  "(manager|managers|management|lead|leads|leader|leadership|director|head|heads|cto|ceo|boss|supervisor|executives|mentor)",
  "(on-call|oncall|responder|responders|incident commander|support|help-desk|customer service)",
  "(vendor|provider|manufacturer|supplier|contractor|consultant|consultants|hosting company)",
  "(wizard|wizards|hero|heroes|ninja|ninjas|guru|gurus|magician|magicians|detectives|rescuers|veterans|maintainer|maintainers)",
  "(colleague|colleagues|teammate|teammates|staff|personnel|technician|technicians|senior|seniors)",
]);

/** What raises an alarm by itself. */
export const monitoring = vocabulary([
  "(monitor|monitors|monitoring|alert|alerts|alerted|alerting|alarm|alarms|pager|pagers|paged|page|pages|pagerduty|opsgenie|victorops)",
  "(datadog|new relic|newrelic|prometheus|grafana|nagios|zabbix|sentry|cloudwatch|pingdom|uptimerobot|uptime robot|statuscake|splunk|kibana|wavefront|dashboard|dashboards)",
  "(health|status|uptime|synthetic|heartbeat|smoke|canary|readiness|liveness) (check|checks|probe|probes|test|tests)",
  "(probe|probes|watchdog|notification|notifications|notifies|metrics|telemetry|error tracker|slack bot)",
]);

/** Those who use the service. */
export const user = vocabulary([
  "(user|users|customer|customers|client|clients|visitor|visitors|student|students|subscriber|subscribers|shopper|shoppers|player|players)",
  "(tenant|tenants|consumer|consumers|merchant|merchants|member|members|buyer|buyers|patient|patients|passenger|passengers|driver|drivers)",
  "(reader|readers|viewer|viewers|audience|people|employees|learners|teachers|citizens|traveller|travellers|travelers|guests|subscriptions|sellers)",
  "(user base|userbase|accounts|sessions|sales team|everyone|everybody|clinics|shops|stores|restaurants|schools|companies|organizations|organisations|developers|agents|staff|teams|farmers|doctors|nurses|tickets|parents|pupils|citizens|cashiers|editors|authors|merchants|riders|hosts|donors|listeners|gamers|operators|librarians|accountants|trainees|trainee|baristas|attendees|participants|applicants|candidates)",
]);

/** The trouble itself. */
export const trouble = vocabulary([
  "(issue|issues|problem|problems|incident|outage|outages|downtime|failure|failures|fault|anomaly|anomalies|error|errors|crash|crashes|bug|disruption|slowdown|slowness|degradation|leak|breach|spike|spikes|unavailability|trouble|symptoms|timeouts|latency|interruption|irregularity|irregularities|incident report)",
]);

// Detection

/** An event that says it was noticed, and by its words also how. */
export const detectedBy = vocabulary(
  [
    "{monitoring} ... (trigger|triggers|triggered|triggering|fire|fires|fired|firing|went off|goes off|go off|sounded|rang|ring|rings|received|receive|receives|came|comes|come|sent|sends|indicate|indicated|indicates|indicating|show|showed|shows|showing|shown|report|reported|reports|reporting|detect|detected|detects|detecting|flag|flagged|flags|catch|caught|catches|notify|notified|notifies|raised|raises|raise|reveal|revealed|reveals|pick|picked|picks|notice|noticed|notices|alert|alerted|alerts|warn|warned|warns|signaled|signalled|signals|blink|blinks|blinked|begin|begins|began|start|starts|started|page|paged|pages|wake|wakes|woke|scream|screamed|screaming|spotted|spots|arrived|arrives|issued|pinged|pings|turned red|turn red|lit|lights|recorded|records|generated|logged|pointed|panicked|ping|trip|tripped|complained|complain|called|crossed|exceeded|set off|failed|fails|failing|fail)",
    "(trigger|triggered|triggering|triggers|fired|sent|sends|received|receive|receives|raised|raises|set off|woken|woke up|awakened|detected|noticed|identified|discovered|flagged|caught|spotted|seen|reported|issued|picked up|prompted|generated) ... {monitoring}",
    "(alert|alerts|alarm|alarms|pager|monitoring|notification|notifications) (for|from|of|due|about|on|goes|in)",
    "(high|low|critical|automated|automatic|first|error rate|latency|cpu|memory|disk) [severity] (alert|alerts|alarm|alarms)",
    "(pager|phone|phones|slack|inbox) (rang|rings|buzzed|buzzes|exploded|went|goes|started|lit|vibrated|vibrates|beeped|beeps)",
    "(cloudwatch|pagerduty|opsgenie|datadog|prometheus|grafana|nagios|zabbix|sentry|pingdom|uptimerobot|new relic|newrelic|statuscake|alertmanager)",
    "(was|were|got|get|gets|been|being|is|are) (alerted|paged|notified|pinged|warned)",
    "(alerted|notified|told|warned|tipped off) (by|via|through)",
    "{monitoring} ... {user}",
    "{monitoring} ... (freaks|freaked|screams|screamed|screaming|blared|blares|blaring|howled|howls|lit up|lights up|cried|cries|sensed|senses|panic|panics|exploded|erupted|spiked|spike|spikes|drop|dropped|surge|ring|anomaly)",
    "(alarm bells|alerts started|alert came|alert comes|alarms started|on call phone)",
    "(browsers|browser|curl|client|app|website|site|page|dashboard) ... (screamed|complained|returned|showed|shows|threw|displayed|warned|warning)",
    "tried to (access|open|load|log in|log into|visit|reach|use|connect)",
    "{user} ... (report|reports|reported|reporting|complain|complains|complained|complaining|notice|notices|noticed|noticing|call|calls|called|tweeted|tweet|wrote|emailed|experience trouble|flagged|raised|opened|filed|contacted|contact|asked|asking|alerted|encounter|encountered|began|begin|begins|began to|start experiencing|started experiencing|cries|cry)",
    "(report|reports|reported|reporting|complaint|complaints|tickets|ticket|calls|emails|tweets|feedback|messages|cries|word) (from|by|of) ... {user}",
    "{user} (complaint|complaints|report|reports|feedback|ticket|tickets|call|calls|inquiries|enquiries)",
    "(check|checks|probe|probes|test|tests|watchdog|canary) ... (alerts|alerted|pages|paged|notifies|notified|warns|warned|wakes|woke) the",
    "(calls|called|phones|phoned|rings|rang|emails|emailed|writes to|wrote to|contacts|contacted) [the|our] (service desk|help-desk|hotline|front desk|support)",
    "(wonders|wondered|asks|asked) why",
    "(complaint|complaints|support ticket|support tickets|support|inquiries) (start|starts|started|came|come|comes|coming|flooded|flood|poured|pour|pouring|received|rolled|rolling|arrived|arrive|trickled|begin|began|spiked|in|roll|received|receives|increased|increase|about)",
    "(received|receive|receives|got|flood of|wave of|influx of|multiple|several|first|initial|numerous|many) ... (complaint|complaints|reports|tickets)",
    "complaints",
    "(a|an|the|one|some|several) ... (complained|complains|complain)",
    "(sends|sent) (me|us) (a|an|the) (screenshot|message|mail|email|photo|picture|link)",
    "(a|an|one|another|some|several|two|three|first|the|our) * [*] (notices|noticed|notice|complains|complained|complain|phones|phoned|spots|spotted|writes|wrote|calls|called|emails|emailed|tweets|tweeted|asks|rings|ring|rang|reports|reported|report|tells|told|informs|informed|inform|mentions|mentioned|points out|pointed out|walks over|messages) [in|to|support|us|that|about|on|her|his|the|a|an]",
    "(informed|told|called|alerted|notified|messaged|emailed|phoned|pinged|asks|asked) (us|me|our)",
    "* [from support|from sales|from marketing] (walks over|walked over|rings|phones|phoned|rang|asks if|asked if|asks whether|writes|wrote)",
    "(chat|forum|twitter|slack|discord|phone|phones|hotline|inbox|channel|comments) ... (explodes|exploded|lights up|lit up|fills|filled|rings|rang|blows up|blew up|goes wild|went wild)",
    "(call|calls|ticket|tickets|email|emails|mail|message|messages|report|reports|word) [*] (came|come|comes|arrived|arrives|reached|reaches|landed|lands) [in]",
    "reports of {trouble}",
    "(email|emails|mail|call|calls|message|messages|phone call) from ... {user}",
    "(detection|warning|surveillance) system [*ly] (flagged|alerted|detected|triggered|reported)",
    "{team} [on duty|on call|first] (call in|calls in|called in) [to] (report|say|tell)",
    "{team} ... (report|reports|reported) that",
    "{team} [on duty|on call|first] (notice|notices|noticed|detect|detects|detected|spot|spots|spotted|realised|realized|received|receives|reported|reports)",
    "(noticed|detected|discovered|spotted|found|observed|reported|identified|raised|seen|flagged|caught) by",
    "(I|we|one of us) [first|also|suddenly|immediately] (notice|noticed|discovered|spotted|realised|realized|saw|observed|detected)",
    "(health|status|uptime|synthetic|smoke|canary|readiness|liveness|automated|routine|regression|integration|end to end) (check|checks|probe|probes|test|tests|testing)",
    "(during|while|after|when|upon|on|through|via|by) [a|an|the|our|some|performing|running|doing] [routine|manual|regular|daily|scheduled] (check|checks|test|testing|tests|monitoring|maintenance|review|deployment|debugging|code review)",
    "(instructor|manager|boss|colleague|teacher|ceo|partner|intern|tester|qa|technician|checker) ... (notice|noticed|notices|reported|reports|report|complained|spotted|asked)",
  ],
  { words: { monitoring, user, team, trouble }, except: ["no (alert|alerts|alarm|alarms)", "alert (was|were) not"] },
);

/** An event that says no more than that trouble was noticed. */
export const detected = vocabulary(
  [
    "{trouble} ... (detected|noticed|discovered|spotted|reported|observed|flagged|recognized|recognised|seen|found|identified|surfaced|appears|appeared|acknowledged|reported)",
    "(detecting|noticing|discovering|spotting|detected|noticed|discovered|spotted|observed|flagged|recognized|recognised|saw|reported|detects|notices|discovers|spots|observes|experiencing) ... {trouble}",
    "(detection|discovery) [of]",
    "first (detected|noticed|observed|spotted|reported|seen|sign|signs|symptoms)",
    "(detected|noticed|spotted|observed)",
  ],
  { words: { trouble } },
);

/** Words that tell of noticing only when nothing has been noticed before. */
export const noticed = vocabulary(["(figured out|discovered|discovers|realised|realized|saw|found|finds|identified|sees|learned|learns|aware)"]);

/** Who or what noticed, beside a bare "detected". */
export const detectionMethod = vocabulary(
  [
    "{monitoring}",
    "{team}",
    "{user}",
    "(I|we)",
    "(by|via|through|thanks to|using|after|during|while|from|because|upon) #",
    "(by|via|through|thanks to|using|during|while|when|upon|from|after)",
    "(complaint|complaints|ticket|tickets|test|tests|testing|log|logs|graph|graphs|email|emails|call|calls|check|report|reports|curl|instructor|technician)",
  ],
  { words: { monitoring, team, user }, deniable: false },
);

// Investigation

/** Verbs for a look at a system. */
const lookVerbs = "investigate examine inspect analyse analyze diagnose debug troubleshoot triage probe scrutinise scrutinize check review verify test trace track audit compare correlate search profile reproduce replicate narrow comb sift scan study explore dissect bisect simulate double-check crosscheck validate".split(" ");

/** Looking for the cause, or an assumption about it. */
export const investigated = vocabulary(
  [
    "(investigat*|analys*|analyz*|diagnos*|debug*|troubleshoot*)",
    choice(lookVerbs, ({ base, third, past, gerund }) => [base, third, ...past, gerund]),
    "(check|checks|checked|checking|review|reviews|reviewed|reviewing|verify|verifies|verified|verifying|test|tests|tested|testing|trace|traced|tracing|tracked|tracking|audit|audited|compared|comparing|correlated|searched|searching|queried|profiled|profiling|reproduced|reproduce|reproduction|replicated|replicate|narrowed|narrowing|combed|combing|sifted|scanned|scanning|studied|explored|exploring|dissected|determine|questioned|monitored)",
    "(look|looks|looked|looking|dig|digs|dug|digging|dive|dives|dove|dived|diving|delved|delving|drilled|drilling|poked|peeked|searched|went|going|combed|zoomed) (into|at|in|through|deeper|around|over)",
    "(suspect*|assum*|hypothes*|theory|theories|theorised|theorized|suspicion|suspicions|speculat*|presum*|believed|thought|guessed|guess|blamed|blaming|considered|attributed|wondered)",
    "(initial|first|further|deeper|preliminary|root cause) (analysis|diagnosis|look|findings)",
    "(focus|focused|focusing|focussed|focuses|attention|zeroed) ... (on|to|in)",
    "(tried|tries|trying|attempt|attempts|attempted|attempting|experimented)",
    "(ran|runs|running|run|executed|used|using) ... (strace|curl|top|htop|netstat|ps|ping|traceroute|dig|tcpdump|explain|tests|test|diagnostics|command|query|queries|grep|journalctl|systemctl|scan|profiler)",
    "(curl|curled|strace|netstat|tcpdump|ps aux|htop|traceroute|grep|journalctl)",
    "(logged (in|into|on)|ssh'd|ssh into|sshed)",
    "(rule|rules|ruled|ruling) ... out",
    "(pinpointed|narrowed down|traced to|uncovered|isolated)",
    "(discovered|discovers|found|finds|identified|identifies|identify|revealed|reveals|determined|realised|realized|spotted|located|caught) ... (bug|cause|causes|misconfiguration|misconfigured|error|errors|fault|leak|typo|culprit|bottleneck|source|that|misspelled|missing|incorrect|connections|query|queries|configuration|config|unresponsive|overloaded)",
    "(bug|cause|misconfiguration|fault|leak|typo|culprit|bottleneck|source) [of the *] [was|is|were|being] (identified|found|discovered|located|confirmed|revealed|caught|unmasked|unveiled)",
    "(collected|gathered|pulled|captured|read|reading|monitoring|watching|watched|opened) ... (log|logs|dump|dumps|metrics|traces|trace|data|dashboards|graphs)",
    "(find|finding|figure|figuring|locate|work|working|search) (out|for) [the|what] (cause|problem|issue|root|why|what|source)",
    "working on the (problem|issue)",
    "(think|thinks|thinking|thought|believe|believes|believing|wonder|wondered|accuse|accuses|accused|blame|blames|theory|guess|guesses)",
    "(ask|asks|asked|asking) ... (whether|if|about|for the|what|why)",
    "(gave|gives|no) clue",
    "to no avail",
    "(issue|issues|problem|error|errors|it) (persisted|persists|remained|continued|came back)",
    "examination of",
    "(look|looks|looked|read|reads) (at|through|the|into)",
    "(lists|listed|queried|queries|sees|saw|see) [that] [the|a|all|how|why|nothing|no]",
    "(opens|opened) the",
  ],
  {
    words: { trouble },
    except: ["(testing|test|debugging|monitoring|diagnostic) (environment|tool|tools|team|system)", "(health|status|uptime) (check|checks|probe)", "test team", "for [further|more|deeper|additional] (analysis|investigation|examination)", "user experience", "thought to be resolved"],
  },
);

// Misleading paths

export const misleadingPath = vocabulary(
  [
    "(mislead|misleading|misled|misguided|misdirected|misdirection|misdiagnos*|misattribut*|misinterpret*|misjudg*|misread|mistaken|mistakenly|mistook)",
    "(red herring|red herrings|rabbit hole|rabbit holes|wild goose chase|goose chase|dead end|dead ends|blind alley|false lead|false leads|false trail|false start|false path|false alarm|wrong turn|wrong turns|wrong path|wrong track|wrong tree|wrong direction|wrong assumption|wrong lead|wrong suspect|wrong place|detour|distraction|distracted|decoy|side track|sidetracked|sidetrack|tangent|cold trail|garden path)",
    "(incorrect|wrong|false|faulty|erroneous|flawed) (assumption|assumptions|hypothesis|theory|conclusion|suspicion|diagnosis|belief|guess|idea|premise|lead)",
    "(incorrectly|wrongly|falsely|erroneously) (assum*|suspect*|attribut*|blam*|believ*|thought|conclud*|identif*|focus*|point*|diagnos*)",
    "(suspect|suspects|suspected|suspecting|suspicion|suspicions|assume|assumed|assumes|assuming|assumption|assumptions|presumed|presuming|presumption|hypothesis|hypothesised|hypothesized|hypothesize|theory|theories|theorised|theorized|speculated|speculation|speculate)",
    "(initially|at first|originally|first|early on|we|they|i|engineers|team|everyone|briefly) [all|first|initially|also|had|had all|had first] (thought|believed|blamed|guessed|attributed|considered|pointed|reckoned|figured|chased|accused)",
    "(thought|believed|attributed|thinking|believing) [initially|at first|mistakenly] (to|it|that|the|this|be|there)",
    "(blame|blamed|blames|blaming|accused|accusing|accuse)",
    "(rule|rules|ruled|ruling) ... out",
    "(turned|turns) out (not to|to be unrelated|to be innocent|to be a|to be fine|to be harmless|to be healthy|innocent|unrelated|fine|to have nothing)",
    "(was|were|is|are|proved|proven|proves) (not|n't) [actually|really] (the|to be the|be the) [root|real|actual] (cause|culprit|problem|issue|reason|case|source)",
    "(wasn't|weren't|isn't) [actually|really] (the|it|to blame|the) [root|real|actual|culprit|cause]",
    "(unrelated|innocent|not related|not the cause|not the culprit|not to blame|nothing to do with|non-issue|no smoking gun)",
    "(did not|didn't|does not|failed to|no|without|did nothing to) (help|change anything|fix|solve|resolve|improve|make a difference|effect|luck|improvement|avail|success)",
    "(to no avail|in vain|no avail|wasted|fruitless|barking up|chased|chasing|led us astray|led astray|threw us off|throwing us off|no luck|no effect|without effect|no improvement|made no difference|nothing changed|made things worse|off course)",
    "but [it|this|that|they|the logs|everything|all|the *] (was|were|is|are|seemed|looked|proved|turned out) [all] (not|fine|healthy|normal|ok|okay|clean|innocent|unrelated|in order|operational|a red herring)",
    "(no|nothing) (issue|issues|anomaly|anomalies|problem|problems|fault|faults|abnormality|abnormalities|evidence|wrong|unusual|suspicious|significant) [findings|issues|anomalies] (found|detected|was|were|there|discovered|identified|with|observed|in|came)",
    "no significant (findings|issues|anomalies)",
    "(no|nothing) ... (found|wrong|unusual|suspicious|abnormal|conclusive|culprit)",
    "(found|showed|revealed|saw|with|but) (no|nothing) [*] [*] (issue|issues|anomaly|anomalies|problem|problems|fault|faults|abnormality|abnormalities|evidence|errors|sign|signs|wrong|unusual)",
    "(initial|first) (focus|attention|theory|guess|thought|suspect|suspects|suspicion|assumption|belief|diagnosis|impression)",
    "(all|everything|servers|they|it) [was|were|is|are] [all] (green|fine|healthy|normal|innocent)",
    "(cleared of|ruled as|discarded|dismissed|eliminated|excluded|exonerated|disproved|disproven|proved wrong|proven wrong|turned up nothing|came up empty|was fine|were fine|looked fine|looked normal|looked healthy|checked out|not guilty|pointing fingers|pointed fingers|scapegoat|chasing ghosts|barking)",
    "dismissed as",
    "(think|thinks|thinking|thought) (it|it's|that|the|of|his|her|this|we|they|new|maybe)",
    "^ [but] (that|this|it|they|which) (was|were|is|are|proved) [all] (wrong|right|fine|healthy|correct|not|false|innocent|ok|okay|good)",
    "^ [but] (they|it|he|she|that|this) (do|did|does|had|has|is|was|were|are) not $",
    "(no joy|no dice|no such luck|false hope|was wrong|were wrong|never the|i won't get back|wasted|but they are same|are the same|same result|same error|error remained|problem remained|issue remained|still the same|did nothing|no difference)",
    "(is|are|was|were) [all|also|perfectly|completely] (fine|healthy|normal|innocent|harmless|intact|unaffected|working fine)",
    "on the theory that",
    "(ask|asks|asked) ... whether",
  ],
  { except: ["(was|were|is) no misleading", "no (misleading|wrong|false) (path|paths|leads|lead|turns)", "as suspected"] , deniable: false },
);

/** A note that there was none. */
export const noMisleadingPath = vocabulary(["(no|none|without|n/a|not any) [significant|major|real] (misleading|wrong|false|dead)"], { deniable: false });

/** Nothing of the kind happened. */
export const denied = vocabulary(["^ (none|no|not|n/a|never|nothing|without)", "(was|were|is|are|did|there) (not|no|none)", "(wasn't|weren't|didn't|isn't)"], { deniable: false });

// Escalation

export const escalated = vocabulary(
  [
    "(escalated|escalate|escalates|escalating|escalation|escalations)",
    "(hand|hands|handed|handing|pass|passed|passes|forward|forwarded|forwards|transfer|transferred|transferring|refer|referred|raise|raised|flag|flags|flagged|report|reported|reports|delegated|assigned|reassigned|routed|sent|sends|submitted|dispatched|turned) [it|this|the issue|the problem|the incident|the ticket|this ticket|the case|over|off|on|up] ... (to|with) ... {team}",
    "(called|calls|calling|call|brought|bring|brings|bringing|looped|loop|loops|looping|pulled|pull|pulls|roped|drafted|drag|drags|dragged|dragging|phoned|summoned|summon|summons|invited|woke|woken|wake|wakes|woke up|fetch|fetched|got|get|gets) [in|up|for|into|the|our|some|all] ... {team}",
    "(looped|brought|called|pulled|roped|dragged|drafted) ... {team} ... (in|into|onto|up)",
    "(page|paged|pages|paging|ping|pinged|pings|phoned|summoned|summons|summon|woke|wakes|woke up|called|calls|call|consulted|consults|contact|contacted|contacts|contacting|engage|engaged|engages|engaging|involve|involved|involves|involving|enlisted|mobilised|mobilized|recruited|asked|asks|requested|reached out to|reach out to|reaches out to|reaching out to|turned to|called on|called upon|got hold of|got in touch with|got) [the|our|a|an|my|in|up|some|help from|assistance from] ... {team}",
    "{team} ... (was|were|is|are|got|been) [then|also|immediately|quickly] (called|brought|looped|paged|pulled|summoned|engaged|involved|contacted|consulted|enlisted|woken|asked|pinged|roped|assigned|mobilised|mobilized)",
    "{team} ... (joined|joins|join|stepped in|steps in|took over|takes over|taking over|jumped in|jumps in|got involved|arrived|came in|comes to the rescue|came to the rescue)",
    "(joined|taken over|handled|picked up|taken on) by ... {team}",
    "(assistance|help|backup|support|advice) (from|of) ... {team}",
    "(all hands|war room|incident bridge|bridge call|reinforcements|backup was called|cavalry)",
    "(notified|notify|notifies|informed|informs|alerted) [the|our] (database|network|networking|infrastructure|security|operations|platform|storage|backend|frontend|devops|sre|development|hosting|cloud|management|senior|dba|vendor|provider|cto|ceo|lead|payments|payment|core|system|systems|it|data|product|legal|senior leadership|application|web|server|release) [on-call|administration|admin|engineering|support|operations|ops|development|server|service|provider|lead|and * ] [{team}]",
    "(opened|raised|filed|logged|created|submitted) ... (ticket|case|request|support request) (with|to|at|for)",
    "(ticket|case|issue|problem) [was] (opened|raised|filed|logged|escalated|sent|forwarded|handed|passed|reported|assigned) (with|to|over)",
    "(call|called|calls|calling|bring|brought|brings) in the (big guns|cavalry|experts|heavy artillery|a team)",
    "(looped|loops|pulled|pulls|called|calls|brought|brings|roped|ropes) in *",
    "(was|were|is|are|got|gets) [then|also|finally] (called|brought|pulled|looped|roped|drafted) in",
    "(brought|brings|bring|pulled|pulls|got|gets|took|takes) ... (in|into the call|onto the call|on the call|on board|on the line)",
    "(gets|got|get|getting) hold of",
    "(ask|asks|asked|asking) ... for (help|assistance|advice|support)",
    "(sends|send|sent|sending) for *",
    "{team} (engaged|involved|paged|called|looped in|notified|contacted|consulted|summoned|mobilised|mobilized)",
    "(phones|phoned|rings|rang|contacts|contacted|consults|consulted|calls|called) [the|our|his|her|a] [*] [*] (technician|provider|vendor|manufacturer|supplier|expert|specialist|maintainer|team|department|administrator|lead|manager|host)",
    "(notified|notifies|notifying|informed|informs|informing|alerted|alerting|told) [the|our|both|a|an] [*] [*] [*] (developer|developers|dba|dbas|administrator|administrators|sysadmin|vendor|provider|cto|technician|specialist|specialists|head|backend team|frontend team|back-end team|front-end team|infrastructure team|network team|database team|security team|operations team|devops team)",
    "(joins|join|joined) [the|our] (call|bridge|bridge call|incident|investigation|channel|war room|effort|debugging)",
    "{team} [*] [*] (to the rescue|came running|on the case|summoned|called|paged|assembled|notified|joined in)",
    "(got|gets|brought|bring|brings|pull|pulled) ... (involved|on board|onboard|into the (call|room|loop|fray|fold))",
    "(sought|seeking|seek|requested|request|requesting|asked for|asks for|called for|calls for) [additional|further|expert|more|urgent|outside|external] (help|assistance|support|expertise|backup|reinforcement|reinforcements|hands)",
  ],
  {
    words: { team },
    except: [
      "(usage|load|traffic|latency|rate|rates|errors|cpu|memory|it|situation|problem|issue|privilege|complaints) [quickly|further|rapidly|had] (escalated|escalates|escalating) [quickly|further|rapidly|into|as|when|from|and]",
      "no escalation",
      "(escalation|escalate) (was|is) (not|n't) (needed|necessary|required)",
      "privilege escalation",
      "(call|calls) (center|centre|stack|back)",
      "(monitoring|alerting) (team|engineer)",
      "before (escalating|escalation)",
      "(alert|alerts|alarm|monitoring|pagerduty|pingdom|opsgenie|prometheus|cloudwatch|datadog|system|check|probe) ... (page|pages|paged|paging|woke|wakes|notified|notifies|called|calls|pinged|pings|sent|sends)",
      "(page|pages|paged|woke|wakes|notified|alerted) [up] [the|our] on-call [engineer|sre|developer|team|person]",
      "on-call (engineer|sre|developer|team|person) (was|is|got|gets) (paged|alerted|notified|woken)",
    ],
  },
);

// Mending

/** Verbs for a concrete change that somebody makes to a system; of irregular ones the past follows. See `formsOf`. */
const changeVerbs = [
  ..."adjust alter amend reconfigure patch hotfix optimize optimise tune fine-tune refactor replace swap remove delete purge flush clean clean_up cleanse prune trim truncate free free_up".split(" "),
  ..."add append insert install reinstall create provision allocate attach mount remount introduce expand extend resize enlarge raise reduce limit cap throttle bump".split(" "),
  ..."restart reboot reload kill terminate drain unlock evict isolate roll_back revert downgrade upgrade update migrate deploy redeploy push ship merge implement apply execute".split(" "),
  ..."enable re-enable disable activate deactivate turn_off turn_on switch_off toggle flip redirect reroute divert promote reindex rebalance resync re-create replicate copy dump import export sync renew reissue rotate regenerate revoke pause lift press reassign recreate rename block unblock whitelist allowlist grant bypass scale_up scale_down pin suspend cancel abort modify edit convert relink replug reconnect disconnect reimport fail_over chown chmod repeat resend retry requeue republish resume refresh repoint point reprocess replay rerun resubmit whitelist rebase reseed rehydrate warm repopulate reconfigure decommission detach unmount unplug limit give_up rebalance empty trim shrink grow shard requeue swap close".split(" "),
  ...["reset reset", "cancel cancelled canceled", "rebuild rebuilt", "rewrite rewrote rewritten", "undo undid undone", "rerun reran", "spin_up spun", "withdraw withdrew withdrawn", "overwrite overwrote overwritten", "put_back put"],
];

/** Verbs that also tell what a system does by itself ("traffic increased"), so that somebody must stand before them. */
const ambiguousVerbs = [
  ..."increase decrease lower double triple drop clear release close open start stop move shift switch change scale split connect restore recycle point link plug route ban dock".split(" "),
  ...["set set", "put put", "cut cut", "shut_down shut", "take_down took taken", "run ran", "write wrote written", "bring_back brought", "withdraw withdrew withdrawn"],
];

const allVerbs = [...changeVerbs, ...ambiguousVerbs];

const words = {
  past: vocabulary([choice(changeVerbs, ({ past }) => past)]),
  anyPast: vocabulary([choice(allVerbs, ({ past }) => past)]),
  base: vocabulary([choice(allVerbs, ({ base }) => base)]),
  present: vocabulary([choice(allVerbs, ({ base, third }) => [base, third])]),
  transitive: vocabulary([choice(changeVerbs, ({ third }) => third)]),
  gerund: vocabulary([choice(allVerbs, ({ gerund }) => gerund)]),
  changing: vocabulary([choice(changeVerbs, ({ gerund }) => gerund)]),
  actor: vocabulary(["(I|we|he|she|they|who|{team})"], { words: { team } }),
  adverb: vocabulary(["(then|also|now|finally|immediately|quickly|temporarily|manually|successfully|promptly|eventually|subsequently|and|back|carefully|gradually|permanently|all|both|safely|first|properly|automatically|later|again|swiftly|simply|instead|just|therefore|identified and|found and|located and)"]),
  thing: vocabulary([
    "(typo|bug|misconfiguration|misconfigured|misspelled|policy|policies|configuration|configurations|config|file|files|filename|setting|settings|rule|rules|query|queries|leak|name|index|certificate|line|code|script|permissions|permission|parameter|parameters|path|extension|record|records|server|servers|database|firewall|load balancer|dns|table|route|routes|cache|connection|connections|pool|variable|syntax|version|deployment|process|limit|limits|value|port|ports|*.php|*.conf|replication)",
  ]),
};

/** Verbs that only say that it was mended; what was changed must stand beside them. */
const mended = "(fix|fixed|correct|corrected|corrects|repaired|resolved|rectify|rectified|addressed|solved|mended|fixes|fixing|correcting|rectifying|replace)";

/** A concrete change to a system that somebody made. */
export const changed = vocabulary(
  [
    "^ [{adverb}] {anyPast}",
    "^ [{adverb}] {gerund} [of] (the|a|an|our|all|this|its|some|*s|firewall|database|server|nginx|apache)",
    "^ [{adverb}] {changing}",
    "^ [*] [*] [*] [*] {past} $",
    "{thing} [*ly] (corrected|fixed|repaired|rectified|adjusted|reverted|resolved) $",
    "(memory|capacity|limit|limits|pool|quota|timeout|permission|permissions|configuration|config|setting|settings|size|allocation) (doubled|increased|raised|changed|extended|expanded|lowered|reduced) $",
    "(memory|capacity|limit|limits|pool|quota|timeout|permission|permissions|configuration|config|setting|settings|size|allocation) (doubled|increased|raised|changed|extended|expanded|lowered|reduced) (and|to|by|from)",
    "{thing} [*ly] (corrected|fixed|repaired|rectified|adjusted|reverted) (to|by|and|with|in|on|for)",
    "^ {base} (the|a|an|our|all|puppet|it)",
    "^ ... {past} (to|in|on|for|by|with|from|across|back|successfully|again|and|as|at|via)",
    "^ * [and *] ({past}|{transitive}) (the|a|an|our|it|all|its|both|old|new|them|#)",
    "^ (application|web|database|api|nginx|apache|mysql|server|servers|service|services|configuration|config|cache|connection|firewall|dns) [*] [*] {past}",
    "(was|were|is|are|been|being|got|gets|get|be) [{adverb}] [*ly] {anyPast}",
    "{actor} ... {past}",
    "{actor} [{adverb}] [*ly] {anyPast}",
    "{actor} [*ly] {present} (the|a|an|it|them|its|all|our|that|this|back)",
    "(and|then|we|i|immediately|quickly|manually|successfully|temporarily) {past}",
    "(and|then) {present} (the|a|an|it|them|its|all|our|some|apache|nginx)",
    "(by|after|involved|involves|including|included|started|began|begins|tried|requires|required|of|with|through|via|was|were|is) [*ly] {gerund}",
    "(decided to|attempted to|managed to|had to|able to|ran|was to|is to|were to) {base}",
    mended + " [the|a|an|our|this|these] [*] [*] {thing}",
    "{thing} ... (was|were|is|has been|have been|had been) [{adverb}] [*ly] " + mended,
    "(restart|reboot|reload|failover|upgrade|rollback|roll back|cleanup|redeployment|deployment|migration|installation|removal|replacement|adjustment) [of] ... (was performed|performed|completed|executed|took place|carried out|done|made|initiated|begins|began|started|finished|successful|helped|applied)",
    "(roll|rolls|rolled|rolling|put|puts|move|moved|switched|changed|took|swapped) ... back",
    "(turn|turned|turning|switch|switched|switching|took|taken|shut|cut) ... (off|on|down|offline)",
    "fix in ... {thing}",
    "(with|after|by|through|via) (a|an|the) [*] (swap|restart|reboot|rollback|replacement|patch|tweak|reset|reload|switch|upgrade|downgrade|failover|reinstall|cleanup|redeploy|redeployment|reconfiguration)",
    "(swap|restart|reboot|rollback|replacement|reinstallation|reconfiguration|redeployment) of (the|a|an|our|all)",
  ],
  {
    words,
    except: [
      "(was|were|is|are|been|be|being|got) [*ly] [{adverb}] (restored|opened|closed|started|connected|stopped|used)",
      "^ [*ly] restored",
      "(service|services|operations|website|site|access|functionality|system|systems|performance|traffic|connectivity|everything) [was|were|is|are] [*ly] restored",
      "restored [the|full|all|normal] (service|services|operations|access|functionality|availability|operation|connectivity|website|site|system|performance)",
      "(using|used|use|uses) [the|a] (following|command|tool|tools)",
      "^ (this|it|that|these|those|which|nginx|apache|redis|puppet|kubernetes|rule|update|script|traffic|attack) ({past}|{transitive})",
      "(to|and|that) (use|used|using)",
      "(ran|run|runs|running) [a|an|the|some|our] [*] (command|commands|test|tests|query|queries|check|checks|diagnostics|strace|curl)",
      "(start|starts|started|starting) (debugging|inspecting|investigating|working|looking|checking|analy*|examin*|review*|receiv*|experienc*|show*|report*|troubleshoot*|to|getting|seeing|digging)",
      "(was|were|is|are|be|been) [*ly|also|still|now] running",
      "(solved|resolved|fixed) and",
      "(discovered|found|revealed|noticed|realized|realised|confirmed|identified|showed|shows) that ... (was|were|had been|is) *",
      "(after|began|begins|started|by) (using|use|opening|running|starting)",
      "(opened|created|raised|updated) [a|an|the|our] (ticket|tickets|incident|issue|status page|war room|bridge|channel|call|stakeholders|users|customers)",
      "{changing} ... ... (was|were|is) (discussed|considered|proposed|planned|suggested|attempted)",
      "(status page|customers|users|stakeholders|ticket) [was|were] updated",
      "enabled [error|debug] logging",
      "enabling [error|debug|more] logging",
      "(issue|problem|incident|error|outage) [was|is] (started|raised|opened)",
    ],
  },
);

/** Something put in place that mends. */
export const fixApplied = vocabulary([
  "(fix|hotfix|hot-fix|patch|workaround|work-around|rollback|roll-back|remedy|correction|mitigation|failover) ... (deployed|applied|implemented|released|pushed|rolled out|made|merged|shipped|installed|put in place|went live|goes live|went out|executed|performed|completed|initiated|begins|began|started|successful|in place|successfully|triggered)",
  "(deploy|deploys|deployed|deploying|apply|applies|applied|applying|implement|implements|implemented|implementing|release|released|push|pushed|pushes|rolled out|roll out|made|merged|shipped|ship|install|installed|execute|executed|executes|prepared|rolling out|performed|initiated|started|put in) ... (fix|fixes|hotfix|hot-fix|patch|patches|workaround|solution|correction|corrections|manifest|script|rollback|restart)",
  "(error|typo|bug|misconfiguration|leak) [was|were|is|has been|have been|had been] [then|quickly|successfully|finally|manually|identified and|found and|located and|immediately|promptly] (corrected|fixed|patched|rectified|repaired|adjusted|removed|updated|replaced|optimized|optimised)",
]);

/** A sentence about the fix, not about the cause. */
export const fixing = vocabulary(["(fix|fixed|fixes|fixing|resolve|resolved|resolving|resolution|solution|restore|restored|restoring|recover|recovered|corrective|mitigate|mitigated|mitigation|patch|patched|remedy|address the|will prevent|future)"], { deniable: false });

/** A sentence about the time before the incident. */
export const before = vocabulary(
  [
    "(ago|previously|in the past|originally|prior to|the (day|night|week|evening) before|the previous (day|night|week|month|release))",
    "last (week|month|year|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
    "(during|in|after) (a|the) [recent|routine|planned|scheduled|last|earlier|security|*] [*] (update|upgrade|maintenance|deployment|migration|release|push)",
  ],
  { deniable: false },
);

/** Trouble is over. */
export const recovered = vocabulary(["(resolved|restored|recovered|recovering|recovery|back online|back up|back to normal|fixed|solved|normal|healthy|stable|stabilized|stabilised|operational|working again|up again|up and running)"]);

// Summary

/** What can be down or slow. */
export const service = vocabulary([
  "(website|web-site|websites|site|sites|web page|webpage|page|pages|home page|homepage|landing page|portal|blog|store|shop|storefront|marketplace|dashboard|forum|wiki|intranet)",
  "(application|applications|app|apps|web-app|web app|platform|platforms|software|product|game|wordpress|program)",
  "(repository|library|tool|tools|module|feature|plugin|functionality|function|features|connection pool|tier|mail server|printer|router|switch|firewall|ci|scheduler|worker|workers|cron|job|jobs|registry|feed|map|maps)",
  `(${"com net org io online tech dev app co me ng ke xyz site live cloud page".split(" ").map((domain) => `*.${domain}|*-*.${domain}`).join("|")})`,
  "(server|servers|web-server|database|databases|db|cluster|api|apis|endpoint|endpoints|backend|back-end|frontend|front-end|gateway|load balancer|load-balancer|proxy|cdn|cache|dns|queue|broker|network|vpn|host|hosts|container|containers|instance|instances|pipeline|storage|firewall|infrastructure|stack|web stack|cloud)",
  "(hub|environment|banking|checkout|check-out|login|log-in|sign-in|signin|signup|sign-up|authentication|payment|payments|billing|search|messaging|email|e-mail|mail|booking|bookings|ordering|streaming|upload|uploads|download|downloads|registration|delivery|reporting|ticketing|chat|shopping cart|cart|invoicing|notifications|sync|export|exports|import|imports|catalogue|catalog|inventory|scheduling|ordering)",
  "(livestream|stream|broadcast|video calls|telephone|phone line|hotline|timetable|gallery|newsletter|lift|till|tills|payment terminal)",
  "(apache|nginx|mysql|postgres|postgresql|redis|mongodb|kafka|rabbitmq|kubernetes|elasticsearch|jenkins|gitlab|github|aws|heroku|s3|ec2|haproxy|gunicorn|flask|django|node)",
  "[a|an|the|our|its|this] (web|online|internal|core|main|primary|public|critical|key|cloud|customer|streaming|backend|hosting|login|email|payment|api|mobile|microservice|affected|video|data|identity|auth|user|account|client) (service|services|system|systems|microservice|microservices|module|function|functionality)",
  "(system|systems|microservice|microservices)",
  "(service|services|system) (:|called|named)",
  "* (service|services|system|platform)",
], { deniable: false, except: ["(the|a|an|our|this|that|what|which|of|in|customer|full|no|normal|any|your|to|and|quality|restored|disrupted|complete|self|total|s|all|whole|partial|for|as|was|poor|its|their|affected|these|those) (service|services|system|systems|platform)", "(internal|web) server error", "server error", "user experience"] });

/** Says that it was down, not why. */
export const down = vocabulary(["(was|were|went|is|are|being) [completely] (down|offline|unavailable|out of service|unreachable)"], { deniable: false });

/** Words for a service that does not work as it should. */
export const affected = vocabulary(
  ["{trouble}", "(down|offline|outage|unavailable|affected|affecting|impacted|impacting|stopped|broke|broken|crashed|failed|failing|unresponsive|unstable|siesta|invisible|ceased|vacation|nap|coffee break|not working|doesn't work|not operational|meltdown|rendered|disappeared|vanished|does not work|didn't work|out of service|service disruption|not loading|went dark|interrupted|disrupted|degraded|lost)"],
  { words: { trouble }, deniable: false },
);

/** What users saw. */
export const experience = vocabulary(
  [
    "(unable|inability|could not|couldn't|cannot|can't|can not|not able|struggled|struggling|difficulty|difficulties|prevented from|prevents|denied|locked out|stuck|hindered|without access|no access|lost access|loss of access|left without|no longer|hard time)",
    "(error|errors|500|502|503|504|404|5xx|4xx|blank|white screen|white page|error message|error messages|error page|spinner|spinners|exceptions)",
    "(slow|slowed|slower|slowly|irresponsive|irresponsiveness|crashes|crashing|slowness|slowdown|slowdowns|sluggish|lag|laggy|lagging|latency|delay|delays|delayed|timeout|timeouts|timed out|timing out|loading|response time|response times|load time|load times|crawl|crawled|crawling|buffering|freezing|froze|frozen|unresponsive|unresponsiveness|hung|hanging|waiting|long waits)",
    "(degraded|degradation|poor performance|reduced performance|intermittent|intermittently|inaccessible|inaccessibility|unreachable|unavailable (to|for)|unavailability for|not available to|not accessible|not reachable|stale|missing|wrong|duplicate|duplicated|empty|logged out|rejected|declined|disconnected|disconnections|abandoned|garbled|bounced)",
    "(request|requests|payment|payments|login|logins|order|orders|transaction|transactions|upload|uploads|checkout|checkouts|call|calls|booking|bookings|purchase|purchases|attempt|attempts|message|messages|page|pages) ... (fail|failed|fails|failing|failure|failures|dropped|lost)",
    "(fail|failed|fails|failing|failure) ... (request|requests|payment|payments|login|logins|order|orders|transaction|transactions|upload|uploads|checkout|checkouts|call|calls|booking|bookings|purchase|purchases|attempts|message|messages|page|pages|load)",
    "{user} ... (saw|see|seeing|received|receive|receiving|got|getting|greeted|faced|facing|encountered|encounter|encountering|met with|experiencing|noticed|refreshing|scratching|staring|stared|had to|waited|complained|complaining|were shown|was shown|presented with)",
    "{user} ... (experienced|experiencing|reported) [a|an|the|no|multiple|many|total|500|complete|full|partial|intermittent|severe|significant|system|some|frequent] (issues|problems|difficulties|downtime|disruption|disruptions|outage|outages|unavailability|*)",
    "(leaving|leaves|left|greeting|greeted|greets|forcing|forced|annoying|annoyed) ... {user}",
    "(browser|security) (warning|warnings)",
    "(had|have|has|saw|got|heard|received|found|showed|shows) (no|nothing|nothing but|only|old|empty|wrong|outdated|the wrong)",
    "read-only",
    "(reloaded|reloading|in circles)",
    "(got|get|saw) (a|the) [*] message",
    "(seconds|minutes) to (load|open|respond|appear|answer)",
    "(nobody|no one|none|nothing) ... ... (could|was able|were able|worked|arrived)",
    "(froze|frozen|freezes|went black|went silent|went quiet|could no longer)",
    "(same|twice|again and again|three times|over and over)",
    "{user} ... (hitting|hit) a",
    "(complete|total) (service unavailability|unavailability|loss of service)",
    "(down|offline) for [all|our|the|every] [*] {user}",
    "(showing|showed|shows|displayed|displaying|returning|returned|serving|throwing)",
    "(degraded|bad|poor|worse|terrible|frustrating) [user|customer] experience",
    "{user} ... (were|was|are) told",
    "told (them|her|him|users|customers|members|people|everyone)",
    "(bad gateway|gateway timeout|service unavailable)",
    "{user} ... (did not|didn't|do not|could not) (find|get|receive|see|hear|reach|open|arrive)",
    "{user} ... neither",
  ],
  { words: { user }, deniable: false, except: ["error in", "(syntax|typing|human|configuration|config|logic|typo|coding|programming) (error|errors)", "error (logs|log|logging|rate|rates)", "(lost|missing) (revenue|sales|a|semicolon|file|index|comma|an|the|configuration|bracket)"] },
);

/** How many users were affected. */
export const usersAffected = vocabulary(
  [
    "(all|every|each|entire|whole|half|quarter|third|two thirds|three quarters|no|100 percent) [of] [the|our|its|their] [active|online|registered|remote|global|paying|internal|external|connected|affected|web|website|*] ({user}|user base|userbase|customer base|base|traffic|requests|company|office|class|cohort|audience)",
    "(everyone|everybody|nobody|no one)",
    "# [percent] [of|out of] [all|the|our|its|total|of the|unique|active|registered|paying|daily|monthly|concurrent] [*] {user}",
    "# (of|out of) # [all|the|our|its|total|unique|active|registered|paying|daily|monthly|concurrent] [*] {user}",
    "# [percent] of [all|the|our|its|total|incoming] [*] (traffic|requests|visits|orders|transactions|logins|sessions|calls|checkouts|payments|user base|userbase|customer base|base|audience|views)",
    "(one|two|three|four|five|six|seven|eight|nine|ten|dozen|dozens|hundred|hundreds|thousand|thousands|million|millions|single) [of|hundred|thousand|million] [our|the] [*] {user}",
    "(all|any|entire|100%) [our|the|web|incoming|user] traffic",
    "(anyone|anybody)",
    "(users:|customers:|users affected:|customers affected:|affected users:|affected customers:|user base affected:|impacted users:|users impacted:) [approximately|about|around|nearly] #",
    "# [of] ... (were|was|are) (affected|impacted|hit|unable)",
    "(affected|affecting|impacted|impacting|hit) [about|around|roughly|approximately|nearly|almost|some|an estimated|over|more than] #",
    "# out of [the|our] [#|*] [*] {user}",
  ],
  { words: { user }, deniable: false },
);

/** The words that introduce a cause. */
export const causal = vocabulary(
  [
    "(root cause|root causes|culprit|caused by|because|owing to|due to|traced [back] to|attributed to|attributable to)",
    "(cause|causes|reason|source|origin) [of|for|behind|was|is|were|being]",
    "(triggered|provoked|induced|brought about|preceded|brought down|taken down|knocked out) by",
    "(stemmed|stems|stemming|originated|arose|resulted|results|resulting|came) from",
    "(result|consequence) of",
    "(led|leading) to [a|an|the|this|our] ... {trouble}",
    "(brought|took) ... down",
    "(overwhelmed|overloaded|crashed|exhausted|broke|saturated|filled|filling|knocked out) (the|our|all|its)",
    "(main|real|actual|underlying) (problem|issue|reason|fault|culprit) (was|is|were)",
    "(boiled|came) down to",
    "(caused|triggered) [a|an|the|this|our] ... {trouble}",
    "(caused|triggered) (a|an|the) (breakage|break|breakdown|collapse|shutdown|meltdown)",
    "(was|were|is|are) to blame",
    "(problem|issue) was [that|a|an|the]",
    "after (a|an|the) ... (update|deployment|change|migration|release|upgrade|push|maintenance)",
  ],
  { words: { trouble }, deniable: false },
);

/** Something was done or had happened before. */
export const happened = vocabulary(["(had|has) been *", "(had|was|were) [*] (removed|deleted|updated|rolled out|changed|set|switched|left|pushed|deployed|missing|misconfigured|expired|full|broken|reached|leaked|held|kept|stopped|stuck)", "* (leaked|held|kept|removed|deleted|broke|stopped|overwrote|replaced|ran on|jumped|filled|flipped)"], { deniable: false });

/** A sentence that is about the cause alone. */
export const namesCause = vocabulary(["^ (the cause|cause|reason)", "^ [the|our] [main|root|primary|underlying|real|actual] (cause|causes|problem|reason) ... (was|were|is)", "root cause of"], { deniable: false });

/** What a cause did: the words that lead from it to the failure. */
export const mechanism = vocabulary(
  [
    "(lead|leads|led|leading) ... to",
    "(result|results|resulted|resulting) in",
    "(caused|causes|causing|cause) [*] [*] [*] [*] [*]",
    "(prevented|prevents|preventing|prevent|blocked|blocks|blocking|block|overload|overloaded|overloads|overloading|overwhelm|overwhelmed|overwhelming|exhaust|exhausted|exhausting|exhausts|exceed|exceeded|exceeds|exceeding|depleted|depleting|crashed|crashes|crashing|crash|broke|breaks|breaking|forced|forcing|saturated|saturating|starved|starving|consumed|consuming|consumes|filled|filling|rejected|rejecting|refused|refusing|denied|denying|deadlocked|locked|leaked|corrupted|disrupted|interrupted|evicting|evicted|degraded|degrading|rendered|rendering|hung|looped|piled|stalled|stalling|stopped|stopping|contributed|overrode|overwrote|conflicted|ran out|run out|brought|took down|taking down|allowed|allowing|left|impeded|impeding|hindered|hampered|restricted|cut off|choked|choking|clogged|flooded|bottlenecked|triggered|triggering|delayed|killed|dropped|failed|fails|failing|fail|died|crashes|swamped|outgrew|outpaced|piled up|timed out|timing out|slowed|slowing|misrouted|routed|sent|spiked|doubled)",
    "(could not|couldn't|cannot|can't|unable to|failed to|failing to|fails to|did not|didn't|does not|doesn't|was not|wasn't|were not|weren't|are not|is not|isn't|no longer|never|without|instead of|rather than|more than|than the|incompatible|unresponsive|inaccessible|unavailable)",
    "(made|makes|making) (it|the|them|all|users|every|our|this)",
    "(used|uses|using|took|eating|ate|taking) (most|all|up|too much|too many)",
    "so (it|the|they|all|every|users|requests|new|no|our)",
    "(stuck|waiting)",
    "(throws|threw|loops|over and over|again and again|forgot|forgets)",
    "(turning|turned|turns) ... into",
    "(making|leaving|forcing|bringing|sending|taking) * *",
    "(kept|keeps|took|held|cached) (it|them|that|the)",
    "too (small|many|much|low|high|large|few|long|slow|big|short|fast|quickly|aggressive)",
    "(took|taking|takes) (forever|too long|longer)",
    "(because|so that|therefore|thus|hence|thereby|consequently|as a result|as a consequence|in turn|meaning that|which meant|such that)",
  ],
  {
    deniable: false,
    except: [
      "(root|primary|main|underlying|real|actual|the|a|probable|likely) (cause|causes)",
      "(cause|causes) (of|was|were|is)",
      "(caused|triggered|blocked|brought|prevented|made|left|provoked) by",
      "cause",
      "(was|were|is) [*ly] (made|left|sent|triggered|taken)",
      "(left|made|took) (us|the team)",
    ],
  },
);

// Measures

/** What can be better, in general. */
export const improvement = vocabulary(
  [
    "(improv*|enhanc*|strengthen*|better|optimiz*|optimis*|refin*|harden*|tighten*|robust|resilien*|redundan*|reliab*|stricter|strict|rigorous|comprehensive|proactive*|regular|regularly|periodic*|routinely|continuous*|frequent*|thorough*|scalab*|faster|quicker|more (robust|regular|comprehensive|frequent|thorough|careful|carefully|resilient|monitoring|testing|training|error|efficient|effective|attention|proactive|stringent|tests|detailed)|avoid|avoiding|ensure|ensures|ensuring|make sure|reduc*|minimi*|always|never|educat*|train*|learn from|inform|informing|remind*|awareness|culture|best practice|best practices|increase|increased|increasing|standardi*|automate|automated (testing|tests|checks|monitoring|scaling)|consider|closely|stability|maintain*|review|reviews|restrict|limit|double-check|double check)",
    "(monitoring|alerting|testing|documentation|communication|training|security|capacity planning|load testing|code review|code reviews|audits|audit|failover|maintenance|scalability|redundancy|observability|logging|load balancing) (system|systems|tool|tools|process|processes|procedures|strategy|plan|plans|mechanism|mechanisms|protocols|solution|solutions|practices|policy|policies|measures|software|service|for|on|of|to|in|and|should|must)",
    "(process|processes|procedure|procedures|policy|policies|protocol|protocols|strategy|strategies|guideline|guidelines|standard|standards|practices|mechanism|mechanisms)",
    "(should|need to|needs to|must) be",
    "(add|implement|introduce|set up|setup|establish|develop|deploy|enable|install) [a|an|some|more|proper|automated|real-time|better|status|uptime] (monitoring|alerting|alerts|testing|tests|documentation|logging|checks|redundancy|monitoring system|load balancer)",
    "^ (test|monitor|check)",
    "backup plan",
    "(we|teams|jobs|services|everybody|everyone|people) (want|wants|need|needs|should|must|will|plan|aim|have to|has to)",
    "(must|should) (not|be|have|survive|never|always|go|come)",
    "(next time|from now on)",
  ],
  { deniable: false, except: ["more than", "less than", "to (prevent|avoid) (similar|such|future|this|these|recurrence|any)", "(monitoring|alerting) (agent|agents)", "incident response (document|doc)", "new hire"] },
);

/** A sentence between the tasks about how things should be. */
export const outlook = vocabulary(["(we|our|us|must|should|has to|have to|need|needs|want|wants|deserve|deserves|never|please|don't|doesn't)"], { deniable: false });

/** A sentence that only leads to a list. */
export const introduces = vocabulary(["(following|outlined|listed|above|below|assigned|as follows)"], { deniable: false });

// Whole documents

/** Somebody telling readers what to write, or what to do, not what happened. */
export const instructs = vocabulary(
  [
    "(must|should|shall) (contain|include|describe|explain|list|have|be)",
    "^ (describe|describes|explain|explains|summarize|summarise|specify|outline|mention|fill in|be brief|keep it short|identify ways|capture|document answers|give [a] detailed|itemized list|list the|include|includes|note any|provide a|highlight|learn about|learn how|please|offer your|find the|feel free)",
    "(this|the|each) section (should|includes|must|contains|is|describes|covers)",
    "when [the] (outage|issue|incident|staff|service|problem|it) (began|was|started|is|ended)",
    "(explain|describe) in detail",
    "^ (when|how|what|which|who|why) [part|parts|team|things] (was|is|were|did|are|could|can|should|went|happened|happens)",
    "(your|you) (postmortem|post-mortem|incident|report|audience|team|readers|peers)",
    "duration of the outage with start",
    "(misleading|wrong) ... paths that were taken",
    "(which|what) (team|teams|individual|individuals|part|parts|service) ... (was|were)",
    "how the (incident|issue) was (resolved|fixed|detected)",
    "a list of tasks to",
    "what are the things",
    "keep it short",
    "between 400 to 600 words",
  ],
  { deniable: false },
);

/** Words in which an incident is told, in the past. */
export const narrates = vocabulary(
  [
    "(was|were|had|went|became|began|started|experienced|affected|impacted|occurred|happened|caused|failed|crashed|received|reported|noticed|detected|discovered|identified|found|fixed|resolved|restored|restarted|deployed|rolled|escalated|suspected|investigated|led|resulted|triggered|stemmed|returned|lasted|took|lost|got|saw|came|made|updated|changed|added|removed|checked|did|could not|couldn't|ran|served|dropped|stopped|exceeded|reached|broke|exhausted|overloaded|overwhelmed|blocked|stole|leaked|faced|decided|realized|realised)",
  ],
  { deniable: false },
);

/** Titles of accounts of incidents. */
export const incidentTitle = vocabulary(
  ["(postmortem|post-mortem|postmorterm|post mortem|incident|outage|root cause analysis|rca|downtime|disruption|disruptions|outages|incidents|unavailability|attack|breach|failure|crash|timeouts|unreachable|down|siesta|disaster|meltdown)"],
  { deniable: false },
);

/** Says what postmortems are. */
export const explainsTerm = vocabulary(["(postmortem|post-mortem|postmortems|post-mortems|incident report) (is|are) (a|an|the|written|used|called|not)", "(a|the|my first) (postmortem|post-mortem) (should|must|is about)"], { deniable: false });

/** Titles that leave no doubt. */
export const postmortemTitle = vocabulary(["(postmortem|post-mortem|postmorterm|incident report|outage report)"], { deniable: false });

/** Titles of documents about incidents in general, or about something else. */
export const otherTitle = vocabulary(
  [
    "(guide|guides|guideline|guidelines|template|templates|handbook|playbook|runbook|policy|changelog|how to|how we|checklist|awesome|tutorial|vulnerability|vulnerabilities|cve|security (release|releases|bulletin)|release notes|roadmap|best practices|instructions|advisory|meeting notes|examples|collection|list of|writing|index of|archive|lab|conduct|what is)",
    "(postmortems|post-mortems|incident response|incident management|incident reports)",
  ],
  { deniable: false },
);
