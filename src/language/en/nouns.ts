/**
  * Nouns by what they stand for, from knowledge of the language and the field, in the singular.
  * "status_page" is a compound, found by its last word with the words before it. What is in no list is unknown: it may be part of a system.
  */

/** Somebody, or some people, who can be called in to work on an incident. */
const team = `
  mr mrs ms sir team crew squad department dept division group guy folk office staff personnel colleague coworker co-worker teammate mate peer senior junior intern trainee engineer engineering developer dev devops programmer coder
  dba sre sysadmin sys-admin ops operations secops netops infra infrastructure platform administrator admin specialist expert architect manager management lead leader leadership director head chief cto ceo cio ciso vp boss
  supervisor superintendent foreman executive mentor tutor instructor professor teacher on-call oncall responder commander support helpdesk help-desk hotline service_desk duty_officer vendor provider manufacturer supplier contractor
  subcontractor consultant maintainer technician tech electrician plumber mechanic fitter operator dispatcher officer captain pilot driver nurse doctor physician surgeon matron pharmacist porter caretaker janitor
  custodian guard security fireman firefighter police warden steward clerk cashier librarian curator archivist baker brewer farmer vet veterinarian stockman herdsman stagehand rigger producer presenter broadcaster editor
  journalist pressman meteorologist forecaster astronomer scientist researcher analyst auditor accountant lawyer owner co-owner partner neighbour neighbor guru wizard ninja hero veteran magician detective
  person man woman lad someone somebody colleague agent representative rep custodian planner scheduler overseer planner quartermaster facilities networking dba's hand counterpart liaison
  shift desk war-room warroom carrier isp telco installer hoster registrar counterpart volunteer moderator ic war_room crisis_team handler maintainer
`;

/** Teams and people who know one thing: that they act means that somebody else was brought in. */
const specialist = `
  dba vendor provider manufacturer supplier contractor consultant specialist expert architect electrician plumber mechanic maintainer
`;

/** Those whom the trouble reaches. */
const user = `
  stakeholder user customer client visitor student subscriber shopper player tenant consumer merchant member buyer patient passenger driver reader viewer audience people person everyone everybody anyone anybody nobody no-one employee learner teacher citizen
  traveller traveler guest account session seller clinic shop store restaurant school company organization organisation business developer agent staff team farmer doctor nurse parent pupil cashier editor author rider host donor listener gamer
  operator librarian accountant trainee attendee participant applicant resident household commuter skier spectator bettor gambler reporter lawyer clerk judge court ward department branch office site region country public caller
  userbase user_base customer_base traffic base community cohort class population borrower taxpayer voter dispatcher driver courier hauler shipper exhibitor collector subscriber recipient sender folks partner fan pilot crew cardholder
  childminder miller brewer bartender waiter cook chef baker smallholder grower landlord lodger motorist cyclist pedestrian delegate actor musician dancer crowd
`;

/** What watches by itself and raises an alarm. */
const monitor = `
  health_check synthetic_check uptime_check status_check liveness_check synthetic_test smoke_test heartbeat_check availability_check automated_check canary_test
  alert alerting alarm alarms pager page monitor monitoring pagerduty opsgenie victorops datadog prometheus grafana nagios zabbix sentry cloudwatch pingdom uptimerobot uptime-robot statuscake splunk kibana wavefront dashboard alertmanager
  newrelic new-relic healthcheck health-check probe watchdog notification telemetry sensor siren buzzer klaxon beeper canary heartbeat metric graph chart detector bell warning smoke-test observability apm icinga checkmk munin datadog's honeycomb dynatrace
  betterstack uptime-kuma panel console bleep tripwire beacon indicator gauge readout
`;

