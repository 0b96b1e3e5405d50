"""Blame: what puts fault on people, and what only sounds like it."""

from dataclasses import replace

import pytest

from scoring.prose import Truth, Writing, grade

TRUTH = Truth(people=("Nadia Petrov", "Sam Ortiz"))


def blamed(text, kind="postmortem"):
    graded = grade(Writing(kind, text, TRUTH, None))
    return graded.spans("blame")


@pytest.mark.parametrize(
    "text",
    [
        "Had Nadia read the runbook, we would all be in bed.",
        "The platform folks never tell anybody anything.",
        "Somebody fat-fingered the config.",
        "We would not be here if the release manager had done his job.",
        "The colleague concerned has been spoken to.",
        "Due to carelessness of the DBA the job ran at noon.",
        "Our hosting company is, with respect, a bunch of amateurs.",
        "Lack of care by the release team led to the outage.",
        "This was caused by human error.",
        "Root cause: Nadia Petrov did not follow the procedure.",
        "My apologies, I was asleep at the wheel on this one.",
        "Whose bright idea was a Friday release?",
        "I want to know who did this and why.",
        "It was Sam's job to watch the disk and he didn't.",
        "A bit of common sense from the storage crew would have spared us this.",
        "No offence to Sam, but a junior would have seen that.",
        "With respect, Sam pushed without asking.",
        "It did not cross Sam's mind to tell the others.",
        "Stupid of me, I can only kick myself.",
        "Thanks a lot to whoever switched off the alarm.",
        "Regrettably the instructions were not followed by the staff on site.",
        "I'm the one who dropped the ball here.",
        "Had the cooperative in the south not ignored our letter, their fields would be dry.",
        "The vendor of the readers could not be bothered to answer at night.",
        "The night crew always leaves something unplugged.",
        "It was an accident waiting to happen with Sam alone in charge.",
        "Sam, with all due respect, one does look at the graph before pressing the button.",
        "I would like to understand who considered it wise to do that on a Monday.",
        "Nadia is a nice person but she isn't up to this job.",
        "Our sister company, who wrote it, evidently never saw a field from the inside.",
        "Sam took his sweet time to answer the page.",
        "We'd be much obliged if the platform folks could read a ticket before closing it, for once.",
        "No disrespect to the storage crew, but my nephew labels boxes better.",
        "There will be a splendid excuse for why nobody looked.",
        "I wonder who gets to explain this to the minister.",
        "Sam chose the hour of the draw, of all hours, for it.",
        "Sam was transferred to documentation the week after.",
        "Sam must take a refresher course on the change process by 1 June.",
        "Whoever changes routes at noon deserves what he gets.",
        "Hats off to whichever wizard thought four characters would do.",
        "The night crew did what that lot does best: nothing.",
        "Isn't it curious that the disk only fills up when Sam is back from leave?",
        "Our storage colleagues did not see fit to read a form.",
        "The colleague who was at the console has been moved to other duties.",
        "With an engineer who asks first, we would all have slept.",
    ],
)
def test_fault_put_on_people_is_quoted(text):
    (first, *_) = blamed(text)
    assert first
    assert first in text


@pytest.mark.parametrize(
    "text",
    [
        "Sam Ortiz is IC, Nadia is on comms.",
        "Sam approved the rebuild at 11:28 following the runbook.",
        "We should have noticed earlier.",
        "The validator should have refused the value.",
        "The script forgot to release the lock.",
        "The mistake in the config file has been corrected.",
        "Nobody is to blame; the tool allowed it.",
        "Human error is never a root cause here.",
        "Any engineer would have done the same with this tool.",
        'A customer wrote "your engineers are idiots"; please answer her kindly.',
        "It was tempting to say that the night shift should have looked; they had nothing to look at.",
        "Nadia managed to restart the primary.",
        "I killed the long query at 12:10.",
        "Why did nobody notice? Switching to it was never rehearsed.",
        "I remain with respect, Sam Ortiz",
        "Two engineers have to approve each job from now on.",
        "If you were charged twice, please reply to this mail.",
        "You should have received our mail by now.",
        "Thanks to Sam and Nadia for the quick work.",
        "Why did nobody notice? Because no alert looks at locks.",
        "All valves closed at one as they should have.",
        "Support asks if they should have people retry.",
        "There is nothing you should have done differently.",
        "IC: who deleted it is for Friday, and then not about who.",
        "Had the alarm been routed to the desk, the desk would have seen it.",
        "If the template had a field for the region, a reviewer could have caught this.",
        "A farmer rang at five, thanks to him!",
        "They could not act and did nothing wrong.",
        "Sam ignored the first step on purpose, since it would have dropped the cache, and that saved us half an hour.",
        "Nadia overrode the block deliberately, as the runbook for this alarm tells her to.",
        "My mistake, 12:01 and not 12:11, please correct the notes.",
        "That a person missed a reminder is not the cause.",
        "Nadia and Sam each thought that the other had informed the hotline.",
        "Our provider has not answered yet.",
        "Root cause: operator pod restarted without its volume.",
        "We found the culprit: a lock file from March.",
        "Checked by two operators against the printed list, all seats agree.",
        "A stuck node is replaced without anybody lifting a finger.",
        "You might have noticed wrong numbers on your ticket.",
        "Sam is asleep and on again at six.",
        "If Sam had not been awake by chance, it would have lasted until six.",
        "Who restarted node 4? Not for blame, I need the time.",
        "The page was easy to misread, and Sam misread it.",
        "What Sam did in the console is in the log.",
        "The on-call engineer was never told that the alarm had moved.",
        "Filing will be suspended unless the engineers show a reason against it.",
        "The pay slips of all operators lack the supplement.",
        "Whoever set the deploy live did nothing wrong.",
        "People who work at night count on being paid for it.",
        "Somebody at the provider kindly looked at the log with us.",
        "The console let Sam pick either node without a word.",
    ],
)
def test_names_duties_systems_and_refusals_are_no_blame(text):
    assert blamed(text) == ()


def test_who_gets_at_what_is_not_theirs_is_told_without_blame():
    breach = replace(TRUTH, symptom="keys of customers are read by somebody who has no right to them")
    assert blamed("Keys are read by somebody without a right.") == ()
    assert grade(Writing("postmortem", "Tokens are made by somebody without a right.", breach, None)).notes == ()
    assert blamed("The change was approved by somebody without authority.")


def test_asking_what_changed_is_no_blame_but_asking_who_changed_it_is():
    assert blamed("IC: which settings changed after 06:30?", "chat") == ()
    assert blamed("which of you lot touched the index", "chat")


def test_what_is_not_to_be_said_and_is_said_is_blame():
    assert blamed("Not to name names, but a certain senior engineer likes to deploy on Fridays.")
    assert blamed("I am not saying it is Sam's fault.") == ()
