/**
 * Verbs by what they say, from knowledge of the language and the field; none is here because one document uses it.
 * A lemma each; "roll_back" is a verb with a particle, which can be after its object ("rolled the release back").
 * A verb can be in several lists. What is in none is unknown, and a clause about it proves nothing.
 */

/** What anybody does to a system, or to a machine, so that it behaves otherwise. */
const change = `
  repeat cancel discontinue abort abandon scrap retire withdraw call_off flip flip_back flip_off toggle restart reboot bounce reload relaunch recycle cycle power-cycle reset reinitialize reinitialise redeploy deploy roll_back rollback roll_out roll_forward rollforward revert undo back_out fall_back fail_over failover
  fail_back switch switch_over switch_back swap swap_out replace exchange substitute change change_over modify adjust readjust alter amend edit update upgrade downgrade patch hotfix fix repair correct rectify remedy mend
  straighten retouch remediate add append attach detach remove delete erase purge prune clear_out clean clean_up wipe flush empty drain expire invalidate truncate vacuum archive compress trim shrink extend enlarge increase
  raise lift lift_off bump bump_up boost double triple quadruple halve reduce lower decrease loosen tighten relax limit restrict throttle cap uncap scale scale_up scale_down scale_out upscale downscale resize rightsize
  provision reprovision spin_up spin_down bring_up bring_back bring_down bring_online allocate reallocate reassign rebalance redistribute reroute redirect route divert steer move_over move_back migrate relocate transfer
  copy_over clone mirror replicate sync resync synchronize synchronise resynchronize rebuild recreate regenerate reindex recompile compile reinstall install uninstall mount unmount remount plug plug_in plug_back unplug
  replug reconnect disconnect hook_up isolate cordon uncordon quarantine block unblock ban unban blacklist whitelist allow allowlist denylist disallow disable enable re-enable reenable deactivate activate reactivate
  turn_on turn_off turn_up turn_down turn_back switch_on switch_off power_on power_off power_down power_up shut shut_down shut_off shutdown start_up kill terminate suspend pause unpause freeze unfreeze thaw lock unlock
  encrypt decrypt renew reissue rotate revoke grant permit authorize sign re-sign repoint point_back configure reconfigure set_up set_back reinstate tune retune fine-tune calibrate recalibrate optimize optimise refactor
  rewrite rework redo reorder reformat normalize normalise translate transform wire wire_up rewire solder resolder screw_in screw_down unscrew bolt clamp seal reseal glue tape wedge prime reprime bleed vent lubricate oil
  grease rinse scrub unclog unjam unstick recharge refuel refill fill_up top_up replenish pour inject insert reinsert slot_in eject unload preload reseat seed warm_up preheat cool_down merge commit ship publish unpublish
  apply reapply implement integrate override overwrite overrule bypass skip hardcode hard-code pin unpin rename retitle relabel untag register deregister unregister remap map reprogram reflash flash rekey retry rerun re-
  set cut replay requeue retrigger reschedule resend reprocess reimport unlink link relink symlink decouple split partition shard deduplicate dedupe sanitize escape uncache evict take_down take_offline take_out put_back put_in
  put_up shorten pull pull_out push push_out push_through put roll rollout stand_up stand_down tear_down rip_out swap_in cut_over cutover fence unfence defragment compact rehydrate salvage fix_up patch_up sort_out free
  free_up condition sterilize filter dislodge separate disentangle reclaim suppress regulate reverse neutralize mask muffle steady counteract reassemble remodel revamp strap brush wrap resuspend buffer anchor
  straighten_out iron_out hammer_out whip_up cook_up squash stamp_out weed_out disarm rearm arm re-arm disengage unlatch latch reopen open_up close_off tweak hack jury-rig jerry-rig rig improvise retrofit overhaul
  refurbish renovate splice graft reposition realign align crank crank_up dial_back dial_down dial_up throttle_back notch ramp ramp_up ramp_down bind rebind unbind alias unalias comment_out uncomment chmod chown mkdir
  drop_in swap_over hand-patch backport cherry-pick rebase supersede refresh renumber recode recondition reconstruct reconstitute repopulate populate backfill re-add readd unwind kickstart jumpstart jump-start reignite
  relight refire revive resurrect resuscitate reanimate swap_back slow_down speed_up offload shed load-shed wash dry lift_up tie untie fasten unfasten hook unhook peel weld cement plaster prop prop_up brace reinforce
  fortify harden shore_up automate code enforce redefine dump dispose evacuate upload re-upload pull_back withdraw recall retract requisition
`;

