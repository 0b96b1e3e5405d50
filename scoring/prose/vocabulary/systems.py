"""Systems: what fails, what may have made it fail, and who it fails for."""

from collections.abc import Mapping

from scoring.prose.grammar.lexicon import Kind, nouns, verbs, words

SYSTEMS: Mapping[str, Kind] = {
    "service": nouns("""
        service, system, site, website, app, application, platform, api, portal, page, dashboard, checkout,
        payment, order, login, log in, sign in, search, upload, download, report, export, import, message,
        notification, push, mail, email, call, booking, request, transaction, query, write, read, job, delivery,
        shipment, feed, stream, video, playback, account, function, feature, sync, backup, invoice, connection,
        session, map, tile, file, image, document, data, product, device, sensor, operation, thing, everything,
        all, the lot, screen, basket, cart, store, shop, storefront, ticket, parcel, scanner, thermostat, gateway,
        lookup, invoice run, resolution, picture, photo, recording, alarm, reading, record, attachment, statement,
        batch, run, door, lock, camera, meter, printer, label
    """),
    "incident": nouns("""
        incident, outage, issue, problem, error, failure, disruption, interruption, fault, trouble, downtime,
        matter, situation, event, breakage, crash, timeout, drop, spike, slowdown, symptom, bug, 502, 503, 500,
        504, mess, disaster, degradation, latency, meltdown, nightmare, chaos, loss, gap, delay, backlog,
        inconvenience, glitch, hiccup, blip, pain, headache, misery, this one, kind of thing, sort of thing,
        such a thing, whole thing, episode
    """),
    "component": nouns("""
        deploy, deployment, release, rollout, roll out, config, configuration, config change, config push,
        configuration change, change, change request, migration, upgrade, update, patch, hotfix, certificate, cert,
        key, licence, license, token, secret, credential, dns, dns record, resolver, network, switch, router,
        firewall, proxy, load balancer, balancer, lb, cache, redis, memcached, kafka, rabbitmq, broker, queue,
        database, db, postgres, mysql, mongo, replica, primary, index, lock, deadlock, table, schema, disk, volume,
        storage, ssd, raid, memory, memory leak, leak, cpu, heap, garbage collector, gc, thread pool,
        connection pool, pool, node, pod, host, server, cluster, container, kubernetes, k8s, etcd, vm, instance,
        cron, cron job, cronjob, batch job, script, scheduler, job, worker, build, image, library, dependency,
        driver, kernel, firmware, sdk, plugin, module, api gateway, ingress, cdn, edge, origin, rate limiter,
        limiter, quota, throttle, timeout, retry, feature flag, flag, toggle, bug, regression, typo, race,
        race condition, loop, off by one, cable, fibre, fiber, power, power cut, cooling, hardware, ram, nic,
        cabling, link, route, routing, bgp, mtu, ntp, clock, clock drift, drift, leap second, time zone, timezone,
        dst, setting, parameter, policy, acl, permission, iam, rule, schema change, maintenance,
        maintenance window, restart, reboot, failover, autoscaler, scaling, capacity, partition, shard,
        replication, replication lag, backfill, reindex, vacuum, backup job, snapshot, log rotation, swap,
        file descriptor, inode, socket, port, vpn, tunnel, subnet, transit, peering, uplink, storage array, san,
        nas, hypervisor, zone, region, data centre, data center, datacenter, third party, code, commit,
        pull request, pr, merge, branch, version, parser, validator, serializer, encoder, compiler, cookie, header,
        session store, saml, oauth, ldap, sso, idp, webhook, antivirus, agent, sidecar, mesh, istio, envoy, nginx,
        apache, haproxy, varnish, consul, vault, terraform, ansible, puppet, helm, chart, manifest, yaml, env var,
        environment variable, whitelist, allowlist, blocklist, denylist, ip range, nat, dhcp, arp, packet loss,
        congestion, latency, jitter, s3, lambda, dynamo, dynamodb, elasticsearch, elastic, solr, opensearch,
        cassandra, sqs, pubsub, topic, consumer, producer, consumer group, offset, carrier, provider, vendor,
        supplier, partner, cdn provider, bank, acquirer, processor, psp, gateway provider
    """),
    "load": nouns("""
        load, traffic, load spike, traffic spike, traffic surge, surge, peak, rush, ddos, ddos attack, attack,
        hack, hacker, breach, bot, bots, botnet, crawler, scraper, flood, campaign, newsletter, promotion, promo,
        sale, black friday, demand, overload, spam, spike in traffic, thundering herd, retry storm, storm, weather,
        heat, heatwave, lightning, rats, squirrel, excavator, digger, holiday, month end, cyber attack,
        cyberattack, ransomware, malware, virus, solar flare, cosmic ray, gremlin, sunspot, users doing
    """),
    "outside": words("""
        the grid, the power grid, the mains, the backbone, the exchange,
        aws, azure, gcp, google, cloudflare, akamai, fastly, stripe, amazon, microsoft, apple, apns, fcm, firebase,
        twilio, oracle, the cloud, the internet, upstream, downstream, our provider, our vendor, the provider,
        the vendor, the supplier, the carrier
    """),
    "fault-thing": nouns("""
        bad deploy, bad config, bad release, faulty switch, memory leak, leak, bug, regression, misconfiguration,
        misconfig, expired certificate, expired cert, stale cache, corruption, deadlock, contention, exhaustion,
        starvation, saturation, overload, hardware failure, defect, flaw, mismatch, disk failure, power failure,
        outage, blockage, bottleneck, hang, poison pill, poison message, bad data
    """),
    "fail": verbs("""
        fail, break, crash, hang, stall, time out, timeout, error, choke, die, freeze, stop, drop, reject, refuse,
        return, degrade, slow, go down, fall over, collapse, disappear, vanish, block, lock, fill, spike, jump,
        rise, climb, surge, lag, 500, 502, 503, flap
    """),
    "failing": words("""
        down, broken, failing, unavailable, offline, dead, red, erroring, slow, unreachable, timing out, out,
        dropping, empty, blank, missing, stuck, blocked, wrong
    """),
}
