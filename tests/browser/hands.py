"""Acts of a scripted play, done by hand: one function for each kind of command, pressing what a person would press."""

import re

from playwright.sync_api import expect


def acknowledge(person, fields, play):
    """By its key, once the page listens."""
    expect(person.region("Needs you").get_by_role("button", name="Acknowledge page")).to_be_visible()
    with person.doing("acknowledge"):
        person.presses("a")


def look(person, fields, play):
    label = play.scenario.check(fields["check"]).label
    person.shows_tab("Look at")
    with person.doing("look"):
        person.region("Look at").get_by_role("button", name=label).click()


def declare(person, fields, play):
    person.shows_tab("Declare, page")
    panel = person.region("Severity")
    panel.get_by_role("radio", name=fields["severity"]).check()
    panel.get_by_label("Because").fill(fields["reason"])
    with person.doing("declare"):
        panel.get_by_role("button", name="Declare the incident").click()


def open_war_room(person, fields, play):
    person.shows_tab("Declare, page")
    panel = person.region("Severity")
    panel.get_by_label("Channel").fill(fields["channel"])
    with person.doing("open-war-room"):
        panel.get_by_role("button", name="Open the war room").click()


def page(person, fields, play):
    person.shows_tab("Declare, page")
    row = person.region("Page people").get_by_role("listitem").filter(has_text=play.title(fields["target"]))
    with person.doing("page"):
        row.get_by_role("button", name="Page").click()


def assign_role(person, fields, play):
    person.shows_tab("People")
    role = person.page.locator(f"#role-{fields['role']}")
    role.get_by_text("Give it").click()
    role.get_by_role("combobox").select_option(fields["to"])
    with person.doing("assign-role"):
        role.get_by_role("button", name="Give").click()


def say(person, fields, play):
    """The role's prefix by its button, the rest typed, sent by Enter."""
    prefix, text = re.fullmatch(r"\[(\w+)\] (.*)", fields["text"], re.DOTALL).groups()
    person.shows_tab("War room")
    line = person.page.get_by_label("Say in the war room")
    line.fill(text)
    if (button := person.page.get_by_role("button", name=f"Prefix with [{prefix}]")).count():
        button.click()
    else:
        line.fill(fields["text"])
    expect(line).to_have_value(fields["text"])
    with person.doing("say"):
        line.press("Enter")
    expect(line).to_have_value("")


def send(person, fields, play):
    """A template's form: opened from the list or from what it answers, filled in, sent."""
    template = play.playbook.template(fields["template"])
    if "reply_to" in fields:
        person.region("Needs you").get_by_role("link", name="Write the reply").click()
    else:
        person.shows_tab("Write")
        person.region("Write").get_by_role("link", name=template.title).first.click()
    form = person.page.get_by_role("dialog", name="Write")
    for name, value in fields["fields"].items():
        control = form.locator(f'[name="fields[{name}]"]')
        if control.evaluate("element => element.localName") == "select":
            control.select_option(value)
        else:
            control.fill(" ".join(value.split()))
    expect(form.get_by_role("group", name="What readers will see")).to_contain_text(
        " ".join(next(iter(fields["fields"].values())).split())
    )
    with person.doing("send"):
        form.locator("button.btn--big").click()
    expect(form).to_be_hidden()


def raise_hand(person, _fields, _play):
    _press(person, "raise-hand", "Raise hand")


def give_the_word(person, _fields, _play):
    _press(person, "lower-hand", "Give them the word")


def only_watch(person, _fields, _play):
    _press(person, "mute", "Only watch")


def take_part_again(person, _fields, _play):
    _press(person, "unmute", "Take part again")


def answer(person, fields, play):
    person.shows_tab("Questions")
    article = person.page.locator(f"#q-{fields['question']}")
    article.get_by_label("Your answer").fill(fields["text"])
    with person.doing("answer"):
        article.get_by_role("button", name="Answer").click()
    expect(article).to_contain_text("answered")


def record_entry(person, fields, play):
    panel = person.region("Timeline")
    panel.get_by_label("Happened at").fill(play.story_clock(fields["happened_ms"]))
    panel.get_by_label("What happened").fill(fields["text"])
    with person.doing("record-entry"):
        panel.get_by_role("button", name="Record").click()


def propose(person, fields, play):
    move = _move(person, fields["move"])
    move.get_by_label("Why this").fill(fields["reason"])
    with person.doing("propose"):
        move.get_by_role("button", name="Announce it").click()


def approve(person, fields, play):
    with person.doing("approve"):
        person.region("Needs you").get_by_role("button", name="Give the word").click()


def run(person, fields, play):
    with person.doing("run"):
        _move(person, fields["move"]).get_by_role("button", name="Run it").click()


def jump(person, fields, play):
    with person.doing("jump"):
        person.page.get_by_role("button", name="Jump to").click()


def resolve(person, fields, play):
    person.shows_tab("Declare, page")
    panel = person.region("Severity")
    panel.get_by_label("How you know that it is over").fill(fields["reason"])
    with person.doing("resolve"):
        panel.get_by_role("button", name="Declare it resolved").click()


def write_field(person, fields, play):
    person.shows_tab("Postmortem")
    area = person.page.locator(f"#pm-text-{fields['section']}")
    with person.doing("lock-field"):
        area.focus()
    area.fill(fields["text"])
    with person.doing("unlock-field"), person.doing("write-field"):
        area.blur()


def end_exercise(person, fields, play):
    person.page.get_by_role("button", name="End", exact=True).click()
    with person.doing("end-exercise"):
        person.page.get_by_role("dialog").get_by_role("button", name="End", exact=True).click()


BY_HAND = {
    "acknowledge": acknowledge,
    "look": look,
    "declare": declare,
    "open-war-room": open_war_room,
    "page": page,
    "assign-role": assign_role,
    "say": say,
    "send": send,
    "raise-hand": raise_hand,
    "lower-hand": give_the_word,
    "mute": only_watch,
    "unmute": take_part_again,
    "answer": answer,
    "record-entry": record_entry,
    "propose": propose,
    "approve": approve,
    "run": run,
    "jump": jump,
    "resolve": resolve,
    "write-field": write_field,
    "end-exercise": end_exercise,
}


def _press(person, command, name):
    with person.doing(command):
        person.page.get_by_role("button", name=name).first.click()


def _move(person, move):
    """A move's card, opened."""
    person.shows_tab("Moves")
    card = person.page.locator(f"#move-{move}")
    if card.get_attribute("open") is None:
        card.locator("summary").first.click()
    return card
