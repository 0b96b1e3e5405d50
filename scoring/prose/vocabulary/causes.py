"""Causes: how one thing is said to have made another, and how sure the writer is."""

from collections.abc import Mapping

from scoring.prose.grammar.lexicon import Kind, nouns, verbs, words

CAUSES: Mapping[str, Kind] = {
    "cause-noun": nouns("""
        cause, root cause, culprit, reason, trigger, source of this, source of it, source of the problem,
        source of the errors, source of the outage, source of the issue, source of trouble,
        origin, offender, root, smoking gun, explanation,
        perpetrator, villain, guilty party, root of the problem, root of it, root of this, underlying cause,
        underlying issue, underlying problem, actual cause, real cause, likely cause, probable cause,
        suspected cause, apparent cause, possible cause, most likely cause, prime suspect, suspect, main suspect,
        usual suspect, chief suspect, catalyst, killer, troublemaker, perp, bad guy, what did it, what broke it,
        what did this, what happened, diagnosis
    """),
    "cause-of": words("""
        because of, due to, owing to, caused by, as a result of, as a consequence of, on account of, stems from,
        stem from, stemming from, stemmed from, resulting from, result of, results from, resulted from, traced to,
        traced back to, traces back to, trace back to, down to, attributed to, attributable to, triggered by,
        boils down to, boil down to, comes down to, induced by, originates in, originates from, originating from,
        originated in, originated from, originating in, rooted in, has to do with, have to do with, had to do with,
        something to do with, to do with, brought on by, brought about by, set off by, thanks to, courtesy of,
        at the hands of, driven by, provoked by, precipitated by, fallout from, fallout of, side effect of,
        knock on from, knock on effect of, aftermath of, after effect of, consequence of, product of, victim of,
        knocked out by, killed by, broken by, taken down by, brought down by, overloaded by, overwhelmed by,
        explained by, coming from, comes from, came from, goes back to, going back to, went back to, dates back to,
        linked to, tied to, related to, connected to, connected with, in connection with, on the back of,
        reason of, by reason of, by cause of, cause of the, cos of, cuz of, bc of, b/c of, coz of, stemming out of,
        points to, pointing to, point to, pointed to, points at, pointing at, point at, hints at, leads back to,
        lead back to, led back to, pinned on, pinned down to, pinned it on, lies with, lie with, lies in, lie in,
        lays in, sits with, rests with
    """),
    "caused-by": words("""
        were it not for, if it were not for, if it weren't for, had it not been for, but for, casualty of,
        a casualty of, because of, due to, owing to, caused by, as a result of, the result of, a result of,
        introduced with, introduced by, introduced in, came with, slipped in with, as a consequence of,
        the consequence of, on account of, stems from, stem from, stemming from, stemmed from, resulting from,
        results from, resulted from, traced to, traced back to, traces back to, trace back to, down to,
        attributed to, attributable to, triggered by, boils down to, boil down to, comes down to, induced by,
        originates in, originates from, originating from, originated in, originated from, originating in,
        rooted in, has to do with, have to do with, had to do with, brought on by, brought about by, set off by,
        thanks to, courtesy of, driven by, provoked by, precipitated by, fallout from, fallout of, side effect of,
        knock on from, knock on effect of, aftermath of, after effect of, consequence of, victim of,
        knocked out by, broken by, taken down by, brought down by, overloaded by, overwhelmed by, explained by,
        goes back to, on the back of, by reason of, cos of, cuz of, bc of, coz of,
        leads back to, led back to, pinned down to, pinned it on, put it down to, put this down to,
        puts it down to, chalk it up to, chalk this up to, blame it on, is on account of, out of sheer, lies with,
        lie with, has its roots in, have their roots in, has its origin in, comes courtesy of, came courtesy of
    """),
    "related-to": words("""
        related to, linked to, tied to, connected to, connected with, in connection with, something to do with,
        to do with, points to, pointing to, point to, pointed to, points at, pointing at, point at, hints at,
        hinting at, coming from, comes from, came from, points towards, point towards, pointing towards,
        pointed towards, suggests, suggest, indicates, indicate, implicates, sits with, lies in, lie in, fits,
        smacks of, reeks of, stinks of, has all the hallmarks of, bears the hallmarks of, has the hallmarks of,
        has the fingerprints of, reminiscent of, correlates with, consistent with
    """),
    "because": words("because, cos, cuz, coz, bcs, becuse, becoz"),
    "cause-verb": verbs("""
        cause, trigger, break, kill, crash, bring down, take down, take out, knock out, knock over, wreck,
        overload, overwhelm, swamp, saturate, exhaust, starve, choke, clog, corrupt, poison, cripple, topple,
        blow up, set off, provoke, induce, spark, explain, hammer, flood, eat up, eat, drown, block, hog, stall,
        lead to, result in, mess up, screw up, bork, hose, nuke, tank, drag down, throttle, leak, tip over,
        push over, be behind, ruin, invalidate, trip, trip up, ddos, kick off, sink, lock up, lock out, freeze,
        bog down, wipe, wipe out, melt, fry, flip, upset, confuse, strangle, cut off, fell, torpedo,
        send over the edge, push over the edge, bring about, lock, slow, slow down, delay, degrade, jam, prevent,
        stop, fool, mangle, drive, account for, hit, disrupt, derail
    """),
    "expire": verbs("""
        expire, run out, fill, fill up, leak, drift, time out, die, go bad, run dry, go stale, fail over, exhaust,
        overheat, lapse, run hot, go down, fall over, crash, go haywire, misbehave, act up, play up, go rogue,
        conk out, give up the ghost, bite the dust, go wrong, flip, corrupt, back up, pile up, blow up, bounce,
        flake out, choke, thrash, go sideways, keel over, throw a tantrum, have a wobble, have an outage,
        be overloaded, be exhausted, be full, be saturated, be maxed out, run amok, pack up
    """),
    "think": verbs("""
        think, guess, reckon, suspect, bet, believe, assume, presume, imagine, suppose, figure, fear, expect,
        wager, fancy, speculate, gather, surmise, hypothesise, hypothesize, theorise, feel
    """),
    "suspects": verbs("suspect")
    | words("""
        prime suspect, suspecting, suspicious of, wary of, eyeing, looking hard at, blaming, blame it on,
        blame this on, we blame, i blame
    """),
    "surely": words("""
        surely, probably, presumably, prolly, prob, probs, must be, has to be, gotta be, got to be, no doubt,
        undoubtedly, obviously, sure as eggs, sure as hell, sure as day, most likely, likely, pretty sure,
        fairly sure, quite sure, fairly certain, pretty certain, convinced, confident, i bet,
        bet, betting, guess, perhaps, maybe, pretty clear, clearly, doubtless, i'd say, could be, might be
    """),
    "i": words("i, we, i'd, me, im, personally, id, one"),
    "hunch": nouns("""
        guess, hunch, gut, gut feeling, gut feel, theory, bet, money, feeling, suspicion, hypothesis, assumption,
        two cents, two pence, two penn'orth, instinct, impression, pet theory, working theory, working assumption,
        best guess,
        educated guess, wild guess, betting, conviction, working hypothesis, crystal ball, spidey sense,
        bad feeling, leading theory, current theory, current thinking, thinking
    """),
    "labelled": words("""
        hypothesis, hypotheses, working hypothesis, unconfirmed, not confirmed, not yet confirmed, to be confirmed,
        unverified, not verified, to be tested, to test, test, testing, tests, testing it, tested, we test,
        falsify, disprove, confirm or rule out, confirm or refute, confirm or deny, prove or disprove, verify,
        verifying, checking
    """),
    "epistemic": words("""
        probably, most likely, likely, presumably, must be, must have, must've, has to be, has got to be, gotta be,
        got to be, may be, may have, might be, might have, could be, could have, might well be, could well be,
        may well be, perhaps, maybe, possibly, apparently, seemingly, surely, obviously, clearly, evidently,
        undoubtedly, no doubt, sure as eggs, sure as hell, sure as day, sure as fate, as sure as, doubtless,
        certainly, almost certainly, very likely, quite likely, more than likely, in all likelihood,
        in all probability, without a doubt, ten to one, dollars to doughnuts, dollars to donuts, 100% sure,
        pretty sure, fairly sure, quite sure, positive, convinced, fairly certain, pretty certain, quite certain,
        fairly confident, pretty confident, confident, i'd say, odds are, chances are, dare say, for sure, prolly,
        prob, probs, arguably, supposedly, allegedly, reportedly, rumour has it, word is, by the looks of it,
        by the look of it, from the looks of it, likelier, likeliest, rather likelier, more likely, more plausible,
        most plausible, if you want my reading, if you want my opinion, if you ask me, mark my words,
        nine times in ten, nine times out of ten, no phd needed, doesn't take a phd, most probably,
        in my experience, as far as i can tell, afaict, it seems, seems to, would appear, it appears, appears to,
        appears that, seems that, must surely be, can only be, cannot be anything but, can't be anything else,
        could easily be, would guess, wouldn't be surprised if, would not be surprised if, won't be surprised if,
        i smell, looks as if, looks as though, as if, wonder if, wonder whether, wondering if,
        wouldn't surprise me, would not surprise me, wouldn't surprise anyone, no surprise if, what do you bet,
        we understand that, it is understood that
    """),
    "seem": words("""
        looks like, look like, looked like, looking like, smells like, smell like, smelling like, feels like,
        feel like, felt like, sounds like, sound like, seems like, seem like, appears to be, appear to be,
        seems to be, seem to be, would appear to be, looks to be, looks very much like, looks a lot like,
        looks suspiciously like, smells a lot like, smells of, smells strongly of, reeks of, stinks of, smacks of,
        has all the hallmarks of, bears all the hallmarks of, has the hallmarks of, walks like, quacks like,
        screams, has the smell of, tastes like, shaped like, looks more like, has the look of, looks exactly like,
        reminds me of, reminds us of, similar to, just like, is classic, a classic case of,
        classic case of, textbook case of, textbook, classic, typical, a case of, smacks strongly of,
        has written all over it, looks every bit like, smells an awful lot like, looks an awful lot like,
        feels a lot like, looks suspicious, looks guilty, looks dodgy, looks fishy
    """),
    "sure-find": words("""
        turns out, it turns out, turned out, it turned out, found the cause, found the culprit, found the problem,
        found it, cause found, nailed it, mystery solved, case closed, there's your problem, that's it,
        that's your problem, that explains it, explains everything, that'll be it, that will be it, bingo, eureka,
        gotcha
    """),
    "unknown": words("""
        unknown, unclear, not known, not yet known, not clear, not yet clear, under investigation,
        being investigated, still open, open, tbd, tbc, pending, investigating, not established,
        not yet established, not identified, not yet identified, not determined, to be determined, undetermined,
        not found, not yet found, unidentified, not confirmed, unconfirmed, not yet confirmed, to be confirmed,
        don't know, do not know, no idea, nothing, none, unexplained, being looked into, still looking,
        looking for, being sought, don't yet know, do not yet know, still unknown, as yet unknown, remains unknown,
        remains open, being established, is being established, no confirmed, not been confirmed, not understood,
        not yet understood, have not found, haven't found, not been found, not been established,
        not been identified, still searching, we are looking, no cause, not have a cause
    """),
    "checking": words("""
        whether, check, checking, checked, checks, look into, looking into, looking at, look at, investigate,
        investigating, examining, examine, inspect, inspecting, comparing, compare, reading, see if, to see,
        find out, finding out, verify, verifying, testing, test, confirm, confirming, determine, determining,
        establish, establishing, ask, asking, asked, review, reviewing, trace, tracing, follow, following up,
        narrowing, explore, exploring, ruling, rule out, question, wants to know, study, studying, hunting,
        searching, look for, looking for, digging, analysing, analyzing, analyse
    """),
    "after": words("""
        after, following, since, shortly after, right after, just after, minutes after, seconds after, before,
        minutes before, coincides with, coincided with, coincide with, around the time, at the same time as,
        in the wake of, on the heels of, ever since, as soon as, when, at the same minute
    """),
    "effect": words("""
        this, it, that, all this, all of this, the outage, outage, the incident, incident, the problem, problem,
        the issue, issue, everything, the errors, errors, failures, the failures, the failure, failure, the mess,
        timeouts, the timeouts, the crash, the disruption, disruption, the spike, the downtime, our outage,
        these errors, this outage, this incident, this problem, this issue, this mess, the slowness, the drop, all,
        things, us
    """),
    "did": words("""
        behind this, behind it all, behind all this, claims its next victim, claimed its next victim,
        claims another victim, all over again, did this, did it, did that, has done it, have done it, did us in,
        is what broke, was what broke, is behind this, is behind it, was behind it, were behind it, were behind this,
        is behind all this,
        is behind the, was behind this, was behind the, are behind this, are behind the, are behind it,
        sits behind, lies behind, stands behind, is to blame, are to blame, was to blame, were to blame,
        is responsible for, are responsible for, was responsible for, were responsible for, to thank for,
        is at fault, is guilty, is the guilty, has bitten us, bit us, strikes again, strike again, has struck again,
        struck again, at it again, draw your own conclusions, do the math, do the maths, put two and two together,
        no coincidence, that's why, thats why, which is why, this is why, played its part, played a part,
        had a hand in, is at the bottom of, at the bottom of, at the heart of, at the root of,
        responsible for this, made it happen, is what happened, is your culprit, to blame, started it,
        started all this, started the, pulled the rug
    """),
}
