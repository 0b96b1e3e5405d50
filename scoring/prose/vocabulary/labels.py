"""Labels: how people title the fields of templates and the sections of reports."""

import re
from functools import cache

from scoring.prose.form import Form

_WORDS: dict[str, str] = {
    "severity": r"severity|sev|severity level|priority level|level",
    "symptom": (
        r"what|symptoms?|issue|title|what is broken|what's broken|what broke|what fails|observed|what we see|"
        r"what we are seeing|what we're seeing"
    ),
    "impact": (
        r"(?:customer|user|business|current|client|overall)? ?impact|"
        r"impact (?:so far|summary|assessment|on (?:customers|users))|"
        r"who(?: is| was)?(?: affected| impacted| hit)?|who (?:felt|feels|noticed) it|"
        r"(?:users?|customers?|clients?|scope|blast radius)(?: affected| impacted| hit)?|"
        r"(?:services?|systems?|regions?)(?: affected| impacted| hit)|"
        r"affected(?: users| customers| services?| systems?)?|blast radius|scope|who notices"
    ),
    "start_time": r"start(?:ed|s|ing)?(?: at| time)?|since|begin(?:ning)?|began|time(?: started)?|onset|when",
    "window": (
        r"window|duration(?: so far)?|when|time ?frame|period|lasted|how long|outage window|from|ended|"
        r"end(?: time)?|duration of (?:the )?(?:customer )?impact"
    ),
    "ic": r"ic|incident commander|incident lead|commander|in command|lead|command|inc(?:ident)? cmd|responsible"
    "|leader",
    "channel": r"(?:incident |slack |chat )?channel|war ?room|bridge|slack|call|where|room|zoom",
    "next_update": (
        r"next(?: status)? update(?: at| by| due)?|"
        r"next (?:report|post|news|message|info|note|word|check-?in|comms?|bulletin)|"
        r"updates|updates? (?:at|due|by|every|frequency|cadence)|again(?: at)?|back(?: at| with more)?|"
        r"more(?: at| news)?|further update|following update|next|eta (?:for )?next update|"
        r"follow(?:ing)?-?up update"
    ),
    "state": (
        r"(?:current )?(?:state|status|situation|phase|stage)|where we are|where we stand|what we know|"
        r"state of play|now"
    ),
    "actions": (
        r"what we(?:'re| are) doing|what (?:we've|we have|has been) (?:done|tried)|"
        r"(?:current )?actions?(?: taken| so far)?|done(?: so far)?|tried(?: so far)?|doing(?: now)?|in progress|"
        r"mitigations?|work(?:ing on)?|so far|ongoing|what (?:we|i|ops) (?:did|do|are doing)(?: so far| now)?"
    ),
    "next_steps": (
        r"next|next ?(?:steps?|actions?|up|moves?)|plan(?:ned)?|to ?do|then|what(?:'s| is| comes| we do) next"
        r"|coming up|what (?:comes|follows|now|we(?:'ll| will) do)|will do|(?:to come|ahead|afterwards|after that)"
    ),
    "identified": r"(?:root )?cause(?: identified| found)?|identified|finding|found|what we found|diagnosis",
    "fix": (
        r"(?:the )?fix|resolution|remedy|repair|mitigation|what fixed it|what we did|"
        r"how (?:it was|we) fixed(?: it)?|solution|action"
    ),
    "follow_up": (
        r"follow[- ]?ups?|report|post-?mortem|next steps?|contact|questions|further information|aftermath"
        r"|review"
    ),
    "what_happened": r"what happened|what went wrong|incident|description|details|background",
    "remediation": r"remediation|resolution|what we did(?: about it)?|what we have done|how we fixed it|fix|recovery",
    "prevention": (
        r"prevention|preventive (?:measures|actions|steps)|"
        r"what we(?:'re| are) (?:doing|changing)(?: to prevent (?:recurrence|this"
        r"|it))?(?: so (?:that )?(?:this|it) .{1,30})?|"
        r"what (?:changes|will change|we will change|comes next|happens next)|improvements|going forward|"
        r"looking ahead|next steps?"
    ),
    "contact": r"contact|questions|support|get in touch|help",
    "acknowledge": r"acknowledge?ment",
    "current_state": r"(?:current )?(?:state|status|situation)|now|right now|today|where we are|where we stand",
    "follow_up_time": r"next (?:update|call|report|word|contact|mail|email)|follow[- ]?up|update",
    "problem": r"problem(?: statement)?|incident|issue|symptom|what happened|impact|event|subject",
    "five_levels": (
        r"(?:5|five) ?-?whys?(?: analysis)?|whys?|chain(?: of causes)?|why ?#?[1-7]|[1-7](?:st|nd|rd|th) why|"
        r"analysis"
    ),
    "root_cause": (
        r"root|why|how come|root[- ]?causes?(?: analysis)?|"
        r"(?:the )?(?:underlying |real |actual |final |systemic |deeper )?causes?|rca|conclusion|culprit|reason|"
        r"contributing (?:factors|causes)|why it happened|what it (?:all )?(?:comes|came|boils) down to"
        r"|what lies behind(?: it)?|where it (?:comes|came) from"
    ),
    "summary": (
        r"(?:executive |incident )?summary|overview|tl;?dr|in short|what happened|abstract|incident|in brief"
        r"|recap"
    ),
    "timeline": (
        r"time-?line(?: of events)?|chronology|sequence of events|log|events|course of events|how it (?:unfolded"
        r"|went)|"
        r"what happened when"
    ),
    "lessons": (
        r"lessons?(?: learn(?:ed|t))?|learn(?:ed|t)|luck|lucky|slow|what (?:helped|hurt|surprised us)|"
        r"we learn(?:ed|t)|learnings?|takeaways?|key takeaways?|"
        r"what (?:went|worked|did(?: not|n't)?) ?(?:well|poorly|badly|wrong|right|work|not(?: so)? well)?|"
        r"what we (?:learn(?:ed|t)|take (?:away|with us|from it))|went (?:well|poorly|badly)|retrospective|insights?"
        r"|good|bad|"
        r"reflections?"
    ),
    "action_items": (
        r"action[- ]?items?|actions?|follow[- ]?ups?|to[- ]?dos?|to be done|ahead of us|still to do"
        r"|what will be done|what is left to do|decided|decisions?|what we(?:'ll| will)? do|ai|"
        r"agreed(?: actions)?|we will|next steps?|corrective actions?|remediations?|improvements?|measures|tasks?|"
        r"tickets?|work items?|corrective and preventive actions|preventive measures"
    ),
    "owner": r"owners?|assignee|assigned(?: to)?|responsible|who",
    "due": r"due(?: date)?|deadline|by|target(?: date)?",
    "priority": r"prio(?:rity)?|p|urgency|level",
    "other": (
        r"subject|dashboard|run ?book|roles?|date|authors?|service|note|ps|p\.s\.|update|fyi|hypothesis|theory|"
        r"guess|data ?loss|data|error rate(?: peak)?|revenue impact|workaround|detected|detection|facts?|unknown|"
        r"known"
    ),
}
"""Of each field the patterns of its labels; a label may serve several."""

_JOINED = re.compile(r" ?(?:\band\b|[&/+,]) ?")
KNOWN = "|".join(_WORDS.values())
_FIELD = {field: Form(rf"(?:the )?(?:{pattern})(?: \(.*\))?") for field, pattern in _WORDS.items()}
_ANY = Form(rf"(?:the )?(?:{KNOWN})(?: \(.*\))?")


@cache
def known(label: str) -> bool:
    """Whether a label is one that templates and reports use."""
    return bool(label) and _ANY.fullmatch(label) is not None


@cache
def fields_of(label: str) -> frozenset[str]:
    """The fields that a label, in lower case, may head; one that joins several heads those of each."""
    held = frozenset(field for field, pattern in _FIELD.items() if pattern.fullmatch(label))
    parts = _JOINED.split(label)
    return held if held or len(parts) == 1 else frozenset().union(*map(fields_of, parts))
