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
        who would have guessed, fancy that, just putting it out there, coincidence i think not,
        i'll let you guess, i let you guess
    """),
    "closer": words("""
        end of story, end of, case closed, that's all there is to it, thats all there is to it, nuff said,
        enough said, says it all, say no more, that's that, thats that,
        full stop, period, plain and simple, pure and simple, simple as that, as simple as that, mystery solved,
        go figure, just saying, what else, who else, as per usual, as usual, as always, as ever, once again, once more,
        of course, obviously, naturally, yet again, surprise surprise, told you so, no doubt,
        i'm telling you, quelle surprise
    """),
    "aftermath": nouns("""
        after pain, aftershock, aftermath, fallout, consequence, result, product, legacy, echo, hangover, price, bill,
        revenge, outcome, side effect, fruit, sequel, after effect, by product, byproduct, shadow, ghost, handiwork,
        work, child, tail end, late effect, repercussion, ripple, collateral damage, victim, casualty
    """),
    "succumbed": words("""
        could not cope with, couldn't cope with, can't cope with, cannot cope with, cannot keep up with, gave in,
        can't keep up with, couldn't keep up with, could not keep up with, buckled under, buckles under, buckling under,
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
        advertisement, advert, commercial, broadcast, match, final, half time, rush hour
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
        cold snap, dust
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