/** The trouble itself. */
const trouble = `
  issue problem incident outage downtime failure fault anomaly error crash bug disruption slowdown slowness degradation leak breach spike unavailability trouble symptom timeout latency interruption irregularity breakdown defect glitch hiccup
  malfunction blackout brownout stoppage standstill freeze hang deadlock stall backlog jam blockage congestion bottleneck drop surge overload exception attack intrusion corruption inconsistency mismatch misbehavior misbehaviour
  mess disaster catastrophe chaos calamity emergency crisis mishap snag gremlin meltdown collapse regression discrepancy lag delay loss gap
`;

/** What one looks at for evidence. */
const trace = `
  log logfile syslog stacktrace stack-trace trace dump graph chart metric dashboard record history output console screen report telemetry statistic stat footage recording journal trail printout diagnostics diagnosis analysis investigation
  examination inspection debugging troubleshooting triage assessment review audit check test testing query command request response status state header config configuration setting code diff changelog commit deployment
  evidence clue hint sign pattern cause culprit suspect source origin reason look search hunt hypothesis theory assumption suspicion guess hunch
`;

/** A wrong way: each tells by itself that one was taken. */
const wrongWay = `
  red_herring wild_goose goose_chase rabbit_hole dead_end blind_alley false_lead false_trail false_track wrong_trail false_start wrong_turn wrong_path wrong_track wrong_tree wrong_direction wrong_assumption wrong_lead wrong_suspect wrong_place
  wrong_hunch wrong_guess wrong_diagnosis wrong_conclusion wrong_idea wrong_end false_path false_clue false_hope false_alarm false_hypothesis false_assumption detour distraction decoy sidetrack tangent cold_trail misdirection misdiagnosis
  misinterpretation misconception misunderstanding mirage scapegoat diversion cul-de-sac snipe_hunt bum_steer blind_spot wrong_culprit wrong_suspicion false_scent wrong_theory false_theory incorrect_assumption mistaken_assumption initial_misstep misstep
`;

/** Parts of systems, as far as they are common; unknown words may be others. */
const system = `
  marketplace storefront webshop e-shop shopfront intranet extranet
  server database db machine vm pod service microservice website webpage homepage web app application api endpoint backend back-end frontend front-end gateway proxy balancer loadbalancer load-balancer
  elb alb firewall router switch network lan wan vpn wifi wi-fi dns domain certificate cert ssl tls cache redis memcached queue broker kafka rabbitmq process daemon cron cronjob script pipeline deployment codebase commit config
  configuration disk ssd storage partition filesystem ram cpu heap connection socket session token credential timeout threshold query migration data backup
  snapshot replica primary master slave standby shard nginx apache mysql postgres postgresql mongodb mongo haproxy docker kubernetes k8s jenkins gitlab github wordpress php python java node.js nodejs django flask rails tomcat elasticsearch
  solr varnish cloudflare cdn s3 ec2 aws azure gcp lambda function module package dependency plugin driver firmware os ubuntu linux windows portal system subsystem component infrastructure login
  checkout payment upload download smtp feed printer scanner terminal antenna transmitter receiver breaker controller plc relay transformer inverter ups chiller kiosk modem hub repeater encoder decoder buffer
  spreadsheet software hardware plug-in extension link url route hostname ip zone binary dll jar manifest hydraulics pneumatics thermostat adaptor scheduler ticketing ledger mainframe cobol
  interface cloud ruby middleware webhook callback cron-job lockfile symlink inode swap regex parser compiler validator serializer bot spam bandwidth throughput
`;

/** Those that are things of everyday life or office words too: a table, a file, a door. */
const part = `
  production environment flag memory core limit client agent permission secret platform site variable camera sensor turnstile instance setting build container cluster node artifact parameter probe registry registrar schema patch kernel quota
  host worker thread job release version code branch file directory folder path drive volume pool port key password role policy rule table index record row column bucket library staging cart search mailer stream pump valve cable wire card
  circuit motor belt conveyor till phone line radio mast battery fuse generator boiler fridge freezer oven tank pipe filter compressor turbine fan screen display gate barrier reader lift elevator crane robot arm gripper drum roller press
  silo mixer tap door lock lamp projector desk console rack cabinet blade appliance register program tool theme template form button page address image bundle chart recipe playbook inventory tape reel disc head nozzle spindle carousel
  chute hopper feeder vacuum meter dial knob plug adapter charger cord hose gasket seal bearing gear chain axle wheel brake clutch signal track points interlocking ventilator infusion ward-system booking reservation batch bus crawler
  traffic request load
`;