/** Verbs that change something only where what they are done to is a part of a system, and somebody does them on purpose. */
const handle = `
  balance borrow build buy cache clear close connect contain convert cool copy count create cut deepen define discard distribute download drop ease enlist exclude expand export feed fetch fill generate grow heat hire
  import include insulate introduce lay lengthen level list listen load log make monitor move omit open order place point press purchase record relay release rent retrieve run script secure serve service set shift
  stand start stop store strip submit tag test transmit try warm wet widen write execute perform
`;

/** Of all these, what nobody does to a table or a cake. */
const technical = `
  restart reboot reload relaunch power-cycle reset reinitialize reinitialise redeploy deploy roll_back rollback fail_over failover switch_over cut_over cutover upgrade downgrade patch hotfix revert backport truncate vacuum
  throttle scale_up scale_down scale_out upscale downscale autoscale provision reprovision spin_up spin_down reroute migrate replicate resync synchronize synchronise reindex compile recompile install uninstall reinstall mount
  unmount remount plug_in unplug replug reconnect disconnect cordon whitelist allowlist blacklist denylist disable enable re-enable reenable deactivate activate reactivate encrypt decrypt rekey configure reconfigure misconfigure
  calibrate recalibrate refactor rewire solder bypass hardcode hard-code requeue reprocess deduplicate defragment automate debug troubleshoot diagnose authenticate authorize log_in curl ping ssh strace tcpdump traceroute restore
  bounce rebuild
`;

/** A change that is a cure by itself. */
const repair = `
  fix repair correct rectify remedy mend patch hotfix remediate revert undo roll_back rollback back_out reinstate restart reboot reset power-cycle reinstall redeploy unblock unjam unclog unstick unfreeze
  fail_over failover sort_out iron_out straighten_out squash patch_up renew recycle reload relaunch bounce cure heal resurrect revive
`;

/** A look at something in order to learn. */
const look = `
  investigate examine inspect analyze analyse diagnose debug troubleshoot triage probe scrutinize scrutinise check check_up check_out recheck re-check double-check cross-check crosscheck review verify validate test test_out retest trace track
  track_down trail audit compare correlate search search_for look look_at look_into look_through look_for look_over look_up look_around dig dig_into dig_through dive dive_into delve drill drill_down poke peek peer comb comb_through sift scan study read
  read_through go_through pore explore dissect bisect simulate profile reproduce replicate recreate narrow narrow_down isolate pinpoint hunt hunt_for chase chase_down pursue follow_up walk_through step_through
  query grep tail ping curl strace tcpdump ssh traceroute dump capture collect gather monitor watch observe listen listen_to measure count weigh question interrogate interview consult browse visit find_out figure_out
  work_out reveal uncover unearth discover learn determine establish identify ascertain confirm conclude deduce infer attribute zero_in home_in rummage browse skim inventory survey evaluate assess gauge map_out unravel decipher
  log_in log_into logon run execute rerun try try_out experiment attempt sample swab sniff taste feel_for replay rehearse verify enumerate list locate spot
  stare gaze skim leaf_through focus concentrate turn_to rule_out eliminate exclude suspect think wonder consider turn_out point_to point
`;

