"""Works: what responders do about an incident, and what a team changes after one."""

from scoring.prose.form import Form
from scoring.prose.vocabulary.generic import words

_VERBS = words(
    """
    add adjust alert allowlist analyse analyze apply archive ask attach automate backfill ban bisect block
    blocklist bring build bypass cache call cancel capture change check clean clear collect compare configure
    confirm contact contain copy cordon correct create credit cut cycle define delete demote deploy detach
    disable divert document downgrade drain drop dump enable enforce engage escalate evict examine expand extend
    fail failover fix flush format free freeze gather guard hold hotfix implement increase inform inspect
    install instrument introduce investigate involve isolate issue kill limit load lock log look loosen lower
    measure migrate mitigate monitor move narrow notify offload open page patch pause pin plug pool power
    practice practise process profile promote pull purge push put quarantine queue raise rate-limit re-run re-
    send re-sync read rebalance reboot rebuild recalculate recompute reconfigure recover redeploy redirect
    reduce refund refuse register rehearse reimburse reindex reissue release remount remove rename renew repair
    repay replace replay replicate reprocess reproduce republish requeue require reroute rerun rescan reseat
    resend reset resize restart restore resume resync retire reverse revert review rewrite roll rotate route
    sample scale schedule search separate set shed shift ship split start stop swap switch sync take test
    throttle tighten toggle trace train truncate tune turn unblock undo unload unlock unpin unregister update
    upgrade validate verify walk warm watch whitelist wipe withdraw write
    """
)


def _inflected(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb[:-1]}(?:e|es|ed|ing)"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}(?:y|ies|ied|ying)"
    return f"{verb}(?:{verb[-1]}?(?:ed|ing)|e?s)?"


_IRREGULAR = (
    r"took|taken|brought|put|cut|built|rebuilt|rewrote|rewritten|wrote|written|read|set|held|shut|withdrew|sent"
    r"|resent|reran|rerun|froze|frozen|undid|undone|found|shed|swapped|went back|gone back|gave|given|got|made"
)
DEED = Form(
    rf"(?<![\w-])(?:{'|'.join(_inflected(verb) for verb in sorted(_VERBS, key=lambda verb: (-len(verb), verb)))}"
    rf"|{_IRREGULAR})(?![\w-])"
)
"""A verb of work, in any form."""

DONE = Form(
    r"(?<![\w-])(?:(?:re-?)?(?:restart|reboot|revert|drain|scal|add|remov|disabl|enabl|block|throttl|limit|cancel"
    r"|kill|stopp|paus|start|replac|deploy|redeploy|roll|"
    r"patch|fix|repair|restor|recover|rerout|redirect|purg|flush|clear|clean|increas|rais|reduc|lower|extend|renew"
    r"|rotat|reissu|"
    r"chang|updat|upgrad|pinn|isolat|evict|promot|demot|fail|mov|shift|switch|turn|toggl|bypass|reprocess|backfill"
    r"|requeu|queu|releas|"
    r"expand|resiz|reset|configur|correct|adjust|tun|verifi|check|inspect|compar|test|confirm|review|trac|captur"
    r"|collect|dump|"
    r"analys|analyz|examin|pag|call|contact|escalat|open|ask|notifi|engag|appli|load|warm|copi|sync|migrat|swapp"
    r"|dropp|pull|push|"
    r"freez|unlock|lock|detach|attach|refund|credit|revers|mitigat|contain|divert|delet|withdr|resync|narrow|reproduc|"
    r"measur|tri|ruled|rul|shed|rebalanc|pinned|flipp|doubl|tripl|cut|shut)(?:ed|ing)|rolled back|rolling back|took"
    r"|taken|taking|brought|"
    r"bringing|rebuilt|rebuilding|put|putting|set|setting|cut|cutting|froze|frozen|undid|sent|sending|reran|got"
    r"|getting)(?![\w-])"
)
"""A deed done, or being done."""

IMPROVED = Form(
    r"\b(?:add|introduc|automat|chang|replac|remov|requir|enforc|implement|instal|build|creat|test|check|alert|monitor|"
    r"limit|guard|review|train|rehears|separat|split|validat|refus|compar|mov|extend|double|redesign|rewrit|rework"
    r"|writ|harden|improv|"
    r"strengthen|invest|schedul|renew|warn|watch|verif|audit|run|us|rais|stor|keep|put|bring|ship|roll|tighten"
    r"|block|stop|catch|set)\w*"
)
"""What a team changes so that it does not come again; means something only in the future, or behind "now"."""