/** What people say and write to each other: to change it fixes nothing. */
const message = `
  message complaint email e-mail mail letter note memo statement announcement apology post tweet blog article report postmortem post-mortem summary update status status_page statuspage channel slack thread ticket jira notice newsletter press_release
  communication newsflash banner faq slide presentation minutes agenda invite invitation calendar meeting call discussion conversation chat talk speech debrief retro retrospective standup stand-up timeline document documentation wiki
  survey poll questionnaire reminder thank-you word news rumour rumor story joke meme gif photo picture selfie
`;

/** Things of everyday life, which are not part of what broke. */
const everyday = `
  cream icecream lid paperweight stapler doorbell staircase ceiling wallpaper carpet frost puddle harvest
  lunch dinner breakfast supper brunch snack meal coffee tea espresso cappuccino latte cocoa juice lemonade beer wine cake pie pizza sandwich biscuit  doughnut donut bagel croissant soup salad pasta noodle curry burger taco sushi egg
  chocolate candy sweet crisp popcorn banana apple orange pear grape mango cherry strawberry fruit vegetable mug cup teapot kettle plate bowl spoon fork napkin tablecloth chair sofa couch stool armchair bench cushion pillow blanket curtain carpet rug
  wallpaper wardrobe cupboard bookshelf vase candle weather sun sunshine rain snow hail wind breeze fog mist cloud sky rainbow moon sunset sunrise birthday anniversary
  wedding christmas easter holiday vacation mood morale spirit smile laughter laugh music song melody guitar piano choir poem novel film movie football soccer cricket tennis golf chess poker dog cat puppy kitten bird parrot
  pigeon squirrel goldfish hamster pony butterfly bee flower rose tulip garden lawn grass hedge shoe sock shirt jacket coat hat scarf glove umbrella hair beard moustache tooth tummy stomach headache nap sleep dream yoga gym jog kitchen
  canteen cafeteria corridor hallway lobby balcony terrace windowsill parking-lot sister brother mother father aunt uncle cousin grandmother grandfather wife husband baby daughter son toy puzzle balloon gift party celebration raffle
  hug handshake applause gossip anecdote compliment thanks gratitude patience courage optimism pride joy happiness sadness nostalgia boredom homework crossword knitting painting sculpture postcard souvenir fragrance perfume
  abdomen accordion admiration affection agony alcohol amazement ambition amusement anaconda anger angst anguish animal animosity ankle anteater anticipation antipathy aorta ape appetite applejack apprehension apron aquarium ardor
  armoire armpit artery astonishment athletics avocado awe babe bacon bagpipe ballad banjo banquet barbecue barber barley baseball basketball bathrobe beast bed bedding bedstead beech beetle bereavement berry beverage bitterness
  bitters blackberry blizzard bloodhound blowfish bluefish blues bonnet bookcase booth booze brain brandy bread breast breeches bride bridegroom brier broom brother-in-law bucket buckskin bugle bumblebee bun butter cabbage
  candlelight carnival cashmere caterpillar champagne cheek cheekbone cheese cheesecloth chick chicken chin cinnamon citrus clothes clothing cloudburst clover cockatoo cockroach coconut compassion conceit concerto consolation
  consternation contempt contrabass contrition coolness corduroy corduroys corkscrew corn cornmeal costume coverlet coyote crab crayon cufflink dad daddy daffodil daiquiri daisy dance dandelion daybed deer delight dessert dew
  diamond dictionary dignity disappointment disapproval discontent disdain disgust dismay displeasure dissatisfaction distaste divan dogwood doll doormat dough dress dresser drizzle eagerness eagle ear earnestness ecstasy eggplant
  eggs elephant elm embarrassment emotion enjoyment enthusiasm envy euphoria exasperation excitement exultation eye eyeball eyelid eyeshadow falcon fantasia fear feast fedora fervor fingernail fireplace fireworks fish fishing fist
  flag fondness forearm forefather forefinger forehead forte-piano fowl fox friendliness fright frog frustration furniture fury fuzz gaiety gallbladder gallus garment giant gingham ginkgo glee goat gown grandchild grandma
  grandparent granny grasshopper gratification great-niece greatcoat greens grief grievance groin grove gusto gymnastics haiku haircut hairdresser half-brother half-moon ham hammock handkerchief hardbake hardtack hate hay headgear
  heater hedgehog hen herb herringbone hesitancy hiking hilarity hollyhock honey honeybee honeymoon honeysuckle horror horse horseback housewife hunting hurricane hymn indifference indignation infant infatuation ingratitude
  insouciance irritability ivy jealousy jelly jonquil karaoke kerchief ketchup kidney kneecap lat laundry lawnmower leafhopper lemon lentil letdown lightning liking lilac limerick linen lion lipstick liquor liver lizard loaf longing
  lotion love lullaby luncheon lung mackinaw maggot magpie makeup mama mamma manzanita marmalade marrowbone martini mary mascara massage mayonnaise melancholy melon merriment midsection milk misgiving mobcap mommy monkey monsoon mop
  mosquito moth muffin mustard myrtle necklace necktie nephew nervousness newfoundland niece nightdress nightingale nightshirt nirvana nose  nourishment oatmeal ocelot oilcloth opera operetta oratorio orchard orchestra
  orchid overcoat owl oyster pajamas pancake pang pansy panther paperclip parade parakeet passion peacock pearl pen pencil peony periwinkle pickle picnic pig pinafore pine pity pleasure pleura polka poncho poppy porcupine porkchop
  porterhouse possum poster potato poultry pretzel proverb pudding pussy pyjamas quilt quintet rabbit racing radiator radish raincoat rainfall raisin rancor rat rattlesnake refrain regret reharmonization rejoicing remorse repentance
  repugnance resentment reunion revulsion rhino rhinoceros rhubarb riboflavin rice robe rooster rutabaga sagebrush salamander salmon sapling sardine sari satin satisfaction sauce sauna sausage saxophone scalp scherzo scorn
  seagull seahorse self-esteem self-pride self-respect self-satisfaction selfie serenade serge seriousness serpent shame shamrock shantung shawl sheep sherry shin shinbone silk silkworm sincerity sirloin sis sister-in-law skull
  skullcap slingshot slipper sloe slop smoothie snail snake snapdragon snout snowball snowfall solicitude sorrow soutane sowbelly spa spaniel sparrow spider spirits spouse stapler steak steed stepchild stepmother stetson stickpin
  stocking sweater sweatshirt swimming swimsuit symphony tadpole taffy tantrum tart teaspoon temper terrier terror terrycloth testicle thankfulness thiamin thicket thigh thighbone thrill throat thumbnail tidbit timidity toad toast
  toaster toddy toffee tomato toothbrush tornado towel toweling trepidation trombone trousers trumpet tune turban turkey tweed twinge ukulele undershirt underwear unhappiness vanilla vegetation veil velvet verbena vermouth vexation
  vinegar vineyard vintage violet violin vitamin volleyball waffle waist wallflower walrus water-skiing whiskey whisky whiteboard wig wildness willow wolf womb woodpecker wrist xylophone yearning yen zeal zest
`;