/** A guess about what is wrong. */
const suppose = `
  suspect assume presume suppose guess think believe hypothesize hypothesise theorize theorise speculate surmise reckon figure bet blame accuse attribute ascribe wonder consider imagine fear conjecture entertain
  point_finger finger swear
`;

/** A suspect found innocent, or a path given up. */
const dismiss = `
  rule_out exclude eliminate dismiss discard discount reject exonerate acquit disprove refute debunk absolve vindicate
`;

/** To become aware of something. */
const notice = `
  notice spot detect see observe discover find realize realise recognize recognise perceive sense hear smell catch identify remark spot encounter stumble stumble_upon come_across run_into bump_into pick_up register witness
  learn reveal flag raise report complain experience feel clock twig sight
`;

/** To make something known to somebody. */
const tell = `
  tell inform alert notify warn page call call_up ring ring_up phone telephone email e-mail mail message msg text sms write ping dm contact reach reach_out radio beep buzz tip tip_off advise brief update ask beg consult
  request report announce flag raise signal summon post tweet shout yell holler wave cry_out let_know speak talk discuss chat mention explain say communicate relay wire telegraph fax nudge poke prod wake wake_up awaken rouse
  relate @mention tag cc copy_in loop bother pester chase hail buzz knock
`;

/** To get somebody to take part, or to hand the work to somebody. */
const involve = `
  escalate bring_in call_in pull_in pull_on loop_in rope_in drag_in drag haul_in draw_in get_in get_involved ask_in bring_on call_out call_upon call_on engage enlist involve summon invite recruit rally mobilize mobilise dispatch
  send_for send_in assemble convene gather hand_over hand_off hand pass_on pass transfer assign reassign delegate forward refer route  turn_to turn_over hook_in patch_through loop include add_in tag_in tag engage fetch
  wake wake_up page kick_up bump_up bump bring_into pull_into loop_into call_into get_into drag_into rope_into conscript draft deputize call_over get_hold commandeer scramble
`;

/** To take part in the work that others began. */
const join = `
  join join_in step_in jump_in jump_on hop_on come_in come_on come_over log_on take_over take_on help help_out assist pitch_in get_on dial_in call_in chip_in arrive weigh_in respond support acknowledge pick_up intervene
  attend show_up turn_up come rush rush_in ride_in swoop_in appear lead co-ordinate coordinate collaborate work_with
`;

/** To go wrong. */
const fail = `
  fail crash break break_down die hang freeze freeze_up stall time_out timeout drop drop_out go_down go_offline go_dark go_wrong go_silent collapse choke stutter stumble lag slow slow_down degrade deteriorate worsen spike surge climb soar
  leak overflow overrun overload overwhelm saturate exhaust deplete run_out fill_up fill max_out starve deadlock lock_up lock_out jam clog seize seize_up stop stop_working cease halt wedge stick corrupt lose miss mismatch error throw throw_up raise return
  respond refuse reject deny decline bounce abort exit terminate panic segfault malfunction misbehave flap flicker fluctuate trip blow blow_up burst explode melt burn burn_out overheat rust wear wear_out expire lapse disappear vanish
  disconnect drift diverge struggle suffer strain buckle snap crack shatter tear rip fry brown_out black_out cut_out conk_out pack_up give_up give_out grind fall fall_over fall_behind tumble plummet sink dip shrink decline
  pile_up back_up queue_up accumulate grow balloon thrash loop spin churn shut_down short short-circuit misfire skip derail sputter cough croak flatline tank keel_over act_up play_up go_haywire bring_down take_down knock_out
  overwrite truncate wipe_out outage
`;

/** To work again. */
const recover = `
  recover resume return return_to come_back come_up restore reestablish re-establish regain normalize normalise stabilize stabilise subside clear clear_up settle heal improve drop_back go_back go_up get_back bounce_back
  be_back resolve solve end close conclude complete succeed pass verify confirm function operate work run serve reopen reconnect catch_up drain ease vanish disappear stop abate quiet calm fade dissipate
  flow brighten respond load finish
`;

