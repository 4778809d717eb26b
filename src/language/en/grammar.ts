/** The small words of English, which hold sentences together. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

export const numberWords = words("one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens single");
export const determiners = words("a an the this that these those my our your his her its their some any each every all both no another either neither such several many few most more less much what which whose");
export const subjectPronouns = words("i we he she they you it who someone somebody everyone everybody nobody anyone one nobody this that");
/** Pronouns for people. */
export const personalPronouns = words("i we he she they you who someone somebody everyone everybody nobody me us him her them");
export const objectPronouns = words("me us him her them it you itself themselves ourselves myself himself herself");
export const beForms = words("be is are am was were been being 's 're 'm");
export const getForms = words("get gets got gotten getting");
export const haveForms = words("have has had having 've");
export const doForms = words("do does did");
export const modals = words("can could may might must shall should will would 'll wo ca need ought cannot");
/** Modals that ask, wish or allow; what they carry has not happened. */
export const negations = words("not n't never neither nor no without cannot hardly barely none nothing nobody");
export const prepositions = words(
  "of in on at by for with from into onto to through during after before since until till between among against about over under above below across along around behind beside beyond despite except inside near off out outside per via toward towards up upon within without like as than down back plus because",
);
export const conjunctions = words("and or but so yet nor then & plus");
/** Words that open a clause. */
export const subordinators = words("when while because since although though if unless until after before as once whereas where who which that whether why how whereby wherein whenever so because");
export const particles = words("up down out off in on over back away through into to at for around aside ahead forward together apart along by with");
export const adverbs = words(
  "also now then again still just only even already soon later finally eventually first initially once twice meanwhile however thus hence therefore instead too very quite rather almost nearly about approximately around roughly here there online offline live fully completely partly well back away together forward ahead else once maybe perhaps",
);
export const adjectives = words(
  "able absent abrupt accurate active actual additional adequate afraid alive angry anxious apparent appropriate asleep automatic available average aware awful bad bare basic big bitter black blank blind blue bold brief bright broad broken brown busy calm careful central certain cheap clean clear clever close cold common complete complex confident constant cool correct corrupt corrupted critical cross curious current daily damp dangerous dark dead deaf dear decent deep delicate dense direct dirty distant double dry due dull eager early east easy elaborate empty enormous entire equal even exact excess extra faint fair false familiar famous fast fat faulty few final fine firm first flat foreign former free fresh friendly front full fun funny general gentle genuine giant glad global gold good grand gray great green grey gross guilty half happy hard harsh heavy hidden high hollow honest hot huge human hungry ideal idle ill inner internal invalid large last late lazy live lively local lone lonely long loose lost loud low lucky mad main major manual marginal mass massive mature mean mere mild minor missing misty mixed mobile moderate modern modest mutual naked narrow nasty native naughty near neat necessary new next nice noisy normal northern numb odd ok old only open orange original other outer overall own pale past peak perfect permanent plain pleasant polite poor possible potential preliminary premature present prime prior private proper proud public pure quick quiet random rapid rare raw ready real recent red regular remote responsible rich right root rotten rough round routine royal rude rural sad safe same sane scarce second secure senior separate serious severe shallow sharp sheer short shy sick significant silent silly similar simple single slack sleepy slight slim slow small smart smooth sober soft sole solid sore sorry sound sour southern spare special stable stale standard steady steep sticky stiff still straight strange strict strong stuck stupid sudden sufficient suitable super sure sweet swift tall tame temporary tender tense thick thin tight tiny tired top total tough true twin ugly unable upper upset urban urgent useful usual vague valid vast vital warm weak weary weird wet whole wide wild wise wooden worse worst worth worthy wrong yellow young unhealthy unstable unavailable upstream downstream upcoming outdated misconfigured faulty incorrect unexpected hectic",
);
