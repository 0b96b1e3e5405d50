"""Outcomes: what is said to come, and what is said to be so now."""

from collections.abc import Mapping

from scoring.prose.grammar.lexicon import Kind, nouns, verbs, words

OUTCOMES: Mapping[str, Kind] = {
    "restored": words("""
        back, restored, fixed, resolved, repaired, recovered, mended, solved, cured, sorted, sorted out, cleared,
        working, operational, functional, up, up and running, running, online, live, available, normal,
        back to normal, back online, back up, over, gone, done, done with, finished, complete, completed, history,
        closed, settled, healthy, stable, green, fine, ok, okay, well, good, good as new, right as rain, all right,
        alright, alive, put right, dealt with, taken care of, ready, reachable, accessible, usable, safe, whole,
        perfect, clean, happy, forgotten, behind us, behind you, in the past, ironed out, squashed, caught up,
        delivered, returned, refilled, reopened, on its feet, on track, as before, as usual, on air, through,
        eliminated, eradicated, history books, in order, shipshape, tip top, rock solid, humming, purring, smooth,
        smoothly, flawless, flawlessly, processed, patched, patched up, put to bed, wrapped up, nailed,
        nailed down, in full swing, back in business, out of the woods, in the clear, a thing of the past,
        thing of the past, a distant memory, distant memory, yesterday 's news, credited back, reinstated,
        unblocked, flowing, drained, all clear, bright and shiny, spotless, shining, under control, contained,
        mitigated, remedied, rectified, as planned, as scheduled
    """),
    "restore": verbs("""
        restore, fix, resolve, repair, recover, mend, solve, cure, sort, sort out, clear, return, come back,
        go back, get back, bring back, bounce back, work, run, function, complete, finish, end, disappear, vanish,
        go away, pass, stop, arrive, appear, show up, turn up, catch up, be back, reopen, resume, load, open,
        go through, get through, settle, stabilise, stabilize, normalise, normalize, heal, kick in, land, flow,
        succeed, deliver, receive, reach, see, have, get, nail, crack, squash, patch, patch up, wrap up, put right,
        put this right, put this to bed, put an end, eliminate, eradicate, close, make it right, make whole, hum,
        breathe, enjoy, use, unblock, drain, refill, remedy, rectify, iron out, lick, conquer, kill, beat,
        calm down, blow over, die down, subside, fade, ease, sail, log in, sign in, order, pay, print, play, watch,
        browse, shop, trade, sleep, forget
    """),
    "recur": verbs("""
        happen, recur, occur, repeat, reappear, return, come back, resurface, reoccur, rear its head,
        rear its ugly head, bother, trouble, affect, hit, haunt, bite, darken, strike, plague, see, face,
        experience, break, go down, fail, fall over, be, have, hear, suffer, interrupt, disturb, disrupt,
        encounter, notice, visit, show its face, be repeated, go wrong, get, lose, cross, worry, think,
        inconvenience, meet, sneak, slip through, get past, feel, fool, catch
    """),
    "again": words("""
        again, a second time, anymore, any more, any longer, twice, ever again, once more, in future,
        in the future, ever, a repeat, repeat, recurrence, repetition, encore, next time, from now on,
        from here on, going forward, henceforth, from today, hereafter, moving forward, until the end of time,
        in this lifetime, in your lifetime, as long as i live, on my watch, on our watch
    """),
    "vow-verb": verbs("guarantee, promise, assure, swear, vow, pledge, warrant, undertake"),
    "vow": words("""
        guaranteed, you have my word, you have our word, my word on it, our word on it, give you my word,
        give you our word, rest assured, be assured, can be sure, can be certain, you can be confident,
        count on it, bank on it, bet the house, set your watch, hand on heart, cross my heart, pinky swear,
        have no fear, fear not, mark my words, trust me, trust us, take my word, take it from me, safe bet,
        you can rely on, you can count on, you can bank on, can bank on, you can depend on, can safely assume,
        eat my hat, stake my
    """),
    "supposed": words("""
        expect, expected, expects, expecting, estimate, estimated, estimates, estimating, hope, hopes, hoping,
        hopefully, aim, aims, aiming, target, targeting, at the current rate, at this rate, at the present rate,
        if all goes well, if nothing changes, all being well, not a promise, no promise, no promises,
        not a guarantee, no guarantee, no guarantees, cannot promise, can't promise, won't promise,
        will not promise, do not promise, don't promise, cannot guarantee, can't guarantee, if, unless, projection,
        projected, forecast, extrapolated, best guess, assuming, anticipate, anticipated, intend, intends, trying,
        try, tries, would like, goal, reduce, reduces, less likely, working to, working on, working towards,
        working hard to, do our best, do everything, doing everything, doing our best, at the earliest, depends,
        depending, subject to, plan, plans, planning, planned, whether, until, can't tell you, cannot tell you,
        would love to, i'd love to, 'd love to, wish, once, only once, if only, be fibbing, be lying,
        would be a lie, optimistic, won't tell you, will not tell you, cannot tell, not in my gift, do not claim,
        don't claim, won't pretend, will not pretend, do not pretend, don't pretend, cannot claim, can't claim,
        would be lying, nobody can promise, no one can promise, nobody can guarantee, no one can guarantee,
        not going to promise, would be dishonest, how long, what time, not yet know, yet know, when it will,
        when we will, when they will, do not know, don't know, not know, no idea, cannot say, can't say,
        cannot give, can't give, unclear, projected to, on current figures, from the current rate,
        at present speed, at the present speed, at the current speed, at current pace, at this pace, going by,
        judging by, extrapolating, no eta, no estimate
    """),
    "softened": words("likely, probably, perhaps, maybe, possibly, might, may, could, would, should"),
    "update-noun": nouns("""
        update, account, written account,
        report, notice, sitrep, situation report, communication, note, message, news, word, post, mail,
        email, call, summary, status, review, postmortem, post mortem, write up, writeup, analysis, rca, answer,
        information, info, details, detail, ticket, statement, bulletin, briefing, letter, reply, findings,
        timeline, credit, refund, compensation, voucher, discount, reimbursement, invoice credit, service credit,
        goodwill, invoice, root cause analysis, incident report, documentation, meeting, retro, retrospective, link,
        contact, phone call, check in, checkpoint, sign of life, recap, debrief
    """),
    "tell": verbs("""
        update, report, post, write, tell, inform, share, publish, send, call, phone, ring, mail, email, notify,
        let you know, keep you, hear, learn, follow up, come back to you, get back to you, be back with,
        be in touch, reach out, answer, respond, reply, brief, announce, communicate, credit, refund, compensate,
        reimburse, provide, review, check, look, return with, come back with, meet, discuss, present, circulate,
        explain, message, ping, document, be here, speak, talk, advise, confirm, say, give you, apply
    """),
    "effort": verbs("""
        add, build, introduce, implement, test, start, begin, roll, restart, deploy, ship, investigate, monitor,
        continue, keep, work, try, switch, move, change, replace, verify, watch, compare, examine, measure, run,
        write, page, raise, escalate, fail over, increase, decrease, remove, put, install, configure, apply,
        rotate, disable, enable, drain, scale, revert, undo, cancel, flush, clear, rebuild, replay, reprocess, set,
        make, take, use, need, require, train, improve, retry, decide, stay, leave, remain, focus, concentrate,
        proceed, be watching, be monitoring, be checking, be looking, be working, attempt, split, block, stop,
        upgrade, patch, pin, separate, limit, freeze, alert
    """),
    "soon": words("""
        soon, shortly, in no time, in a jiffy, in a moment, in a minute, in a sec, any minute, any minute now,
        any moment, any moment now, any second, any second now, before you know it, in the blink of an eye,
        momentarily, presently, before long, by tonight, tonight, today, tomorrow, by lunch, by lunchtime,
        before lunch, by noon, by morning, by tomorrow, by then, this evening, this morning, this afternoon,
        by the end of, end of the day, by eod, eod, by cob, close of business, in time for, before the weekend,
        by monday, by friday, later today, within the hour, inside the hour, by midnight, by dinner, before dinner,
        by teatime, before bedtime, by close of play, overnight, by dawn, straight away, immediately, instantly,
        right away, before breakfast, by breakfast, in two shakes, in a heartbeat, ere long, imminently,
        in a flash, this week, next week, any time now, a few minutes, very soon, in the coming days, in the next days,
        in the days to come, over the next days, in the coming hours, in the next hours
    """),
    "time-unit": nouns("""
        second, sec, minute, min, hour, hr, h, m, day, week, moment, tick, shake, quarter of an hour, half an hour,
        half hour, mins, couple of hours, month, hours ' time
    """),
    "within": words("""
        in, within, by, before, inside, until, at, under, inside of, no later than, at the latest, after, for,
        from, come
    """),
    "resume": verbs("""
        restore, return, recover, resume, come back, fix, resolve, solve, repair, close this out, close it out,
        wrap this up, wrap it up, sort this out, sort it out, normalise, normalize, finish
    """),
    "mended": words("""
        fixed, resolved, restored, repaired, sorted, sorted out, solved, back up, back online, back to normal,
        up and running, recovered, mended, cured, operational, normal again, rectified, fully restored,
        fully recovered, closed, cleared, achieved, done and dusted
    """),
    "tooling": nouns("""
        test, check, alert, alarm, monitor, rule, guard, validator, runbook, checklist, script, tool, review, step,
        policy, process, limit, pipeline, job, canary, dashboard, lock, rehearsal, drill, page, pager, gate,
        linter, warning, threshold, procedure, training, template, plan, project, change, migration, engineer,
        colleague, team, crew, support, staff, desk, safeguard, comparison, cap, quota, second person, approval,
        owner, who, support team, people
    """),
    "wont": words("won't, wont, will not, never will"),
    "before": words("before, until, till, yet"),
    "core-recur": verbs("""
        happen, recur, occur, repeat, reappear, resurface, reoccur, come back, rear its head, bother, trouble,
        haunt, bite, darken, plague, surprise, disturb, show its face, be repeated, strike twice, cross, sneak,
        return to haunt
    """),
    "deadline": words("in, within, by, before, inside, at, inside of, no later than, under, come, till"),
    "nothing": words("nothing, none, neither"),
    "everything": words("everything, all, everyone, everybody, every, each, both, most"),
    "unavailable": words("""
        unavailable, unable, not available, disabled, paused, suspended, closed, off, read only, switched off,
        turned off, stay off, remain off, down
    """),
    "burden": words("""
        need, needs, be the first to know, be the first to hear, have to, has to, require,
        remain, stay, continue, keep, take, cost, depend, still, see, only,
        include, show, follow, start, also, contain, refuse, reject, stop, alert, compare, page, block, warn,
        verify, check, run, ask, be asked, be required, be prompted, be logged, be charged, be credited,
        be refunded, be notified, be contacted, be informed, be told, be updated, be published, be posted, be sent,
        be shared, be reviewed, be held, be discussed, be emailed, be called, be compensated, be reimbursed, hear,
        receive, get, find, notice that, be able, able, charge, bill, be billed, be asked to, cause, change, mean,
        replace, send, point, read, write, use, wait, print, show up as
    """),
    "heal": verbs("""
        restore, recover, resume, return, come back, work, disappear, vanish, go away, catch up, arrive, appear,
        show up, turn up, clear, succeed, stabilise, stabilize, normalise, normalize, heal, settle, reopen, pass,
        blow over, subside, ease, fade, die down, calm down, go through, get through, flow, function, bounce back,
        hum, fix itself, sort itself, resolve itself, complete, end, hold
    """),
    "forever": words("""
        once and for all, for good, for ever, forever, for all time, for eternity, permanently
    """),
    "will": words("will, 'll, shall, ll, gonna, going to"),
    "not-ever": words("not, never, no longer, n't, no, nor, hardly, in no way"),
    "by": words("""
        by, in, within, before, inside, until, at, inside of, no later than, under, after, from, come, till, on,
        for, towards, ahead of, well ahead of, well before, in good time for
    """),
    "day-part": words("""
        morning, noon, lunch, lunchtime, afternoon, evening, tonight, night, midnight, today, tomorrow, weekend,
        week, month, dinner, breakfast, dawn, sunrise, sunset, tea, teatime, coffee, eod, end of day, shift,
        close of business, cob, business day, working day, opening, kick off, bedtime, closing,
        closing time, opening time
    """),
    "weekday": words("monday, tuesday, wednesday, thursday, friday, saturday, sunday"),
    "calm": words("""
        everything is fine, all is well, all good, nothing to worry about, nothing to see here, no cause for alarm,
        no cause for concern, no need to worry, no need to panic, no big deal, nothing serious, nothing major,
        nothing dramatic, nothing critical, business as usual, all under control, everything under control,
        no reason to worry, storm in a teacup, tempest in a teapot, false alarm, no sweat, no panic,
        not a big deal, nothing burger, nothingburger, no harm done, no biggie, piece of cake, don't panic,
        nothing alarming, no worries
    """),
}