/** To make something happen, of causes. */
const cause = `
  cause lead lead_to result result_in trigger provoke induce bring_about create produce generate make force prevent block stop keep leave render allow let contribute contribute_to stem stem_from arise originate come_from due
  set_off affect impact hit disturb disrupt hamper hinder impede impair harm damage trouble plague interrupt threaten jeopardize inhibit compromise hurt cripple paralyze endanger
  mean cascade spiral snowball propagate spread culminate overwhelm overload exhaust saturate starve deplete consume eat eat_up hog use_up use fill break crash corrupt overwrite remove delete drop introduce expose disable
  interfere conflict collide clash contend compete race block hold hold_up lock wait delay slow slow_down stall exceed outgrow surpass outnumber reach hit mislead misroute misdirect misconfigure reject refuse deny
  send push pull drag take bring knock turn fail break_off snap trip invalidate expire skip ignore miss lack
`;

/** Verbs that only carry another verb: what counts is what follows. */
const carry = `
  begin start initiate commence continue proceed go go_on go_ahead keep manage help get come decide choose try attempt seek set_out move finish complete end_up turn_out prove happen seem appear need dare opt elect resort resume
`;

/** Only wished for, planned or talked about. */
const plan = `
  plan schedule intend want wish hope expect propose suggest recommend agree discuss debate promise commit aim prepare consider contemplate ask request demand require need  advise encourage
`;

