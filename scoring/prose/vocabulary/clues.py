"""Clues: how a cause is hinted at, by signs, bets, consequences and what cannot be chance."""

from collections.abc import Mapping

from scoring.prose.grammar.lexicon import Kind, nouns, split, verbs, words


def _past(forms: str) -> Kind:
    return Kind(tuple((split(form), "past") for form in forms.split(",")))


CLUES: Mapping[str, Kind] = {
    "clue": nouns("""
        sign, everything, evidence, clue, timing, symptom, pattern, trail, trace, indication, arrow, finger, needle,
        picture, logic, hint, track, pointer, circumstance, fingerprint, breadcrumb, spoor, scent, smell, coincidence,
        path, road, thread, footprint
    """),
    "gut": nouns("""
        nose, stomach, smart money, horoscope, tea leaf, sixth sense, intuition, inner voice, little finger,
        personal favourite, personal favorite, spider sense, sixth sense
    """),
    "hint": verbs("""
        say, tell, point, lead, suggest, whisper, scream, shout, indicate, favour, lean, speak, smack, run, go, steer,
        finger, implicate, betray, give away, converge
    """),
    "gossip": nouns("""
        rumour, rumor, gossip, grapevine, word on the street, word in the corridor, word in the kitchen, little bird,
        word around here, whisper, hearsay, word is, word has it, rumour mill, corridor radio
    """),
    "conclude": words("""
        do the sums, do the sum, do the maths, do the math, two and two, there you have it, there you go,
        i rest my case,
        draw your conclusions, draw your own conclusion, join the dots, connect the dots, no smoke without fire,
        make of that what you will, make of it what you will, figure it out yourself, work it out yourself,
        one and one make two, one and one is two, qed, who would have thought, who'd have thought,
        who would have guessed, fancy that, there you are, go and figure, you figure it out,
        just putting it out there, coincidence i think not,
        i'll let you guess, i let you guess
    """),
    "closer": words("""
        end of story, end of, case closed, that's all there is to it, thats all there is to it, nuff said,
        enough said, says it all, say no more, that's that, thats that,
        full stop, period, plain and simple, pure and simple, simple as that, as simple as that, mystery solved,
        go figure, just saying, what else, who else, as per usual, as usual, as always, as ever, once again, once more,
        of course, obviously, naturally, yet again, surprise surprise, told you so, no doubt,
        i'm telling you, quelle surprise, clear as day, as clear as day, plain as day, plain as a pikestaff,
        clear as crystal, plain as the nose, no two ways about it, no two ways, open and shut, open and shut case,
        any child can see, a child can see, a blind man can see, anyone can see, anybody can see, you can see it,
        you can see that,
        one look and you, one look is enough, take it from me, i'd swear, i swear, i'm certain, i am certain, i'm sure,
        i am sure, i'm positive, i am convinced, no question, beyond doubt, beyond any doubt, without a doubt,
        without doubt, that much is certain, that much is clear, that much is sure, put my hand in the fire,
        you need no,
        i'd stake, i would stake, calling it, that's it, thats it
    """),
    "aftermath": nouns("""
        after pain, aftershock, aftermath, fallout, consequence, result, product, legacy, echo, hangover, price, bill,
        revenge, outcome, side effect, fruit, sequel, after effect, by product, byproduct, shadow, ghost, handiwork,
        work, child, tail end, late effect, repercussion, ripple, collateral damage, victim, casualty
    """),
    "succumbed": words("""
        could not cope with, couldn't cope with, can't cope with, cannot cope with, cannot keep up with, gave in,
        can't keep up with, couldn't keep up with, could not keep up with, buckled under, buckles under,
        buckling under,
        collapsed under, collapsing under, collapses under, choked on, chokes on, choking on, stumbled over,
        stumbles over, tripped over, trips over, tripping over, succumbed to, fell victim to, drowned in, drowns in,
        drowning in, crumbled under, crumbling under, cracked under, cracking under, was overrun by, were overrun by,
        bit off more than, lost its mind, got confused by, gets confused by, suffocates under, suffocated under,
        fell prey to, fell foul of, foundered on, came apart under, broke under, breaks under, was no match for,
        were no match for, is no match for, folded under, folds under, capitulated before, went down under, sank under,
        groans under, crashed under, died under, dies under, groaning under, is brought to its knees by,
        was brought to its knees by, ran aground on,
        got stuck on, chews on, cannot digest, can't digest, could not digest, couldn't digest, did not survive,
        didn't survive, does not like, doesn't like, did not like, didn't like, ran out of, run out of, runs out of,
        running out of
    """),
    "change-noun": nouns("""
        push, config push, rollout, switch over, cutover, cut over, swap, flip, tweak, refactoring, refactor, cleanup,
        clean up, rename, month end run, load test, penetration test, drill, newsletter, mailing, campaign, promotion,
        price change, schema, protocol, agent, appliance, wave, rush, swarm, stampede, horde, invasion, intruder,
        intrusion, criminal, thief, power cut, blackout, brownout, lightning strike, earthquake, frost, snow, rain,
        humidity, thunderstorm, heat wave, firmware, denial of service attack, denial of service, dos attack, logic,
        optimisation, optimization, rework, redesign, relocation, move to, new version, experiment, conversion,
        import, renewal, rotation, key rotation, hardening, security scan, scan, audit, freeze, cold, sun,
        advertisement, advert, commercial, broadcast, match, final, half time, rush hour, marathon, concert, cup final,
        cup match, derby, tournament, festival, carnival, election, parade, championship, school holiday, payday,
        leap year, leap day, time change, clock change, daylight saving, summer time, sand, ice, thaw, fog, gale,
        moisture,
        condensation, full moon, timetable
    """),
    "havoc": verbs("""
        knock, wear, swallow, eat, gobble, devour, empty, swap, scramble, choke, squeeze, strangle, suffocate, smother,
        bury, sink, drown, crush, flatten, exhaust, pull, drag, kick, smash, punch, tear, rip, throw,
        unsettle, upset, trample, steamroll, ruin, spoil, mess, break, spook, trip, bite, strike, kill, haunt, plague,
        torture, hijack, steal, hold up, gum up, gum, gridlock, poison, infect, contaminate, shut out, sever,
        snap, sweep, wash, roll over, shred, mangle, chew, munch, gnaw, burn, boil, cook, melt, fry, paralyse,
        paralyze, cripple, bring, push, force, tip, nudge, rob, deprive, hog, soak, suck, drain,
        outstrip, outpace, overstretch, overtax, silence, blind, deafen, fool, confuse, wipe,
        erase, break
    """)
    | _past("outgrown, outgrew, overrun, overran, outrun, outran, struck, wore, worn, upset, overtook, overtaken"),
    "load": nouns("""
        heat wave, frost, snow, rain, thunderstorm, power cut, blackout, brownout, lightning strike, earthquake,
        humidity, denial of service attack, denial of service, dos attack, stampede, rush hour, intruder, intrusion,
        criminal, thief, vandal, saboteur, sabotage, foul play, cosmic radiation, solar activity, freezing rain,
        cold snap, dust, hail, sleet, pollen, tide, mud, avalanche, landslide, wildfire, smoke, drought, gust, rodent,
        marten, pigeon, insect, wasp, rust, corrosion, dew, icing, blizzard, hurricane, typhoon, tornado, tremor,
        sandstorm
    """),
    "likelihood": words("""
        in all likelihood, in all probability, chances are, chances are good, odds are, the odds are, the chances are,
        by the look of it, by the looks of it, by the look of things, by the looks of things, from the look of it,
        from the looks of it, to all appearances, by all appearances, it stands to reason, stands to reason,
        i dare say,
        i daresay, one may assume, one must assume, one assumes, one would assume, we may assume, we must assume,
        i can only assume, one can only assume, for all i know, as likely as not, dollars to doughnuts, safe to say,
        safe to assume, it would seem, it would appear, something tells me, one suspects, one imagines,
        as far as i can tell, if i had to guess, if you ask me, i would say, i'd say, my impression is,
        all the signs say
    """),
    "demand": nouns("demand, interest, traffic, popularity, rush, turnout, response, attendance, usage, uptake, run"),
    "clicked": verbs("""
        want, try, press, log, book, come, click, order, buy, call, visit, play, watch, stream, download, check, queue
    """),
    "seeped": words("""
        crept into, seeped into, wormed its way into, eaten its way into, worked its way into, found its way into,
        found their way into, made its way into, leaked into, dripped into, eaten into, eaten through,
        got the better of,
        got the upper hand of, taken its toll on, took its toll on, takes its toll on, taking its toll on, put paid to,
        puts paid to, played havoc with, plays havoc with, playing havoc with, wreaked havoc on, wreaking havoc on,
        gone to the head of, proved too much for, proves too much for, spelt the end of, spelled the end of
    """),
    "stake": nouns("""
        money, shirt, house, pension, salary, paycheck, coffee, beer, lunch, dinner, fiver, tenner, euro, dollar, quid,
        life, reputation, bonus, hat, breakfast, crate, pint, bottle, pizza, cake, kidney, car, farm, ranch, drink,
        buck,
        pound, week 's wages, chair, hand, head, two cents, round, cookie, biscuit, doughnut, donut
    """),
    "startled": words("""
        shocked, surprised, astonished, amazed, stunned, astounded, flabbergasted, taken aback, thunderstruck
    """),
    "chance": words("""
        chance, coincidence, coincidences, coincidental, accident, accidental, random, pure luck, bad luck, luck, fluke
    """),
    "introduced": words("""
        came, came in, arrived, crept in, slipped in, sneaked in, snuck in, shipped, went out, was born, were born,
        landed, walked in, got in, blew in, moved in, has come in, came along, came to us, came up, rode in,
        hitched a ride, entered, was brought in, was dragged in, has its origin, have their origin, originates,
        has its roots, sprang, sprung, grew out of, flows from, arises, arose, emanates
    """),
    "honours": words("""
        credit, credits, thanks, compliments, blame, prize, honour, honours, honor, honors, applause, greetings, award,
        regards, praise, kudos, bouquet, flowers, congratulations, trophy, bill, invoice, oscar, medal
    """),
    "lurk": words("""
        stands, stand, sits, sit, lurks, lurk, hides, hide, lies, lie, stood, sat, hid, lurked, is hiding, is lurking
    """),
}
