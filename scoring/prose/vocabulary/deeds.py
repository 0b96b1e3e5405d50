"""Deeds: what people are blamed for, in verbs, nouns, traits and consequences."""

from collections.abc import Mapping

from scoring.prose.grammar.lexicon import Kind, nouns, verbs, words

DEEDS: Mapping[str, Kind] = {
    "misdeed": verbs("""
        give in, bow to, hush up, sweep it under, sweep this under, sweep the, try to sweep, look for excuses,
        make excuses, forget, neglect, ignore, overlook, bypass, rush, botch, bungle, mess, muck, cock, foul,
        screw, fumble, blunder, goof, slip, wreck, ruin, mishandle, mismanage, misjudge, misread, misconfigure,
        mistype, misunderstand, fat finger, sabotage, fiddle, tinker, meddle, tamper, monkey, poke, dabble, cowboy,
        yolo, cut corner, cut corners, drop the ball, fall asleep, sleep, oversleep, snooze, doze, nod off,
        shrug off, shrug, wave through, wave it through, rubber stamp, turn a blind eye, look the other way,
        look away, get sloppy, get careless, get lazy, get cocky, lose track, lose focus, lose the plot, hose,
        nuke, brick, bork, disregard, flout, defy, violate, skip, omit, dodge, shirk, slack, slack off, wing it,
        wing, gamble, guess wrong, underestimate, barge, blindside, jump the gun, play with,
        play around, toy, mess around, mess with, hack around, fool around, muck about, muck around, cause a mess,
        make a mess, make a hash, make a dog 's breakfast, make a pig 's ear, wipe out, drag their feet,
        drag his feet, drag her feet, sit idle, fob off, blow it, blow off, pull a stunt, be asleep,
        take their eye, take his eye, take her eye, take the eye, lose sight, get it wrong, get this wrong,
        get that wrong, miscalculate, misplace, mislabel, mix up, muddle, confuse, cheat, hide, conceal, cover up,
        break rank, override, overrule, steamroll, sidestep, circumvent, go rogue, freelance, panic, overreact,
        procrastinate, oversell, drop a clanger, shoot from the hip, leave it to rot, leave us, cave in,
        pass the buck, push the wrong, press the wrong, pick the wrong, run the wrong, choose the wrong,
        type the wrong, paste the wrong, select the wrong, delete the wrong, deploy the wrong, ship the wrong,
        click the wrong, use the wrong, restart the wrong, enter the wrong, hit the wrong, pull the wrong,
        unplug the wrong, copy the wrong, edit the wrong, tag the wrong, assume wrongly, wrongly assume,
        put the wrong, set the wrong, brush off, brush aside, think he knew better, think they knew better,
        know better, go ahead, went ahead anyway, plough on, press on, wave this through, let this through,
        let it through, let that through, let us down, trip over, bodge, half ass, phone it in, coast, let slip,
        let it slip, let this slip, let it slide, let this slide, let it expire, let it lapse, let it rot
    """),
    "break": verbs("""
        break, trash, cripple, destroy, tank, topple, blow up, corrupt, bring down, knock out, knock over,
        take down, take out, break it, break this, break everything, wreck
    """),
    "omit": verbs("""
        fail to, omit to, neglect to, forget to, miss, refuse to, decline to, decide not to, choose not to,
        opt not to, elect not to, prefer not to, opt to, see fit to, take it upon himself, take it upon herself,
        take it upon themselves
    """),
    "blithe": verbs("""
        see fit, take it upon, decide, choose, elect, opt, prefer, insist, think, believe, assume, feel
    """),
    "duty": verbs("""
        see fit, adhere, comply, stick, obey, respect, observe, heed, honour, check, test, read, verify, review,
        validate, look, ask, tell, inform, announce, communicate, follow, wait, think, bother, care, pay attention,
        consult, coordinate, document, double check, monitor, watch, listen, warn, notify, flag, renew, rotate,
        clean up, proofread, understand, learn, do his homework, do their homework, do her homework,
        do the homework, do their job, do his job, do her job, do the job, show up, turn up, hand over, hand off,
        realise, realize, consider, own up, speak up, prepare, rehearse, dry run, tick, mind, see it coming, spot,
        notice, catch, question, sanity check, cross check
    """),
    "lasting-duty": verbs("""
        bother, care, test, read, review, think, follow, listen, learn, tell, ask, check, look, understand,
        communicate, document, wait
    """),
    "careful": words("""
        careful, more careful, careless, attentive, diligent, thorough, cautious, conscientious, responsible,
        awake, alert, vigilant, disciplined, patient, prudent, paying attention, on the ball, competent,
        on top of things, on top of it, on top of this, professional, focused, focussed, concentrating, mindful,
        watching, thinking, listening, sober
    """),
    "care": words("""
        care, attention, diligence, caution, discipline, thought, vigilance, foresight, thoroughness, prudence,
        patience, common sense, competence, professionalism, communication, concentration, forethought, humility,
        due diligence, judgement, judgment, rigour, rigor, effort, homework, goodwill, initiative, willingness,
        sense of responsibility, interest in quality
    """),
    "little": words("""
        a bit, a little, more, slightly, a bit more, a little more, somewhat more, greater, some more,
        a touch more, a tad more, a touch, a tad, a modicum, an ounce, a minimum, a shred, five seconds,
        two minutes, a moment, ten seconds, thirty seconds, basic, some
    """),
    "careless": words("""
        inexperienced, untrained, not qualified, not trained, unprepared, rusty, unmotivated,
        uninterested, disinterested, not up to the, not up to this, not up to it, not up to that,
        evidently on holiday, apparently on holiday, obviously on holiday, out to lunch, careless, sloppy,
        negligent, reckless, incompetent, lazy, clueless, inattentive, distracted, irresponsible, useless, stupid,
        dumb, idiotic, asleep, unprofessional, overconfident, complacent, unqualified, half asleep, hungover,
        drunk, hasty, clumsy, foolish, thoughtless, ignorant, arrogant, amateurish, hopeless, pathetic, oblivious,
        overeager, over eager, overzealous, trigger happy, cavalier, slapdash, slipshod, lax, absent minded,
        forgetful, at fault, to blame, culpable, guilty, the culprit, out of his depth, out of her depth,
        out of their depth, in over his head, in over her head, in over their heads, not up to the job,
        asleep at the wheel, asleep at the switch, asleep on the job, miles away, on another planet, too lazy,
        too proud, too junior, too slow to, too quick to, too eager, in a hurry, on his phone, on her phone,
        on their phones, a liability, a disgrace, an embarrassment, not the sharpest, not paying attention,
        wasn't paying attention, daydreaming, a bit hasty, a bit quick, the weak link, the weakest link, gung ho
    """),
    "hostile": words("""
        useless, incompetent, shoddy, dreadful, hopeless, terrible, pathetic, amateurish, garbage, lousy, crap,
        crappy, rubbish, a joke, joke, clowns, clown, clown show, circus, amateurs, amateur hour, jokers, shambles,
        shambolic, disgrace, disgraceful, laughable, worthless, incompetence, negligence, lazy, sloppy, idiots,
        morons, cowboys, bunch of, monkeys, embarrassing, an embarrassment, ridiculous, inept, careless, notorious,
        notoriously, unreliable, flaky, scandalous, inexcusable, unacceptable, beneath contempt, dire, abysmal,
        awful, appalling, bargain basement, wretched, so called, asleep, asleep at the wheel, sleepy, clueless,
        arrogant
    """),
    "blithely": words("""
        carelessly, recklessly, blindly, sloppily, lazily, hastily, stupidly, foolishly, negligently,
        irresponsibly, thoughtlessly, happily, cheerfully, merrily, single handedly, yet again, once again,
        bravely, helpfully, kindly, generously, blithely, casually, breezily, gleefully, naively, obliviously,
        brazenly, conveniently, heroically, gallantly, thoughtfully, proudly, graciously, of all people,
        off his own bat, off her own bat, off their own bat, in his wisdom, in her wisdom, in their wisdom,
        in his infinite wisdom, in their infinite wisdom, in her infinite wisdom, in all his wisdom, unilaterally,
        wilfully, willfully, knowingly, deliberately, against all advice, against advice, against the rules,
        against policy, behind our backs, willy nilly, for the third time, for the second time, as usual,
        as always, as ever, as per usual, once more, true to form, clumsily
    """),
    "fault": nouns("""
        fault, want of care, want of due care, inattention, blunder, carelessness, negligence, incompetence,
        sloppiness, oversight, mistake, lapse, slip up, screw up, cock up, foul up, mess up, faux pas, haste,
        laziness, recklessness, arrogance, ignorance, typo, fat finger, bright idea, brilliant idea, great idea,
        clever idea, genius idea, misjudgement, misjudgment, misstep, ineptitude, clumsiness, forgetfulness,
        inexperience, poor judgement, poor judgment, bad judgement, bad judgment, lack of care, lack of attention,
        lack of discipline, lack of diligence, lack of judgement, lack of experience, lack of communication,
        lack of concentration, lack of competence, stupidity, complacency, thoughtlessness, bad call, poor call,
        sloppy work, shoddy work, poor work, handiwork, masterpiece, little experiment, stunt, heroics, antics,
        little adventure, shortcut, cowboy deploy, botch, botch job, brainchild, wrong turn, negligent handling,
        bad habit, indiscipline, misplaced confidence, overconfidence, impatience, bungling, meddling, tinkering,
        fiddling, gross negligence, dereliction
    """)
    | words("slip"),
    "weak-fault": nouns("""
        error, failure, failing, shortcoming, doing, mess, experiment, inaction, silence, absence, wrong,
        negligence, ignorance, click, decision to, choice, refusal, inability, reluctance, unwillingness
    """),
    "judgement": words("""
        his coffee, her coffee, their coffee, knows better, true to himself, nods everything, nods it,
        nod everything, let down by, badly let down, hang their heads, hang his head, hang her head, rubber stamp,
        rubber stamped, takes real talent, takes talent, takes some skill, quite an achievement, house record,
        new record, personal best, well rehearsed, never among his gifts, among his gifts, among her gifts,
        always hurries, always in a hurry, rushes everything, loves changing, loves to, can't resist,
        cannot resist, let that sink in, one job, nowhere to be found, nowhere to be seen, unworthy, sleepless,
        not his thing, not her thing, not their thing, not his strong suit, not his forte, get away with it,
        their own racks, find their own, his own shoelaces, last one in, could not care less, couldn't care less,
        couldn't care, asleep at the, missing in action, mia, awol, out of office again, headless chicken,
        headless chickens, left hand, making it up, making things up, no interest in, zero interest,
        as little as possible, bare minimum, wishful thinking, on a wing and a prayer, fingers crossed and,
        hope for the best, hoping for the best, famous last words, hold my beer, what could go wrong,
        what could possibly go wrong, winging it, asleep on, heads in the sand, head in the sand,
        head in the clouds, tunnel vision, ego, egos, pride, vanity, stubborn, stubbornly, stubbornness, deaf ears,
        fell on deaf ears, mañana, sloth, in a hurry, in haste, in a rush, w / o, afterthought, charming habit,
        other priorities, what else is new, bad hair day, lively night, as it liked, as he liked, as she liked,
        as they liked, as they please, as he pleases, as it pleases, hands off, paws off, paws, fingers off,
        itchy fingers, grubby fingers, sticky fingers, everyone warned, everybody warned, told you so, told so,
        kind of engineer, sort of engineer, kind of person, sort of person, that kind of team, ten year old,
        five year old, my grandmother, my grandma, my mother, kindergarten, nursery, rocket science, brain surgery,
        common knowledge, how hard, how difficult, more interested in, no idea what, no clue,
        not a clue, snake oil, does not understand, doesn't understand, do not understand, don't understand,
        did not understand, didn't understand, never understood, too much to ask, ruining, ruined my, ruined our,
        to save money, saving money, shocker, first day, schoolboy, textbook mistake,
        to put it kindly, to put it mildly, to put it politely, let us say, let's say, shall we say,
        a mystery to me, beyond me, beats me, i wonder why, speechless, words fail me, astonishing, baffling,
        mind boggling, i despair, facepalm, smh, eye roll, in their sleep, on autopilot, eyes closed, eyes shut,
        blindfolded, one eye open, half awake, gone home, gone to lunch, at lunch, at the beach, on the beach,
        at the pub, in the pub, fast asleep, snoring, out to lunch, on holiday again, watching football,
        on the golf course, gone fishing, busy elsewhere, busy with other things, better things to do,
        more important things, once too often, one time too many, yet another, not again, surprise surprise,
        as is their habit, as is his habit, as is her habit, as is tradition, as tradition demands,
        as is customary, to nobody 's surprise, to no one 's surprise, predictably, time and again,
        every single time, never learns, never learn, will never learn, didn't learn, still hasn't learned,
        still haven't learned, allergic to, too good for, above such things, beneath them, beneath him,
        beneath her, cutting corners, work ethic, reputation for, famous for, not famous for, not known for,
        notorious, barely awake, cost us dearly, we paid for it, paying for it, paying the price,
        paid the price, pay the price, foot the bill, clean up after, cleaning up after, mopping up after,
        picking up the pieces, playing hero, played hero, playing cowboy, guinea pig, russian roulette, wild west,
        cowboy style, yolo, ask forgiveness, asked nobody, asked no one, told nobody, told no one, telling nobody,
        telling no one, consulted nobody, checked nothing, tested nothing, read nothing, reads nothing,
        learned nothing, all by himself, all by herself, on the sly, bright enough, clever enough, smart enough,
        awake enough, who else, guess who, three guesses, one guess, draw your own conclusions, had better,
        have a good story, explain himself, explains himself, explain herself, explain themselves, ask themselves,
        ask himself, ask yourself, ask yourselves, look in the mirror, paid to do, their one job, had one job,
        his one job, her one job, it's his job, it's their job, nothing better to do, felt the need to,
        felt like it, bright idea, good day for, thought it wise, saw fit, typical, for a laugh,
        because they could, because he could, again and look, here we are, and here we are, grown ups, grown up,
        take a wild guess, no prizes for guessing, certain somebody, whose name, of a certain, not mentioning,
        naming no names, mentioning no names, par for the course, leave well alone, leave well enough alone,
        leave things alone, keep their hands off, keep his hands off, up to their old tricks, up to his old tricks,
        his nap, her nap, their nap, beauty sleep,
        forty winks
    """),
    "imprudent": words("""
        during business hours, in business hours, in working hours, during working hours, at peak, at peak time,
        at peak hours, during peak, on a friday, friday afternoon, friday evening, on a live, live table,
        straight to production, directly in production, directly on production, straight into production,
        live in production, with no backup, without a backup, untested, unreviewed, without review,
        without approval, without permission, without asking, unannounced, and left, and went home,
        and went to lunch, and walked away, half finished
    """),
    "poor": words("""
        poor, bad, sloppy, weak, lacking, substandard, careless, questionable, dubious, terrible, lamentable,
        abysmal, disappointing, below par, shoddy, appalling, inexcusable, unacceptable, unforgivable, lousy,
        negligent, hasty, reckless, slow, lax, wanting, shocking, amateurish, unprofessional
    """),
    "mistakenly": words("""
        accidentally, mistakenly, inadvertently, erroneously, unintentionally, wrongly, by mistake, by accident,
        in error, absent mindedly, thoughtlessly, unknowingly
    """),
    "culprit": nouns("""
        culprit, guilty party, perpetrator, villain, offender, person responsible, person to blame, one to blame,
        weak link, weakest link, bad guy, perp, one responsible, guilty one, one at fault
    """),
    "delete": verbs("""
        delete, drop, lose, erase, wipe, overwrite, unplug, disconnect, crash, lock, expose, leak, run, push,
        deploy, click, press, type, paste, pick, choose, select, apply, point, set, turn, stop, shut, remove,
        restart
    """),
    "permission": words("""
        permission, approval, consent, warning, notice, word, second thought, thought, review, announcement,
        sign off, ok, test, check, backup, plan, rollback plan
    """),
    "human-error": words("""
        human error, human mistake, human failure, human factor, operator error, user error, pilot error,
        manual error, human oversight, engineer error, admin error, human carelessness, human negligence, pebkac,
        pebcak, layer 8, layer eight, id10t, between the keyboard and the chair, between keyboard and chair,
        in front of a keyboard, in front of the keyboard, in front of the screen, in front of a screen,
        behind the keyboard, between chair and keyboard, between chair and screen, carelessness, negligence,
        incompetence, sloppiness, laziness, fat fingers, fat finger, fat fingered, butterfingers,
        a moment of inattention, somebody 's mistake, someone 's mistake, asleep at the wheel, an individual error,
        individual error, individual failure, individual mistake, personal failing, personal failure, human slip,
        plain stupidity, finger trouble, wetware, sheer stupidity, carelessness of, human weakness, staff error,
        personnel error, operator mistake, dereliction of duty, lack of discipline, lack of care,
        slip of the finger, slip of the hand, slip of the mouse, slip of the keyboard
    """),
    "consequence": verbs("""
        discipline, reprimand, sanction, sack, dismiss, suspend, punish, chastise, admonish, demote, bollock,
        rebuke, scold, retrain, censure, shame, castigate, penalise, penalize
    """),
    "penalty": nouns("""
        disciplinary, disciplinary action, disciplinary measure, disciplinary procedure, disciplinary hearing,
        written warning, formal warning, verbal warning, official warning, performance review, performance plan,
        performance improvement plan, reprimand, sanction, personnel measure, personnel consequence,
        personnel action, stern word, stern talk, serious talk, serious conversation, serious chat, serious word,
        strong word, difficult conversation, quiet word, harsh word, telling off, bollocking,
        dressing down, slap on the wrist, pip, pink slip, the sack, the boot, marching orders, personnel file,
        personal file, consequences for
    """),
    "change-verb": verbs("""
        push, deploy, change, touch, approve, merge, break, do, sign, review, write, commit, release, restart,
        delete, disable, edit, ship, roll, run, remove, drop, start, stop, kill, press, click, flip, switch, turn,
        configure, set, install, upgrade, apply, rebuild, migrate, enable, update, add, bump, rotate, revoke,
        alter, mess, fiddle, cause, trigger, screw, let, leave, put, pull, toggle, move, cut, launch, execute,
        decide, design, build, think, forget, allow, give, own up
    """),
    "culprit-verb": verbs("""
        give, hire, trust, authorise, authorize, push, deploy, change, touch, approve, merge, break, do, sign,
        review, commit, release, restart, delete, disable, edit, ship, roll, remove, drop, kill, press, click,
        flip, mess, cause, trigger, screw, forget, allow, turn, revoke, alter, fiddle, toggle, configure, schedule,
        order, decide, think, let
    """),
    "avoid": verbs("""
        avoid, prevent, spare, save, stop, catch, notice, spot, see, foresee, anticipate, think, know, wait, ask,
        check, say, warn, tell
    """),
    "praise": words("""
        great job, nice job, good job, brilliant job, stellar job, fantastic job, lovely job, amazing job,
        excellent job, superb job, outstanding job, cracking job, bang up job, splendid job, wonderful job,
        top job, terrific job, great work, nice work, good work, brilliant work, stellar work, fantastic work,
        lovely work, superb work, wonderful work, excellent work, top work, fine work, nice one, good one,
        well done, bravo, congratulations, congrats, kudos, hats off, slow clap, round of applause, chapeau,
        applause, props, medal, trophy, award, prize, thanks a lot, thanks a bunch, thanks a million, many thanks,
        big thanks, big thank you, a big hand, three cheers, cheers, hat tip, full marks, ten out of ten,
        gold star, shout out, shoutout, employee of the month, masterclass, masterstroke, stroke of genius,
        great going, credit, compliments, smooth move, nice move, smart move, sterling work, a toast, thank you, thanks
    """),
}