/** What people do that is neither a look, nor a change, nor a call: talk, feel, live. */
const life = `
  eat drink sip munch chew cook bake dine snack lunch breakfast sleep nap doze snore rest sit stand lie lean walk stroll  jog dance sing hum whistle laugh giggle smile grin cry weep sob sigh yawn sneeze cough blink nod shrug wink stare gaze
  wait linger stay remain live dwell belong exist celebrate toast cheer clap applaud thank congratulate apologize apologise praise compliment greet hug kiss marry party play joke tease enjoy love like hate dislike admire adore appreciate envy
  fear worry panic hope dream remember forget recall regret wish hope care mind dare trust doubt know understand agree disagree argue quarrel gossip chatter chat boast brag complain moan grumble swear curse mutter whisper gasp
  rain snow shine blow  storm drizzle thunder smell taste feel look_forward look_like seem appear sound resemble concern interest surprise amaze astonish annoy irritate bother please delight excite bore tire 
  travel drive  arrive leave depart go come  commute park shop pay spend earn buy sell win  compete vote elect hope wear dress undress  shave bathe water  mow paint draw knit sew fold  sweep mop dust tidy decorate
  meet gather greet  attend host visit welcome film photograph      note document describe summarize summarise report state say  speak talk mention explain discuss comment  reply answer
  post announce acknowledge blog tweet schedule plan decide promise vow learn study teach train practice practise    name  title mean last take cost need want have own hold keep contain include consist 
  be become  stay keep  continue begin  end   happen occur pass elapse last prepare arrange organize organise  request thank hope agree approve  vote honor honour   
  abandon abet abide abolish abound abstain abstract abuse accentuate accept acclaim accommodate accompany accord accost accredit ache achieve acquaint acquiesce acquire address adhere administer admit adopt advertise advocate
  affirm afford agitate aid alarm alienate allege alleviate allot amount amuse antagonize anticipate appeal appease appoint apportion appraise apprehend appropriate approximate arouse arraign articulate aspire assent assert
  assimilate associate assure astound attain attest avail average avert avoid await awake award babble badger balk balkanize banish baptize bar base bask bawl beam bear beckon befit beget beguile behave behold belabor belch belie
  bellow bemoan bench benefit berate beseech beset besmirch bestow bethink betray beware bewilder bid bill blast blaze bleat bless blind blur blush bluster book boom bow boycott breach breathe bridge bristle broadcast brood buck
  budget bulletin bury cackle calculate camp cancel canvass capitalize captivate cash catalogue cater caution center certify chafe challenge chance chant characterize charm chart cheat cherish chide chill chortle chuckle circulate
  cite claim clamor clang clarify class classify clatter clothe cloud cluck coach coax coddle coerce coincide combine comfort command commemorate commend commission commune compel compensate comply compose comprehend comprise
  compute conceal concede concur condemn conduct confess confide confiscate conform confound confuse connote consent consign consort conspire constitute construe content contest contract contradict contrast control converse convey
  convict convince convulse cooperate cope correspond corroborate cosponsor counsel counter court crackle crane crave creak credit criticise criticize croon crow crown crucify crush curb damn dangle date dazzle deal deceive declaim
  declare decree decry dedicate deduct deem defend defer defraud defray defy democratize demonstrate denote denounce depend deplore depose depress deprive deride derive desert deserve designate desire despair despise destine detail
  detest devote dictate differ differentiate digest din direct disabuse disappoint disapprove discern discharge discipline disclose discontinue discourage discriminate disdain disgrace dishearten dishonor disobey dispense display
  dispute disregard disseminate dissuade distinguish distort distract distrust divide divorce do dominate donate doom dot down dread drum dub dwarf echo eclipse economize educate ejaculate elaborate elevate elicit emancipate
  embezzle embody embrace emit emphasize employ emulate enact encamp enchant encompass endear endeavor endorse endow endure engulf enjoin enliven enrol enroll ensue ensure entail entitle entrust enunciate epitomize equal equate
  equip err eschew espouse estimate eulogize evade evidence evoke exaggerate exalt excel except exclaim excommunicate excuse exemplify exercise exert exhale exhibit expedite expel expend exploit expound express extenuate extrapolate
  eye face factor falsify falter farm fascinate father fathom favor feature fete finance fit flank flare flatter flaunt flick flout foil fool forbid forecast foreclose forego foresee forestall forfeit forgive form formulate forsake
  foster found fraternize frequent fret frighten front frown frustrate fuel fume furnish further fuss gain gamble garage generalize gesticulate gesture glance glare gleam glimpse glint glisten glitter glorify glow glower gnash goad
  gobble govern graduate grapple gratify grimace groan groom group growl grunt guarantee guard gull gulp haggle handle hanker harangue harbor hatch hawk heap heave heed herald hesitate hibernate hide hint hire honeymoon hoot house
  hover howl humble humiliate humor ignite illustrate impart implore imply impose impress imprint imprison impute inaugurate incline incur indicate indict induct indulge infect inflame inflict influence infuriate ingest inhabit
  inherit injure inquire insist inspire instigate instruct insult insure interact interject internalize interpret intimate intimidate intone invest issue itch itemize jabber jar jaw jeer jilt judge justify kid label labor lap launch
  lavish lease lecture leer lend levy liberate license line lionize litter loan loathe lodge long loom loose lull lure lurk maintain major man manifest manipulate market marvel masquerade master match matriculate matter meditate
  memorize menace merit mince mine minister misconstrue misjudge misrepresent mistrust misunderstand misuse mitigate mock moderate monopolize mother mourn mouth multiply mumble murmur muse nag necessitate neglect negotiate nest
  nominate nose nourish number nurse obey object oblige obscure obsess obstruct obtain occupy offend offer officiate offset ogle oppose ordain orient oust outface outlaw outline outlive outrage overemphasize overhear overlap
  overlook overreach overthrow owe pacify pain pair pant parallel pardon participate patrol patronize peddle penalize pepper perpetrate perpetuate persecute persist personify persuade pertain petition phrase picket pilfer pity plead
  pledge plot plunk poison police ponder pool portray pose possess postpone postulate pray preach precede preclude predict predominate prefer prescribe present preserve preside presuppose pretend prevail price pride proclaim procure
  profess proffer profit program prohibit project promote promulgate pronounce proscribe prosecute protest protrude provide publicize puff punish pupate purport puzzle qualify quit quote radiate rage raid rail ramble range rank
  ransack rate ratify rationalize rattle react reaffirm reason reassert reassure rebel rebuff rebuke rebut recapture receive recite reclassify recollect reconsider record recount redeem rediscover reek reelect reexamine reflect
  regard reign reinterpret reiterate rejoice rejoin relate relegate relent relieve relinquish relish remand remind reminisce remonstrate reorganize repay repeal repeat repent represent repress reprimand reproach repudiate repute
  reread rescind rescue resent reserve reside resign resist respect restate retain rethink retire retort reunite revel revere revise reward rid ridicule risk rival rivet roar rob romanticize rumble rustle sacrifice salute sanction
  satisfy save savor scare school scoff scold scorn scout scowl scream screech screen secede segregate select sentence shade shape share shirk shock shower shriek shrill shudder shun sicken sidestep signify silhouette sin sire
  situate skirt slant slate sluice slumber smoke smuggle snarl sneer snicker snort snub soften solace solicit soothe span spare sparkle specify spell spit splinter spoil sponsor spur spurn spy squall squawk squeak squeal squint
  stake stammer star startle steal steep still sting stink stipulate stock store straddle strand stratify stress stretch strive strum stud subdue subject submit subscribe subsidize substantiate subtend subtract succumb suck sue
  suffice suit supervise supplant supplement supplicate supply survive sustain swallow swamp swarm sweat swindle symbolize sympathize synthesize tackle taunt tax televise tempt tend term testify thrill throb thud thwart tick tingle
  tinkle titter toil tolerate torture total tower trade transact transcend transcribe trap treat trespass twitch type typify underestimate underlie underline undermine underscore understate underwrite unite uphold urge usurp utilize
  utter vacate vacation value venture vest veto victimize view violate vivify voice volunteer wage wail wallow warp warrant waste waver wed wheeze whinny whiz whoop wield will winter wisecrack withhold withstand woo word worship
  wrangle yearn yelp yield
`;

