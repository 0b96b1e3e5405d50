"""People: who can be blamed."""

from collections.abc import Mapping

from scoring.prose.grammar.lexicon import Kind, nouns, words

PEOPLE: Mapping[str, Kind] = {
    "person": nouns("""
        engineer, developer, dev, operator, admin, administrator, sysadmin, dba, intern, junior, senior, newcomer,
        new hire, new guy, new starter, new joiner, newbie, rookie, trainee, apprentice, graduate, grad,
        contractor, consultant, freelancer, temp, colleague, coworker, manager, architect, analyst, tester,
        reviewer, approver, author, committer, coder, programmer, deployer, releaser, maintainer, technician,
        employee, staff member, team member, member of staff, member of the team, team lead, tech lead, lead, boss,
        director, responder, on call, on caller, on duty, guy, guys, bloke, lad, fellow, chap, dude, person,
        individual, specialist, expert, owner, product owner, product manager, project manager, release manager,
        supervisor, electrician, cleaner, picker, sre, ops person, ops guy, dev guy, network guy,
        security guy, db guy, culprit in question, duty officer, shift lead, agent on duty, colleague of ours,
        data scientist, duty engineer, on call engineer, executive, cto, ceo, cfo, cio, vp, president,
        head of engineering, gentleman, student trainee, shift worker, installer, planner, dispatcher, watchman,
        scheduler on duty,
        half of the team, two of them, one of them, one of us, one of you, one of our own, one of ours,
        one of our people, someone on the team, no senior, nobody senior, dude on call
    """),
    "group": nouns("""
        team, crew, squad, department, dept, division, folk, group of engineers, guild, chapter, lads, management,
        leadership, devops, qa, qa team, upper management, the business, the night shift, night shift, day shift,
        late shift, early shift, weekend shift, staff, colleagues, guys over in, the other side, friends in,
        friends at, friends from, our friends, desk, office, helpdesk, headquarters, hq, sales people,
        the developers, marketing people, procurement, tribe, outsourcing people, outsourcers, neighbours upstairs,
        ops folks, dev folks, netops, secops, sysops, neteng, infosec, dbas, sres,
        sister company, subsidiary, parent company, mother company, daughter company, joint venture, branch office
    """)
    | words("ops, network team, support team"),
    "dept": words("""
        marketing, sales, product, finance, legal, security, networking, platform, infra, infrastructure, support,
        procurement, management, leadership, engineering, qa, devops, ops, storage, hosting, development,
        operations, frontend, backend, logistics,
        it team, it department, it dept, it guys, it people, it folks, facilities, client care, customer care,
        customer service,
        accounting, payroll, compliance, purchasing, maintenance, planning, dispatch, dev, netops, sysops, dbas,
        sre, the bridge, headquarters, head office, corporate, the board, the warehouse
    """),
    "belittled": nouns("""
        intern, junior, trainee, newbie, rookie, apprentice, new hire, new guy, new starter, new joiner,
        contractor, temp, graduate, working student, freelancer, summer intern, newcomer, junior engineer,
        junior developer, junior dev, junior admin, offshore team, outsourced team, inexperienced engineer,
        inexperienced operator, inexperienced admin, inexperienced developer
    """),
    "people": words("""
        people, everyone, everybody, folks, someone, somebody, they, some people, you lot, you guys, others,
        anyone, anybody
    """),
    "team-noun": nouns("""
        team, crew, squad, department, dept, folk, people, staff, guy, desk, shift, management, lad
    """),
    "vendor": nouns("""
        vendor, supplier, provider, contractor, agency, consultancy, carrier, isp, telco, hoster,
        hosting company, outsourcer, third party, partner, subcontractor, cloud provider, registrar, processor,
        service provider, integrator, operator of the data centre, outfit, bunch, cdn, bank, reseller,
        account manager
    """)
    | words("""
        aws, amazon, azure, microsoft, google, gcp, cloudflare, akamai, fastly, stripe, twilio, oracle, sap,
        salesforce, okta, datadog, github, vodafone, telekom, equinix, ovh, hetzner
    """),
    "irony": nouns("""
        genius, hero, superhero, rockstar, rock star, bright spark, mastermind, einstein, wizard, wise guy,
        clever clogs, smart aleck, smart alec, champion, superstar, cowboy, ninja, clown, joker, idiot, moron,
        fool, muppet, amateur, imbecile, numpty, prankster, dimwit, halfwit, bozo, dummy, slacker, cretin, donkey,
        monkey, incompetent, buffoon, jackass, luminary, brainiac, hotshot, know it all, bungler, hooligan,
        tinkerer, dreamer, sleepyhead, drunk, wiz, maverick, visionary, clever soul, kind soul, bright mind,
        brave soul, our resident
    """),
    "indefinite": words("""
        someone, somebody, whoever, some people, certain people, a certain someone, a certain person,
        a certain colleague, a certain team, some folks, one person, a single person, the person, the individual,
        someone else, somebody else, you lot, you guys, you people, that lot, this lot, these people, those people,
        a few people, several people, one man, another person
    """),
    "nobody": words("""
        nobody, no one, no body, noone, none of us, none of you, none of them, not one person, not a single person,
        not a soul, neither of them
    """),
    "anyone": words("""
        anyone, anybody, any one of us, any of us, everyone, everybody, nobody, no one, any person, any individual,
        any team, an individual, individuals, someone, somebody
    """),
    "user": nouns("""
        customer, user, client, merchant, shopper, buyer, caller, tenant, subscriber, visitor, partner, patient,
        driver, viewer, passenger, member, account, guest, rider, student, reader, seller, player, gamer,
        depositor, cardholder, attacker, hacker, bot, crawler, scraper, spammer
    """),
}
