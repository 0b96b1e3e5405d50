"""Quantities: words for much and little, long and short, grave and slight."""

from collections.abc import Mapping

from scoring.prose.grammar.lexicon import Kind, nouns, verbs, words

QUANTITIES: Mapping[str, Kind] = {
    "small": words("""
        small, tiny, little, minor, limited, minimal, negligible, slight, marginal, minuscule, insignificant,
        modest, trivial, low, very small, relatively small, fairly small, rather small, extremely small,
        microscopic, miniscule, wee, manageable, thin, narrow, minute, meagre, measly, very limited, very few,
        petty, vanishingly small
    """),
    "handful": words("""
        handful, few, couple, minority, fraction, sliver, tail, long tail, smattering, scattering, pocket, trickle,
        sprinkling, speck, corner, crumb, drop, slice, subsection, corner case, edge case, odd one, odd, lone,
        stray, isolated, rare, sporadic, occasional, individual, single, scattered, random, very few, one or two,
        two or three, a tad, hardly any, hardly anyone, hardly anybody, barely any, barely anyone, scarcely any,
        next to none, next to nobody, almost nobody, almost no one, nearly nobody, the odd, splinter, shred, dash,
        pinch, whisker, tip, one off, oddball, remnant, outlier, minority group
    """),
    "part": words("""
        some, certain, several, a number of, a group of, a selection of, a section of, subset, part, portion,
        section, segment, selection, percentage, share, various, partially, partly, in part, many of,
        a proportion of, proportion, a part of, parts, a bunch of, bunch, quite a few
    """),
    "affected": nouns("""
        customer, user, client, merchant, shopper, buyer, caller, tenant, subscriber, visitor, partner, patient,
        driver, viewer, passenger, member, account, guest, rider, student, reader, seller, player, gamer, people,
        person, cardholder, listener, resident, household, teacher, doctor, nurse, clinic, hospital, operator,
        dealer, retailer, store, shop, warehouse, site, office, region, country, market, device, sensor,
        thermostat, camera, phone, handset, installation, home, bank, branch, school, hotel, traveller, pupil,
        trader, investor, citizen, farmer, courier, picker, organisation, organization, company, team,
        customer base, user base, shopper base, base, audience, population, community, of you, of us, employee,
        workspace, agent, supplier, recipient, addressee, sender, learner, attendee, tester, policyholder,
        tenant base, installed base, fleet, unit, households, meter, vehicle, van, car, truck, scooter, lock,
        controller
    """),
    "traffic": nouns("""
        request, transaction, order, payment, query, write, read, call, search, login, log in, sign in, upload,
        download, message, notification, push, mail, email, booking, delivery, shipment, session, connection,
        report, export, import, job, document, file, image, picture, photo, record, attachment, invoice, checkout,
        tile, map, video, stream, play, playback, lookup, page, page view, view, click, attempt, event, operation,
        case, instance, parcel, scan, label, statement, transfer, ticket, reading, measurement, page load,
        response, label print, entry, backup, sync, alert, registration, domain, zone, host, stock update, run,
        update, item, article, product, push message, start, failure, error, timeout, feature, function, area,
        part of, functionality, transcode, cart, basket, recording
    """),
    "brief": words("""
        brief, briefly, short, moment, momentarily, momentary, fleeting, fleetingly, temporary, temporarily,
        short lived, shortlived, instant, split second, just a second, a few seconds, a couple of seconds,
        a minute or two, a few minutes, a couple of minutes, couple of minutes, few minutes, some minutes,
        several minutes, a few moments, a few mins, a couple of mins, couple of mins, few mins, a minute,
        a little while, a short while, short while, a short time,
        short time, passing, transient, short period, short spell, very short, in no time, blink of an eye, blink,
        couple minutes, mere minutes, mere moments, in passing, jiffy, a tick, the duration of a coffee,
        a coffee break, coffee break, promptly, rapidly, within minutes, in minutes, a heartbeat, short lasting,
        not long, not for long, before anyone noticed, a wink, ephemeral, short window,
        five minutes or so, tick, trice, the blink of an eye
    """),
    "brief-time": words("""
        a moment, moment, an instant, instant, a split second, split second, just a second, a few seconds,
        a couple of seconds, a minute or two, a few minutes, a couple of minutes, couple of minutes, few minutes,
        some minutes, several minutes, a few moments, a few mins, a couple of mins, couple minutes, a minute,
        a bit, a little while, a while, a short while, a short time, mere minutes, mere moments, a jiffy, a tick,
        a coffee break, the length of a coffee break, a twinkling, a heartbeat, a trice, five minutes or so
    """),
    "brief-adj": words("brief, momentary, fleeting, transient, short lived, passing"),
    "euphemism": nouns("""
        hiccup, hiccough, blip, glitch, hitch, snag, wobble, wrinkle, gremlin, niggle, quirk, bump in the road,
        speed bump, ripple, turbulence, kink, teething problem, teething trouble, imperfection,
        annoyance, nuisance, rough edge, rough patch, cosmetic issue, minor issue,
        minor problem, small issue, small problem, little problem, little issue, minor inconvenience,
        small inconvenience, slight inconvenience, minor disruption, slight disruption, small disruption,
        minor delay, slight delay, small delay, growing pain, rough spot, storm in a teacup, flutter, sniffle,
        burp, blemish, smudge, foible, whim, stumble,
        tiny issue, minor bug, small bug, small hiccup, minor hiccup, little hiccup, minor glitch,
        little glitch, small glitch, bit of trouble, bit of bother, bit of a wobble, slight wobble, spot of bother,
        spot of trouble, spot of turbulence, some turbulence, hitch or two, slight issue, slight problem,
        minor matter, minor interruption, short interruption, minor incident, small incident, non event,
        nothing serious, nothing major, nothing dramatic, nothing critical, nothing big, no big deal,
        not a big deal, nothing to worry about, no cause for concern, no cause for alarm, off day, bad hair day,
        some friction, a bit of friction, friction, sub optimal, suboptimal experience, less than ideal,
        less than optimal, less than perfect, not ideal, intermittent slowness, bit of slowness, slight slowness,
        minor slowness, slightly slower, a bit slow, a bit slower, a little slow, a little slower, a bit sluggish,
        a little sluggish, a bit grumpy, grumpy, moody, cranky, a touch slow, slightly slow, slightly delayed,
        a bit of lag, cosmetic, low severity, low priority, low impact, minor impact, minimal impact,
        little impact, limited impact, negligible impact, barely noticeable, hardly noticeable,
        scarcely noticeable, not noticeable, hardly noticed, barely noticed, unnoticed, trifle, trifling,
        minor degradation, slight degradation, mild, mildly, tad slow, tad slower, nothing more than,
        little more than
    """),
    "slow": words("""
        slow, slower, slowly, slowness, sluggish, latency, delay, delays, delayed, lag, laggy, lagging, late,
        longer, longer than usual, longer than normal, longer than expected, take a while, degraded performance,
        reduced performance, performance degradation, performance issues, wait, waiting times,
        elevated response times, patience, retry, a second attempt, a second try
    """),
    "adjectival": words("""
        paying, new, existing, european, american, asian, corporate, private, mobile, international, german,
        french, british, active, external, internal, online, large, big, smaller, larger
    """),
    "affected-past": words("""
        affected, impacted, hit, concerned, touched, disrupted, experiencing, seeing, aware
    """),
    "restored-past": words("""
        recovered, restored, normalised, normalized, stabilised, stabilized, resumed, reopened, returned to normal,
        came back, come back
    """),
    "may": words("may, might, possibly, perhaps, potentially"),
    "intermittent": words("""
        intermittent, intermittently, sporadic, sporadically, occasional, occasionally, from time to time,
        now and then, at times, sometimes, once in a while, every now and then, here and there, now and again,
        in rare cases, rarely, in isolated cases, in some cases, in certain cases, in a few cases,
        in individual cases, the odd, isolated
    """),
    "most": words("""
        most, majority, vast majority, bulk, lion 's share, nearly all, almost all, practically all, virtually all,
        all, every, everyone, everybody, entire, whole, total, 100%, large, huge, big, substantial, significant,
        considerable, half, many, major, large majority
    """),
    "only": words("""
        only, just, merely, solely, barely, hardly, no more than, not more than, at most, a mere, mere,
        exclusively, nothing but, up to, fewer than, less than, under, below, as few as, as little as, well under,
        well below, not even
    """),
    "unaffected": words("""
        unaffected, not affected, working, works, work, fine, normal, normally, as usual, healthy, ok, okay,
        untouched, not impacted, unimpacted, available, functioning, unharmed, not touched
    """),
    "all-well": words("""
        fixed, resolved, restored, recovered, solved, back to normal, back up, back online, back, all clear, over,
        healthy, stable, fully operational, operational, up and running, working again, normal again, fine,
        fine again, working normally, working as expected, working fine, green, all green, back in business,
        sorted, sorted out, mitigated, stabilised, stabilized, closed, behind us, all good, all well, well again,
        ok again, okay again, running smoothly, running normally, back on track, as normal, right as rain,
        good as new, good again, back to its best, out of the woods, under control, contained, back on its feet,
        100%, cleared, done and dusted, done, gone, healed, repaired, mended, cured, patched, rectified, remedied,
        alive again, up again, running again, available again, live again, in the clear, finished, completed,
        remediated, happy again, all systems go, smooth again, put to bed, a thing of the past, history,
        eliminated, in good shape, as good as new, fit again, tip top, nailed, squashed, licked, put right,
        functioning normally, performing normally, humming, humming along, purring
    """),
    "over": words("""
        fixed, resolved, restored, recovered, solved, back to normal, back up, back online, all clear,
        fully operational, operational, up and running, working again, normal again, fine again, working normally,
        working as expected, back in business, mitigated, sorted, sorted out, stabilised, stabilized, behind us,
        well again, right as rain, good as new, out of the woods, done and dusted, repaired, mended, cured,
        patched, rectified, remedied, alive again, up again, running again, available again, live again,
        remediated, all systems go, put to bed, as good as new, back to its best, back on its feet, back on track,
        put right, functioning normally, performing normally, humming along, rock solid, contained, eliminated,
        healed, under control, squashed, nailed, history
    """),
    "well": words("""
        fine, healthy, stable, over, closed, green, ok, okay, good, all good, done, gone, finished, normal, clear,
        quiet, solid, perfect, behind us, working, up, back, alive, smooth, running smoothly, running normally,
        cleared, completed, complete, humming
    """),
    "lost": verbs("""
        lose, delete, erase, wipe, destroy, corrupt, overwrite, miss, disappear, vanish, drop, discard, purge,
        damage, compromise, truncate, remove, go missing, be gone, leave out, mangle, scramble
    """)
    | words("""
        loss, lost, missing, gone, irrecoverable, unrecoverable, corrupted, corruption, destroyed, wiped, deleted,
        erased, overwritten, truncated, discarded, incomplete, never stored, not stored, not saved, never saved,
        cannot be recovered, can't be recovered, not recoverable, cannot be restored, data loss, not arrive,
        never arrived, was not kept, were not kept, not recorded, never recorded, duplicated, no longer exist,
        no longer exists
    """),
    "data": nouns("""
        data, file, record, document, attachment, message, order, entry, transaction, image, photo, picture,
        report, upload, backup, content, information, invoice, recording, reading, mail, email, row, note, item,
        byte, customer data, measurement, post, comment, setting, anything, everything, nothing, video, playlist,
        draft, event, payment, history, log, statement, ledger entry, booking, scan, label, form, answer,
        submission
    """),
    "safe": words("""
        safe, intact, secure, complete, preserved, untouched, protected, unharmed, safe and sound, all there,
        unaffected, whole, in place, fully intact, completely safe, still there, perfectly safe, accounted for,
        consistent, fully recoverable, recoverable
    """),
    "euphemism-data": words("""
        not show up yet, not yet show up, not yet visible, not visible yet, delayed, take a while to appear,
        temporarily unavailable, temporarily not visible, temporarily missing, temporarily inaccessible,
        appear with a delay, not displayed, display issue, displayed incorrectly, not yet appear, appear later,
        not be visible, not be displayed, not visible, not shown, incomplete, out of sync, inconsistent,
        inconsistency, inconsistencies, discrepancy, discrepancies, partly incomplete, partially incomplete,
        need a refresh, not be shown, synchronising, synchronizing, catching up, out of date, outdated, stale,
        hidden, re uploaded, upload again, some gaps, small gaps, a few gaps, gap
    """),
}