export const verbClasses = { change, handle, technical, repair, look, suppose, dismiss, notice, tell, involve, join, fail, recover, cause, carry, plan, life } as const;

/** Irregular forms: lemma, past, participle where it differs. */
export const irregularVerbs = `
  arise arose arisen|be was were been|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent|bet bet|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|bring brought|build built|burn burnt|burst burst
  buy bought|catch caught|choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut|deal dealt|dig dug|dive dove|do did done|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
  feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|forget forgot forgotten|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground|grow grew grown|hang hung|have had
  hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|let let|lie lay lain|light lit|lose lost|make made|mean meant|meet met|misread misread
  mistake mistook mistaken|outgrow outgrew outgrown|overcome overcame|overdo overdid overdone|override overrode overridden|overrun overran|oversee oversaw overseen|overwrite overwrote overwritten|partake partook|pay paid|plead pled|prove proven
  put put|quit quit|read read|rebind rebound|rebuild rebuilt|redo redid redone|relight relit|rerun reran|re-run re-ran|resend resent|reset reset|rewind rewound|rewrite rewrote rewritten|rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen|seek sought|sell sold
  send sent|set set|shake shook shaken|shed shed|shine shone|shoot shot|show shown|shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|slow slowed|smell smelt|speak spoke spoken|speed sped|spend spent|spill spilt
  spin spun|split split|spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk|strike struck|string strung|swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn
  tell told|think thought|throw threw thrown|tie tied|undergo underwent undergone|understand understood|undo undid undone|unstick unstuck|unwind unwound|uphold upheld|upset upset|wake woke woken|wear wore worn|weave wove woven|wed wed|weep wept|win won|wind wound
  withdraw withdrew withdrawn|withstand withstood|wring wrung|write wrote written|overheat overheated|reseat reseated|die died|tie tied|vie vied|echo echoed|veto vetoed
`;