/** Common nouns for times, amounts, thoughts and events: they name no part of a system. */
const neutral = `
  monday tuesday wednesday thursday friday saturday sunday weekend evening morning afternoon summer winter autumn season
  ability absence abstraction accident ace achievement acre act action activity administration advance advantage adventure advertising advice affair age agreement aid aim alaska allotment alternative america amount angle answer
  anxiety anything appeal appearance appreciation approach approval april area argument arrangement arrow aspect assignment assistance assurance athabascan atmosphere attempt attention attitude august authority average award
  awareness background balance basis battle beam beauty beginning behavior being belief benefit bible blow blue book boston bottom brand breath california campaign camping cancer capacity capital care career case cent center century
  ceremony chance change chapter characteristic charge cheer chicago choice circle circumstance city claim clarity classification cleaning color combat comedy comfort comment comparison competition complement composition
  concentration concept conception concern condition confidence conflict confusion conscience consciousness consideration construction contact context continuity contract contrast contribution control conversion conviction copy
  corner county course creation creature crime cry cuba curiosity curve dallas damage danger dark darkness date dawn day death debate decade december decision deduction defeat defense definition degree demand demonstration density
  depth description design desire despair destruction detail development dialysis diameter difference difficulty dimension din discharge discovery disease distance distinction distribution district doctrine dollar dot double doubt
  dozen drama drawing drinking duty earthquake east edge education effectiveness efficiency effort election element emphasis employment encounter engagement england english enough enterprise equivalent era essay establishment
  estimate event everything evil example exercise exhibition existence expenditure expense experience experiment explanation exposure expression extent fact factor faith fall farming fashion fate favor feature february feeding
  feeling fiction field fig fight fighting figure finding fire firing first flash flow flux focus folklore food force formula four freedom frequency front fun funds future game gas georgia gesture glance glory goal gold good
  gradient gram grant grounds guidance habit half haste hatred hawaii health hearing heart height help hit home homer honor horizon hour hours humor hundred identification identity illusion imagination imitation immortality impact
  implication importance impression improvement impulse inch income increase independence indication individual influence information injury inning insight instant instruction integration intensity intention interaction interest
  interior interpretation intersection interval invention investment item january journey judgment july june justice kind knowledge lack land landscape language laos left legend legislation length lesson level lie life list
  literature little location london lot luck lyric magazine magnitude majority manchester manner march mark market marketing marriage mass matter maturity maximum may meaning means measure measurement medium method middle midnight
  mile milligram million mind minute mistake mode moment money month morality motion motive move movement much murder mystery myth name nationalism nature necessity need neighborhood newspaper nick night noise noon norm north
  nothing notion november number oath object objection objective obligation observation occasion occurrence october one onset operation opinion opportunity opposition orbit outcome outlook pace pain papers paris park part
  participation pass passage past pause pay peace pennsylvania percent percentage perception performance period personality phase phenomenon philosophy phrase planning play playing plenty plot poetry politics polynomial portion
  position possession possibility pound power practice prayer preparation presence present prevention principal principle probability procedure productivity profile progress project projection promise proof property proportion
  proposal prospect protection protest provision punishment purpose quality quantity question race rage range rate ratio reading reality recognition recommendation recreation red reduction reference reflection regulation relation
  relations relationship relief religion remark reply representation requirement research residence resistance resolution resource respect responsibility rest return revolution rhythm right rise roar roleplaying routine run safety
  scale scene scope score season seat second section sector selection self sensation sense sensitivity sentence sentiment september services sex shade shadow shape share shock shooting shot show side sight significance silence sin
  situation size skill smell soil something sort sound south space speed sphere sport spring square stage staining standard stem step strategy strength stress struggle study style subject substance suburb success suffering
  suggestion sum supplement supply surprise symbol sympathy tale talent target task taste teaching technique technology television temperature tendency tension term texas text texture theology theorem thing third thought thousand
  threat three thunder time times tip title today tomorrow tonight top touch town trade tradition training transfer transition treatment trend trial trip trust truth tsunami tumor two type understanding unit unity use utopia value
  values variation vector velocity vertex victory view viewpoint violence virginia vision visit voice vote voyage walk war washing washington wave wavelength way weakness wealth week weight west while will wit wonder words work
  worry worship wound writing yard year years yes yesterday
`;

export const nounClasses = { team, specialist, user, monitor, trouble, trace, wrongWay, system, part, message, everyday, neutral } as const;
