"""Reproaches: what is said of people when fault is hinted at rather than told."""

from collections.abc import Mapping
from itertools import product

from scoring.prose.grammar.lexicon import Kind, nouns, verbs, words

_FIELDS = """
    network, networks, networking, database, databases, db, storage, platform, infra, infrastructure, security, cloud,
    firewall, backend, frontend, server, hosting, systems, operations, ops, dev, qa, test,
    testing, release, deployment, support, helpdesk, marketing, sales, finance, legal, product, project, procurement,
    router, api, web, data, mobile, app, payments, search, card, ticket, content, video, telephony, radio, edge, lab,
    hospital, hardware, firmware, software, purchasing, warehouse, logistics, billing, analytics, encoder, facilities,
    telecom,
    middleware, integration, configuration, build, tooling, monitoring, identity, mail, design, identity, partner
"""
_TAILS = (
    "people",
    "folks",
    "guys",
    "lads",
    "lot",
    "gang",
    "crowd",
    "boys",
    "gents",
    "ladies",
    "friends",
    "colleagues",
    "wizards",
)

REPROACHES: Mapping[str, Kind] = {
    "misdeed": verbs("""
        cut a corner, cut some corners, cut every corner, take a shortcut, take shortcuts, skip a step, miss a step,
        lose his head, lose her head, lose their heads, play dead, keep mum, shut their eyes, shut his eyes,
        close their eyes, turn their backs, sleep through, doze through, snooze through, sign blind,
        sign blindly, trample, flub, flunk, squander, fritter, dawdle, dither, loiter, idle, laze, loaf, malinger,
        stonewall
    """),
    "group": words(
        ",".join(f"{' '.join(field.split())} {tail}" for field, tail in product(_FIELDS.split(","), _TAILS))
    ),
    "vendor": nouns("""
        hosting firm, hosting partner, hosting provider, delivery partner, outsourcing partner, cloud partner,
        delivery service, delivery network, network provider, network operator, network partner, service partner,
        logistics partner, payment partner, technology partner, cabling firm, maintenance firm, software house,
        manufacturer, outsourcing firm, cloud vendor, hardware vendor, mobile operator, telecom operator,
        grid operator, power company, utility,
        landlord, caterer, insurer, print shop, print house, cleaning company, security firm, energy supplier,
        power supplier, cable company, telephone company, ticketing firm, courier service, partner bank, registry,
        phone maker, browser maker, phone company, fibre provider, fiber provider
    """),
    "person": nouns("""
        janitor, caretaker, plumber, mechanic, bookkeeper, accountant, secretary, foreman, copywriter, designer,
        translator, salesman, sales rep, moderator, custodian, fitter
    """),
    "dept": words("hotline, call centre, call center, control room, back office, front office, field service"),
    "esteem": words("""
        respect, affection, love, sympathy, admiration, goodwill, understanding, fondness, esteem, regard, deference,
        friendship, charity, compassion, indulgence, tolerance
    """),
    "delighted": words("""
        lovely, nice, charming, wonderful, delightful, splendid, heartening, touching, comforting, reassuring,
        marvellous, adorable, sweet, impressive, fascinating, amusing, priceless, glad, thrilled, good to know,
        good to see, good to hear, nice to see, nice to know, so pleased, brilliant, fantastic, fabulous, great
    """),
    "seasoned": words("""
        seasoned, experienced, senior, careful, competent, attentive, awake, alert, qualified, capable, skilled,
        diligent, thorough, conscientious, sober, prudent, trained, sensible, thoughtful, knowledgeable, professional,
        mature, responsible, grown, decent, self respecting, halfway competent, half competent, half decent,
        reasonable, adult, serious, observant, disciplined, watchful, able, cautious, vigilant
    """),
    "people-noun": nouns("""
        engineer, operator, developer, admin, administrator, colleague, person, hand, pair of eyes, pair of hands, eye,
        team, crew, technician, programmer, dba, adult, man, woman, human being, human, professional, shift, reviewer,
        manager, vendor, supplier, provider, partner, employee, individual, contractor, specialist, mind, head
    """),
    "warning": nouns("""
        warning, banner, advice, objection, protest, sign, notice, rule, runbook, policy, procedure, freeze, agreement,
        instruction, order, guideline, alarm, alert, veto, recommendation, reminder, better judgement, checklist,
        better judgment, red light, red flag, red letter, stop sign, prompt, ban, plea, request, handbook, manual,
        change freeze, concern, counsel
    """),
    "despite": words("""
        despite, in spite of, notwithstanding, regardless of, contrary to, in defiance of, in the teeth of,
        heedless of, without regard for, without regard to, in the face of, against, ignoring, disregarding
    """),
    "inertia": words("""
        went home, went to bed, went to lunch, went for lunch, went to sleep, went back to bed, went back to sleep,
        went back to his, went back to her, went back to their, went for a, went off to, walked away, walked off,
        looked away, carried on as, carried on regardless, kept quiet, kept silent, kept mum, turned over, dozed off,
        did nothing, said nothing, left it at that, called it a day, thought nothing of it, told nobody, told no one,
        asked nobody, asked no one, closed the laptop, switched it off, muted it, muted the, silenced it, silenced the,
        took no notice, paid no heed, paid no attention, turned a deaf ear, had other plans, had other ideas
    """),
    "waved": words("""
        waved, brushed, shrugged, laughed, blew, swept, talked, explained, rushed, nodded, whisked, pushed, winked, let
    """),
    "heeded": words("""
        told, warned, asked, reminded, begged, urged, advised, alerted, offered, informed, pressed, implored, notified
    """),
    "often": words("""
        twice, once, often, repeatedly, many times, several times, a dozen times, three times, a hundred times, more
        than once, weeks ago, months ago, years ago, for weeks, for months, for years, since, in good time, in time,
        beforehand, well before, time and again, again and again, last week, last month, last year, in writing, already
    """),
    "preferred": words("""
        chose, preferred, decided, opted, ignored, shrugged, carried on, went on, did nothing, said nothing, elected,
        pressed on, pressed ahead, ploughed on, insisted, looked away, refused, declined, thought better, laughed,
        instead, saw fit, could not be bothered, couldn't be bothered, had other, did not, didn't, found time
    """),
    "trait-noun": words("""
        inattention, inattentiveness, carelessness, haste, hurry, sloppiness, complacency, laziness, negligence,
        recklessness, arrogance, ignorance, thoughtlessness, overconfidence, impatience, forgetfulness, clumsiness,
        incompetence, stupidity, inexperience, indiscipline, absent mindedness, indifference, vanity, stubbornness,
        somebody 's haste, ineptitude, heedlessness, lack of interest, want of attention, want of care,
        wishful thinking,
        finger trouble, sleepiness, tiredness, fatigue, distraction, bravado, hubris, gross inattention, egos
    """),
    "pack": words("bunch, pack, gang, lot, band, crew, shower, herd, circus, collection, troupe, parade, load, team"),
    "enlighten": words("""
        enlighten, explain, tell us, share with us, shed, illuminate, clarify, let us in, walk us, talk us, say what,
        say why, confess, elaborate, remember what, recall what, account for
    """),
    "let-down": words("""
        let us down, lets us down, letting us down, let you down, left us hanging, left us in the dark, left us alone,
        left us in the lurch, leaves us in the lurch, leaves us hanging, strung us along, sold us down, sold us short,
        fobbed us off, kept us in the dark, took us for a ride, hung us out to dry, dropped us in it
    """),
    "fancied": words("""
        fascinating, splendid, marvellous, riveting, touching, creative, ingenious, priceless, fabulous, gripping,
        inventive, amusing, entertaining, heartbreaking, colourful, colorful, imaginative
    """),
    "backward": words("""
        antiquated, archaic, medieval, mediaeval, prehistoric, primitive, stone age, backward, horse and cart,
        creaking,
        neanderthal, antediluvian, victorian, bureaucratic
    """),
    "homework": words("""
        homework, duty, duties, due diligence, chores, part, sums, bit
    """),
}
